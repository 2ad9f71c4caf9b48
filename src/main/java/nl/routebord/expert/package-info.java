/**
 * The experts a swv can ask for advice: their professions, registration, work and
 * absence. Not what they advise.
 */
@ApplicationModule(allowedDependencies = { "kernel", "identity", "audit" })
@NullMarked
package nl.routebord.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
