package nl.routebord.tlv;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The criteria for praktijkonderwijs and leerwegondersteunend onderwijs (domain.md 2.10;
 * IB-WVO art. 15d). All bounds are included.
 *
 * @param iq the intelligence quotient
 * @param delays the learning delay per domain, {@code 1 − DLE/DL}; a domain that is not
 * there was not tested
 * @param socialEmotional whether social-emotional problems affect the results
 */
public record ProLwooCriteria(int iq, Map<Domain, BigDecimal> delays, boolean socialEmotional) {

	private static final BigDecimal QUARTER = new BigDecimal("0.25");

	private static final BigDecimal HALF = new BigDecimal("0.5");

	private static final Set<Domain> FIRST = EnumSet.of(Domain.INZICHTELIJK_REKENEN, Domain.BEGRIJPEND_LEZEN);

	/**
	 * IB-WVO art. 15d: what the criteria give. Where the quotient fits the one and the
	 * delay the other, the board's motivation decides (lid 6).
	 */
	public Verdict verdict() {
		boolean pro = hasIqForPro() && hasDelayForPro();
		boolean lwoo = hasIqForLwoo() && hasDelayForLwoo();
		boolean crossed = hasIqForPro() && hasDelayForLwoo() || isIn(75, 90) && hasDelayForPro();
		if (pro != lwoo) {
			return pro ? Verdict.PRO : Verdict.LWOO;
		}
		return (pro || crossed) ? Verdict.EITHER : Verdict.NONE;
	}

	/** IB-WVO art. 15d: 55 to 80. */
	private boolean hasIqForPro() {
		return isIn(55, 80);
	}

	/** IB-WVO art. 15d: 75 to 90, or 91 to 120 with social-emotional problems. */
	private boolean hasIqForLwoo() {
		return isIn(75, 90) || isIn(91, 120) && this.socialEmotional;
	}

	private boolean hasDelayForPro() {
		return has(HALF, null);
	}

	private boolean hasDelayForLwoo() {
		return has(QUARTER, HALF);
	}

	private boolean isIn(int least, int most) {
		return this.iq >= least && this.iq <= most;
	}

	/** On two of the four domains or more, with one of the first two among them. */
	private boolean has(BigDecimal least, @Nullable BigDecimal most) {
		Set<Domain> delayed = EnumSet.noneOf(Domain.class);
		this.delays.forEach((domain, delay) -> {
			if (delay.compareTo(least) >= 0 && (most == null || delay.compareTo(most) <= 0)) {
				delayed.add(domain);
			}
		});
		return delayed.size() >= 2 && delayed.stream().anyMatch(FIRST::contains);
	}

	/** What a learning delay is measured in. */
	public enum Domain {

		/** Mathematical insight. */
		INZICHTELIJK_REKENEN,
		/** Reading comprehension. */
		BEGRIJPEND_LEZEN,
		/** Technical reading. */
		TECHNISCH_LEZEN,
		/** Spelling. */
		SPELLEN

	}

	/** What the criteria give. */
	public enum Verdict {

		/** Praktijkonderwijs. */
		PRO,
		/** Leerwegondersteunend onderwijs. */
		LWOO,
		/** The one or the other, by the motivation of the board. */
		EITHER,
		/** Neither. */
		NONE

	}

}
