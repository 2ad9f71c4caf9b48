/**
 * What parents and pupils see, say and ask on their own page, and how they get in. Not
 * what the policy lets them see.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "audit", "sharing", "consent", "grant",
		"document", "outbox", "pupil", "route", "consultation", "tlv", "objection", "admission", "absence",
		"leerplicht", "rights", "residential", "emergency" })
@NullMarked
package nl.routebord.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
