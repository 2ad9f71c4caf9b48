package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.ParentsView;
import nl.routebord.tlv.PlaceAvailable;
import nl.routebord.tlv.PupilView;
import nl.routebord.tlv.TlvKind;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/**
 * What the school writes, as typed. A step of the form sends only its own fields; the
 * others are null and stay as they were.
 */
record ContentForm(@Nullable String kind, @Nullable String category, @Nullable String requestedBegin,
		@Nullable String requestedEnd, @Nullable String cluster, @Nullable String targetSchoolCode,
		@Nullable String targetSchool, @Nullable String placeAvailable, @Nullable String supportGiven,
		@Nullable String supportEffect, @Nullable String hinderingFactors, @Nullable String promotingFactors,
		@Nullable String whyNotRegular, @Nullable String parentsView, @Nullable String parentsText,
		@Nullable String parentsOn, @Nullable String pupilView, @Nullable String pupilText, @Nullable Long version) {

	static ContentForm of(ApplicationContent content, long version) {
		return new ContentForm(name(content.kind()), name(content.category()), date(content.requestedBegin()),
				date(content.requestedEnd()), name(content.cluster()), content.targetSchoolCode(),
				content.targetSchool(), name(content.placeAvailable()), content.supportGiven(), content.supportEffect(),
				content.hinderingFactors(), content.promotingFactors(), content.whyNotRegular(),
				name(content.parentsView()), content.parentsText(), date(content.parentsOn()),
				name(content.pupilView()), content.pupilText(), version);
	}

	/** The content with the fields of this step changed. */
	ApplicationContent over(ApplicationContent before, BindingResult errors) {
		Typed typed = new Typed(errors);
		return new ApplicationContent(word(typed, "kind", kind, TlvKind.class, before.kind()),
				word(typed, "category", category, FundingCategory.class, before.category()),
				day(typed, "requestedBegin", requestedBegin, before.requestedBegin()),
				day(typed, "requestedEnd", requestedEnd, before.requestedEnd()),
				word(typed, "cluster", cluster, Cluster.class, before.cluster()),
				text(targetSchoolCode, before.targetSchoolCode()), text(targetSchool, before.targetSchool()),
				word(typed, "placeAvailable", placeAvailable, PlaceAvailable.class, before.placeAvailable()),
				text(supportGiven, before.supportGiven()), text(supportEffect, before.supportEffect()),
				text(hinderingFactors, before.hinderingFactors()), text(promotingFactors, before.promotingFactors()),
				text(whyNotRegular, before.whyNotRegular()),
				word(typed, "parentsView", parentsView, ParentsView.class, before.parentsView()),
				text(parentsText, before.parentsText()), day(typed, "parentsOn", parentsOn, before.parentsOn()),
				word(typed, "pupilView", pupilView, PupilView.class, before.pupilView()),
				text(pupilText, before.pupilText()));
	}

	long seen() {
		return (version != null) ? version : -1;
	}

	private static <E extends Enum<E>> @Nullable E word(Typed typed, String field, @Nullable String text,
			Class<E> words, @Nullable E before) {
		return (text != null) ? typed.word(field, text, words) : before;
	}

	private static @Nullable LocalDate day(Typed typed, String field, @Nullable String text,
			@Nullable LocalDate before) {
		return (text != null) ? typed.date(field, text) : before;
	}

	private static String text(@Nullable String text, String before) {
		return (text != null) ? text.strip() : before;
	}

	private static String name(@Nullable Enum<?> word) {
		return (word != null) ? word.name() : "";
	}

	static String date(@Nullable LocalDate date) {
		return (date != null) ? WRITTEN.format(date) : "";
	}

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu");

}
