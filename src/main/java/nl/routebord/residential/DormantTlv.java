package nl.routebord.residential;

import java.time.LocalDate;

import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvPeriod;
import nl.routebord.tlv.TlvStatus;
import org.jspecify.annotations.Nullable;

/**
 * A tlv, issued and not yet used, through one stay under the regime of the dormant tlv
 * (domain.md 2.7, 4.3 and 4.5).
 *
 * @param begin the first day of the tlv
 * @param end the last day of the tlv; dormancy never moves it (R-RES-12)
 * @param placed the first day of the stay
 * @param left the first day no longer placed, and the day of the new enrolment; none
 * while the stay lasts
 * @param leftFor where to; none while the stay lasts
 */
public record DormantTlv(LocalDate begin, LocalDate end, LocalDate placed, @Nullable LocalDate left,
		@Nullable LeftFor leftFor) {

	/** Where a stay leads to. */
	public enum LeftFor {

		VSO, REGULAR, MBO

	}

	/** The state on this day; of the day after the end and later EXPIRED. */
	public TlvStatus stateOn(LocalDate on) {
		TlvStatus state = stateBeforeItsEnd(on);
		return (on.isAfter(this.end) && state != TlvStatus.RELEASED) ? TlvStatus.EXPIRED : state;
	}

	private TlvStatus stateBeforeItsEnd(LocalDate on) {
		if (on.isBefore(this.placed) || isCancelled()) {
			return TlvStatus.ISSUED;
		}
		if (this.left == null || this.leftFor == null || on.isBefore(this.left)) {
			return TlvStatus.DORMANT;
		}
		if (this.leftFor == LeftFor.VSO) {
			return wakes(this.left) ? TlvStatus.ACTIVE : TlvStatus.DORMANT;
		}
		// what has expired during the stay is no longer there to be released
		return this.left.isAfter(this.end) ? TlvStatus.EXPIRED : TlvStatus.RELEASED;
	}

	/** R-RES-18, one stay: whether it ended before it began. */
	private boolean isCancelled() {
		return this.left != null && !this.left.isAfter(this.placed);
	}

	/** The guard on every transition to ACTIVE. */
	private boolean wakes(LocalDate enrolled) {
		return new TlvPeriod(TlvKind.VSO, this.begin, this.end).covers(enrolled);
	}

}
