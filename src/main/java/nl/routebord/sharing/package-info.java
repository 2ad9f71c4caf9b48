/**
 * The one policy: who may see and do what in a case, and why. Knows facts about a case,
 * never the case itself.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit" })
@NullMarked
package nl.routebord.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
