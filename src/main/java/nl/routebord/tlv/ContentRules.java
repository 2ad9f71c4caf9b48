package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;

import nl.routebord.document.PrintableText;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What an application needs before it can be submitted (domain.md 2.6); says all faults
 * at once. Missing annexes are no fault here: about those the swv judges (Awb 4:5).
 */
final class ContentRules {

	static final int LONGEST_TEXT = 10_000;

	/** Of four digits: no end follows a begin in it. */
	private static final int LAST_YEAR = 9999;

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

	private static final String REQUIRED = "tlv.fault.";

	private ContentRules() {
	}

	/**
	 * @param received the day it came in, which is today for what is submitted
	 */
	static Faults check(ApplicationContent content, LocalDate received, Premises premises, LocalDate today) {
		Faults faults = tooLong(content);
		what(content, faults);
		if (content.kind() != null) {
			span(content.kind(), received, premises.birthDate(), "requestedBegin", content.requestedBegin(), faults);
			span(content.kind(), received, premises.birthDate(), "requestedEnd", content.requestedEnd(), faults);
		}
		why(content, faults);
		views(content, today, faults);
		if (content.kind() != null && premises.asksCriteria(content.kind())) {
			content.scores().check(content.kind(), content.parentsView(), faults);
		}
		return faults;
	}

	/** What is wrong even in a draft. */
	static Faults tooLong(ApplicationContent content) {
		Faults faults = new Faults();
		limit(faults, "targetSchool", content.targetSchool(), 200);
		limit(faults, "supportGiven", content.supportGiven(), LONGEST_TEXT);
		limit(faults, "supportEffect", content.supportEffect(), LONGEST_TEXT);
		limit(faults, "hinderingFactors", content.hinderingFactors(), LONGEST_TEXT);
		limit(faults, "promotingFactors", content.promotingFactors(), LONGEST_TEXT);
		limit(faults, "whyNotRegular", content.whyNotRegular(), LONGEST_TEXT);
		limit(faults, "parentsText", content.parentsText(), LONGEST_TEXT);
		limit(faults, "pupilText", content.pupilText(), LONGEST_TEXT);
		return content.scores().possible(faults);
	}

	private static void what(ApplicationContent content, Faults faults) {
		TlvKind kind = content.kind();
		faults.addIf(kind == null, "kind", REQUIRED + "kind");
		faults.addIf(content.requestedBegin() == null, "requestedBegin", REQUIRED + "begin");
		if (kind != null) {
			faults.addIf(content.emb() && !kind.hasFundingCategory(), "emb", REQUIRED + "emb");
			period(kind, content.category(), content.requestedBegin(), content.requestedEnd(), "requestedEnd", faults);
		}
	}

	/**
	 * R-TLV-03 and R-TLV-04 and the category of domain.md 2.4, one sentence for each
	 * thing that is wrong.
	 */
	static void period(TlvKind kind, @Nullable FundingCategory category, @Nullable LocalDate begin,
			@Nullable LocalDate end, String field, Faults faults) {
		faults.addIf(kind.hasFundingCategory() && category == null, "category", REQUIRED + "category");
		faults.addIf(!kind.hasFundingCategory() && category != null, "category", REQUIRED + "category-none");
		if (kind.hasCriteria()) {
			faults.addIf(end != null, field, endNone(kind));
		}
		else if (end == null) {
			faults.addIf(kind.endsWithSchoolYear(), field, REQUIRED + "end");
		}
		else if (begin != null && begin.getYear() < LAST_YEAR) {
			end(kind, begin, end, field, faults);
		}
	}

	/** R-TLV-06 and R-TLV-07: a day on which no tlv for this pupil can begin or end. */
	static void span(TlvKind kind, LocalDate received, LocalDate birthDate, String field, @Nullable LocalDate day,
			Faults faults) {
		LocalDate earliest = TlvPeriod.earliest(received);
		LocalDate latest = TlvPeriod.latest(kind, birthDate);
		faults.addIf(day != null && day.isBefore(earliest), field, REQUIRED + "before-application", written(earliest))
			.addIf(day != null && day.isAfter(latest), field, REQUIRED + "after-school-years", written(latest));
	}

