/**
 * The pupil as each unit knows it: identity, enrolment, guardians. Not what happens to
 * the pupil.
 */
@ApplicationModule(allowedDependencies = { "kernel", "vault", "terms", "identity", "region", "audit", "sharing" })
@NullMarked
package nl.routebord.pupil;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
