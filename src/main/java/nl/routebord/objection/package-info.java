/**
 * Objection to a decision on a tlv (Awb 6 and 7): from receipt by way of the committee to
 * the decision on it, and appeal. What becomes of the tlv itself is for {@code tlv}.
 */
@ApplicationModule(allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "sharing", "document",
		"letter", "outbox", "pupil", "route", "tlv" })
@NullMarked
package nl.routebord.objection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
