/**
 * Which swv belongs to a postcode or a school, and the imports of that reference data.
 * Knows no pupil.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity" })
@NullMarked
package nl.routebord.region;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
