/**
 * How long what is kept (privacy.md A.6): terms per kind and unit, the destruction list,
 * legal holds, and the destroying with its proof. Not what a family may have erased
 * before.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "audit", "sharing", "route" })
@NullMarked
package nl.routebord.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
