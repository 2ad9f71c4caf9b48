package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * An expert's advice (domain.md 2.6).
 *
 * @param category proposed category, for SO and VSO
 * @param endOn proposed end date
 * @param registrationNumber of the expert in the register of the profession
 * @param spokeWith with whom of parents and pupil the expert spoke, or why not
 * @param researches on what research it rests, each with its date
 */
public record GiveAdvice(@Nullable AdviceOutcome outcome, @Nullable FundingCategory category, @Nullable LocalDate endOn,
		String motivation, String spokeWith, String documentsSeen, String registrationNumber,
		List<Research> researches) {

	/** An advice that names no research. */
	public GiveAdvice(@Nullable AdviceOutcome outcome, @Nullable FundingCategory category, @Nullable LocalDate endOn,
			String motivation, String spokeWith, String documentsSeen, String registrationNumber) {
		this(outcome, category, endOn, motivation, spokeWith, documentsSeen, registrationNumber, List.of());
	}

	/**
	 * @param asked what the school asks
	 * @param received the day the application came in
	 */
	Faults check(ApplicationContent asked, LocalDate received, Premises premises, LocalDate today) {
		TlvKind kind = asked.kind();
		Faults faults = check(kind);
		if (kind != null && !kind.hasCriteria()) {
			ContentRules.span(kind, received, premises.birthDate(), "endOn", endOn, faults);
		}
		LocalDate least = least(asked);
		if (least != null && endOn != null && endOn.isBefore(least)
				&& faults.list().stream().noneMatch((fault) -> fault.field().equals("endOn"))) {
			faults.add("endOn", "tlv.fault.end-too-early", ContentRules.written(least));
		}
		faults.addIf(researches.size() > Research.MOST, "researches[0].name", "expert.fault.research-most",
				Research.MOST);
		for (int nr = 0; nr < researches.size(); nr++) {
			Research one = researches.get(nr);
			String field = "researches[" + nr + "].";
			faults
				.addIf(one.name().isBlank() || one.name().lines().count() > 1, field + "name",
						"expert.fault.research-name")
				.addIf(one.name().length() > Research.LONGEST, field + "name", "tlv.fault.too-long", Research.LONGEST)
				.addIf(one.datedOn() == null, field + "datedOn", "expert.fault.research-date")
				.addIf(one.datedOn() != null && one.datedOn().isAfter(today), field + "datedOn",
						"expert.fault.research-future");
		}
		return faults;
	}

	/** R-TLV-04: no tlv that begins on the day that was asked can end before. */
	private static @Nullable LocalDate least(ApplicationContent asked) {
		boolean schoolYear = asked.kind() != null && asked.kind().endsWithSchoolYear();
		return (schoolYear && asked.requestedBegin() != null) ? TlvPeriod.minEnd(asked.requestedBegin()) : null;
	}

	private Faults check(@Nullable TlvKind kind) {
		boolean positive = outcome == AdviceOutcome.ADMISSIBLE || outcome == AdviceOutcome.ADMISSIBLE_OTHER;
		boolean graded = kind != null && kind.hasFundingCategory();
		Faults faults = ContentRules.end(kind, endOn, "endOn")
			.addIf(outcome == null, "outcome", "tlv.fault.advice-outcome")
			.addIf(positive && graded && category == null, "category", "tlv.fault.category")
			.addIf(!graded && category != null, "category", "tlv.fault.category-none")
			.addIf(positive && graded && endOn == null, "endOn", "tlv.fault.end")
			.addIf(motivation.isBlank(), "motivation", "tlv.fault.advice-motivation")
			.addIf(spokeWith.isBlank(), "spokeWith", "tlv.fault.advice-spoke-with")
			.addIf(documentsSeen.isBlank(), "documentsSeen", "tlv.fault.advice-documents")
			.addIf(registrationNumber.isBlank(), "registrationNumber", "tlv.fault.advice-registration")
			.addIf(registrationNumber.length() > 50, "registrationNumber", "tlv.fault.too-long", 50);
		ContentRules.limit(faults, "motivation", motivation, ContentRules.LONGEST_TEXT);
		ContentRules.limit(faults, "spokeWith", spokeWith, 1000);
		return ContentRules.limit(faults, "documentsSeen", documentsSeen, 1000);
	}

}
