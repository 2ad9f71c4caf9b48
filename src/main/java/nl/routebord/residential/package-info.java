/**
 * Stays in residential institutions: who is where until when, whose pupil it was, by
 * which regime, and what the stay does to a tlv. Not what the tlv is, nor who pays.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "convenant", "sharing",
		"vault", "outbox", "route", "tlv" })
@NullMarked
package nl.routebord.residential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