	/** R-TLV-03, one date: what is wrong with an end alone, before there is a begin. */
	static Faults end(@Nullable TlvKind kind, @Nullable LocalDate end, String field) {
		boolean schoolYear = kind != null && kind.endsWithSchoolYear();
		return new Faults().addIf(kind != null && kind.hasCriteria() && end != null, field, endNone(kind))
			.addIf(schoolYear && end != null && !is31July(end), field, REQUIRED + "end-not-31-july");
	}

	private static String endNone(@Nullable TlvKind kind) {
		return REQUIRED + ((kind == TlvKind.LWOO) ? "end-none-lwoo" : "end-none");
	}

	private static boolean is31July(LocalDate date) {
		return date.getMonth() == Month.JULY && date.getDayOfMonth() == 31;
	}

	private static void end(TlvKind kind, LocalDate begin, LocalDate end, String field, Faults faults) {
		LocalDate least = TlvPeriod.minEnd(begin);
		if (!end.isAfter(begin)) {
			faults.add(field, REQUIRED + "end-before-begin");
		}
		else if (kind.endsWithSchoolYear() && !is31July(end)) {
			faults.add(field, REQUIRED + "end-not-31-july");
		}
		else if (kind.endsWithSchoolYear() && end.isBefore(least)) {
			faults.add(field, REQUIRED + "end-too-early", written(least));
		}
		else {
			faults.addIf(!new TlvPeriod(kind, begin, end).isValid(), field, REQUIRED + "end");
		}
	}

	/** A date for a sentence, the same in every language. */
	static String written(LocalDate date) {
		return WRITTEN.format(date);
	}

	private static void why(ApplicationContent content, Faults faults) {
		faults.addIf(content.targetSchool().isBlank(), "targetSchool", REQUIRED + "target-school");
		faults.addIf(content.placeAvailable() == null, "placeAvailable", REQUIRED + "place");
		faults.addIf(content.supportGiven().isBlank(), "supportGiven", REQUIRED + "support-given");
		faults.addIf(content.supportEffect().isBlank(), "supportEffect", REQUIRED + "support-effect");
		faults.addIf(content.hinderingFactors().isBlank(), "hinderingFactors", REQUIRED + "hindering");
		faults.addIf(content.promotingFactors().isBlank(), "promotingFactors", REQUIRED + "promoting");
		faults.addIf(content.whyNotRegular().isBlank(), "whyNotRegular", REQUIRED + "why-not-regular");
	}

	private static void views(ApplicationContent content, LocalDate today, Faults faults) {
		faults.addIf(content.parentsView() == null, "parentsView", REQUIRED + "parents-view");
		faults.addIf(content.parentsView() != null && content.parentsText().isBlank(), "parentsText",
				REQUIRED + (content.parentsView() == ParentsView.NOT_GIVEN ? "parents-reason" : "parents-text"));
		boolean talked = content.parentsView() == ParentsView.AGREE || content.parentsView() == ParentsView.DISAGREE;
		faults.addIf(talked && content.parentsOn() == null, "parentsOn", REQUIRED + "parents-on");
		faults.addIf(content.parentsOn() != null && content.parentsOn().isAfter(today), "parentsOn",
				REQUIRED + "parents-on-future");
		faults.addIf(content.pupilView() == null, "pupilView", REQUIRED + "pupil-view");
		faults.addIf(content.pupilView() != null && content.pupilText().isBlank(), "pupilText",
				REQUIRED + (content.pupilView() == PupilView.WAIVED ? "pupil-reason" : "pupil-text"));
	}

	/** What a letter or the whole file is to show. */
	static Faults limit(Faults faults, String field, String text, int longest) {
		faults.addIf(text.length() > longest, field, "tlv.fault.too-long", longest);
		return PrintableText.check(faults, field, text);
	}

}
