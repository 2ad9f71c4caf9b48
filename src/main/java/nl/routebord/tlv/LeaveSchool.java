package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The pupil leaves the school at which the tlv is used.
 *
 * @param lastDay the last day of enrolment
 * @param to where the pupil goes
 */
public record LeaveSchool(@Nullable LocalDate lastDay, @Nullable Destination to) {

	/** Where a pupil goes after a school for special education (R-TLV-08, R-TLV-10). */
	public enum Destination {

		/** Regular education, praktijkonderwijs or mbo: the tlv ends. */
		REGULAR,
		/** From so to vso, for which another tlv is needed: this one ends. */
		NEXT_LEVEL,
		/** Work or other things than school: the tlv ends. */
		NO_SCHOOL,
		/** Another school of the same kind: the tlv goes along. */
		SAME_KIND,
		/** Not known: the tlv waits, and somebody has to look where the pupil is. */
		UNKNOWN,
		/** For the time of a stay elsewhere: follows from that, nobody chooses it. */
		AWAY;

		/** What a school can say of a pupil that leaves. */
		public static List<Destination> choices() {
			return Arrays.stream(values()).filter((to) -> to != AWAY).toList();
		}

		boolean endsTlv() {
			return this == REGULAR || this == NEXT_LEVEL || this == NO_SCHOOL;
		}

	}

}
