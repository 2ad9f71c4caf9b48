/**
 * What leerplicht of a municipality does: the investigation after a report, the routes of
 * MAS, enforcement and exemptions. Its file is its own; what others may know is told by
 * the answer to a report and by the case.
 */
@ApplicationModule(allowedDependencies = { "kernel", "vault", "terms", "identity", "region", "audit", "sharing",
		"document", "emergency", "route", "absence" })
@NullMarked
package nl.routebord.leerplicht;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
