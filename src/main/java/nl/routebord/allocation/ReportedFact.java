package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What one swv reported to another.
 *
 * @param kind follows from the day
 * @param reporter code of the swv of the school
 * @param issuer code of the swv that gave the tlv
 * @param tlvNumber of the tlv
 * @param school BRIN and location
 * @param counted the count date before it
 * @param enrolledOn the first day at the school
 * @param known for the issuer: whether it has that tlv; null for the reporter
 * @param answer null while the issuer has not answered
 * @param reason why not, where it is disputed
 * @param received whether the reader is the issuer
 */
public record ReportedFact(UUID id, Kind kind, String reporter, String issuer, String tlvNumber, String school,
		LocalDate counted, LocalDate enrolledOn, @Nullable Boolean known, @Nullable Answer answer,
		@Nullable LocalDate answeredOn, String reason, boolean received) {

	/** What it is about. */
	public enum Kind {

		/**
		 * At a school of another region on the count date: the issuer pays (R-TLV-13).
		 */
		CROSS_BORDER,
		/** Enrolled after the count date: nobody pays by that count (R-EUR-03). */
		GROWTH

	}

	/** What the issuer says of it. */
	public enum Answer {

		AGREED, DISPUTED

	}

	public boolean isToAnswer() {
		return received && answer == null;
	}

}
