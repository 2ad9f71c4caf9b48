/**
 * The trail of who did, read or was refused what. Append only; holds no content.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region" })
@NullMarked
package nl.routebord.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
