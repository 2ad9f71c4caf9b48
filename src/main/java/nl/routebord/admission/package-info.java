/**
 * The duty of care of a school (zorgplicht) from the request for admission on, and the
 * development plan (opp) that follows enrolment. Not the tlv.
 */
@ApplicationModule(
		allowedDependencies = { "kernel", "terms", "identity", "region", "audit", "sharing", "pupil", "route" })
@NullMarked
package nl.routebord.admission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
