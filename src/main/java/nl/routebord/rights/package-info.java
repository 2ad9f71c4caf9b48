/**
 * Requests of data subjects about their own data (AVG 15 to 21) and their terms. Not what
 * the policy lets them read by themselves.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "sharing", "grant",
		"document", "vault", "outbox", "pupil", "route", "retention" })
@NullMarked
package nl.routebord.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
