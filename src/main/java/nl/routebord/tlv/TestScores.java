package nl.routebord.tlv;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

import jakarta.persistence.Embeddable;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What the criteria for praktijkonderwijs and leerwegondersteuning are about (domain.md
 * 2.10); half empty in a draft.
 *
 * @param delayCalculating inzichtelijk rekenen, {@code 1 − DLE/DL}
 * @param delayComprehension begrijpend lezen
 * @param delayReading technisch lezen
 * @param delaySpelling spellen
 * @param socialEmotional whether such problems affect the results
 * @param choice where the criteria leave the choice between pro and lwoo: why this one
 * @param outsideCriteria IB-WVO art. 15e: outside the criteria, with the parents' consent
 */
@Embeddable
public record TestScores(@Nullable Integer iq, @Nullable BigDecimal delayCalculating,
		@Nullable BigDecimal delayComprehension, @Nullable BigDecimal delayReading, @Nullable BigDecimal delaySpelling,
		@Nullable Boolean socialEmotional, String choice, @Nullable Boolean outsideCriteria) {

	public static final TestScores NONE = new TestScores(null, null, null, null, null, null, "", null);

	/** What is missing for an application of this kind, and what cannot be. */
	Faults check(TlvKind kind, @Nullable ParentsView parents, Faults faults) {
		if (!kind.hasCriteria()) {
			return faults;
		}
		faults.addIf(iq == null, "scores.iq", "expert.fault.iq")
			.addIf(delays().size() < 2, "scores.delayCalculating", "expert.fault.delays")
			.addIf(socialEmotional == null, "scores.socialEmotional", "expert.fault.social-emotional")
			.addIf(parents == ParentsView.NOT_GIVEN, "parentsView", "expert.fault.parents-view")
			.addIf(isOutside() && parents != ParentsView.AGREE, "scores.outsideCriteria",
					"expert.fault.outside-criteria");
		return faults.addIf(verdict() == ProLwooCriteria.Verdict.EITHER && choice.isBlank(), "scores.choice",
				"expert.fault.choice");
	}

	/** What cannot be, also in a draft. */
	Faults possible(Faults faults) {
		faults.addIf(iq != null && (iq < 20 || iq > 180), "scores.iq", "expert.fault.iq");
		delays().forEach((domain, delay) -> faults.addIf(
				delay.signum() < 0 || delay.compareTo(BigDecimal.ONE) > 0 || delay.scale() > 2, field(domain),
				"expert.fault.delay"));
		return faults.addIf(choice.length() > ContentRules.LONGEST_TEXT, "scores.choice", "tlv.fault.too-long",
				ContentRules.LONGEST_TEXT);
	}

	/** Whether the criteria allow this kind (IB-WVO art. 15d and 15e). */
	boolean allow(TlvKind kind) {
		ProLwooCriteria.Verdict verdict = verdict();
		boolean chosen = verdict == ProLwooCriteria.Verdict.EITHER && !choice.isBlank();
		return !kind.hasCriteria() || isOutside() || chosen || verdict.name().equals(kind.name());
	}

	ProLwooCriteria.Verdict verdict() {
		return (iq == null) ? ProLwooCriteria.Verdict.NONE
				: new ProLwooCriteria(iq, delays(), Boolean.TRUE.equals(socialEmotional)).verdict();
	}

	private boolean isOutside() {
		return Boolean.TRUE.equals(outsideCriteria);
	}

	private Map<ProLwooCriteria.Domain, BigDecimal> delays() {
		Map<ProLwooCriteria.Domain, BigDecimal> delays = new EnumMap<>(ProLwooCriteria.Domain.class);
		put(delays, ProLwooCriteria.Domain.INZICHTELIJK_REKENEN, delayCalculating);
		put(delays, ProLwooCriteria.Domain.BEGRIJPEND_LEZEN, delayComprehension);
		put(delays, ProLwooCriteria.Domain.TECHNISCH_LEZEN, delayReading);
		put(delays, ProLwooCriteria.Domain.SPELLEN, delaySpelling);
		return delays;
	}

	private static void put(Map<ProLwooCriteria.Domain, BigDecimal> delays, ProLwooCriteria.Domain domain,
			@Nullable BigDecimal delay) {
		if (delay != null) {
			delays.put(domain, delay);
		}
	}

	private static String field(ProLwooCriteria.Domain domain) {
		return "scores." + switch (domain) {
			case INZICHTELIJK_REKENEN -> "delayCalculating";
			case BEGRIJPEND_LEZEN -> "delayComprehension";
			case TECHNISCH_LEZEN -> "delayReading";
			case SPELLEN -> "delaySpelling";
		};
	}

}
