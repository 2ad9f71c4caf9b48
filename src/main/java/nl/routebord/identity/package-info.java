/**
 * Organisations, units, people, appointments and sign-in: who acts. Never what they may
 * see of a pupil.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms" })
@NullMarked
package nl.routebord.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
