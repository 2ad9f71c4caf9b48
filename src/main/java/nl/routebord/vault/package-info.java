/**
 * Seals what lies in the database for nobody to read without the keys: values of the
 * strictest categories. Which these are is for {@code sharing} to say; who may read them
 * opened is no matter of this module.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity" })
@NullMarked
package nl.routebord.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
