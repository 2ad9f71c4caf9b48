/**
 * What every module may say: coded errors, ids of nothing in particular, the clock. Knows
 * no word of the domain.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.routebord.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
