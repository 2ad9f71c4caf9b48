/**
 * Looks that the ordinary rule does not allow: by broken glass, and in an inquiry of the
 * data protection officer. Not what is seen then; that is the policy's.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing" })
@NullMarked
package nl.routebord.emergency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
