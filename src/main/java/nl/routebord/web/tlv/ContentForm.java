package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

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
		@Nullable String parentsOn, @Nullable String pupilView, @Nullable String pupilText, @Nullable ScoresForm scores,
		@Nullable Boolean emb, @Nullable Long version) {

	ContentForm {
		scores = (scores != null) ? scores : ScoresForm.NOT_SENT;
	}

	static ContentForm of(ApplicationContent content, long version) {
		return new ContentForm(name(content.kind()), name(content.category()), date(content.requestedBegin()),
				date(content.requestedEnd()), name(content.cluster()), content.targetSchoolCode(),
				content.targetSchool(), name(content.placeAvailable()), content.supportGiven(), content.supportEffect(),
				content.hinderingFactors(), content.promotingFactors(), content.whyNotRegular(),
				name(content.parentsView()), content.parentsText(), date(content.parentsOn()),
				name(content.pupilView()), content.pupilText(), ScoresForm.of(content.scores()), content.emb(),
				version);
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
				text(pupilText, before.pupilText()), sent().over(before.scores(), typed),
				(emb != null) ? emb : before.emb());
	}

	/** The fields of this step, beside what is stored now. */
	List<TypedPart> parts(ApplicationContent stored) {
		List<TypedPart> parts = new ArrayList<>();
		add(parts, TypedPart.word("kind", "tlv.field.kind", "tlv.kind.", kind, stored.kind()), kind);
		add(parts, TypedPart.word("category", "tlv.field.category", "tlv.category.", category, stored.category()),
				category);
		if (emb != null) {
			parts.add(new TypedPart("emb", "tlv.page.emb", "tlv.emb.", String.valueOf(emb),
					String.valueOf(stored.emb())));
		}
		add(parts,
				TypedPart.date("requestedBegin", "tlv.field.requestedBegin", requestedBegin, stored.requestedBegin()),
				requestedBegin);
		add(parts, TypedPart.date("requestedEnd", "tlv.field.requestedEnd", requestedEnd, stored.requestedEnd()),
				requestedEnd);
		add(parts, TypedPart.word("cluster", "tlv.field.cluster", "tlv.cluster.", cluster, stored.cluster()), cluster);
		add(parts, TypedPart.text("targetSchoolCode", "tlv.field.targetSchoolCode", targetSchoolCode,
				stored.targetSchoolCode()), targetSchoolCode);
		add(parts, TypedPart.text("targetSchool", "tlv.field.targetSchool", targetSchool, stored.targetSchool()),
				targetSchool);
		add(parts, TypedPart.word("placeAvailable", "tlv.field.placeAvailable", "tlv.place.", placeAvailable,
				stored.placeAvailable()), placeAvailable);
		add(parts, TypedPart.text("supportGiven", "tlv.field.supportGiven", supportGiven, stored.supportGiven()),
				supportGiven);
		add(parts, TypedPart.text("supportEffect", "tlv.field.supportEffect", supportEffect, stored.supportEffect()),
				supportEffect);
		add(parts, TypedPart.text("hinderingFactors", "tlv.field.hinderingFactors", hinderingFactors,
				stored.hinderingFactors()), hinderingFactors);
		add(parts, TypedPart.text("promotingFactors", "tlv.field.promotingFactors", promotingFactors,
				stored.promotingFactors()), promotingFactors);
		add(parts, TypedPart.text("whyNotRegular", "tlv.field.whyNotRegular", whyNotRegular, stored.whyNotRegular()),
				whyNotRegular);
		add(parts, TypedPart.word("parentsView", "tlv.field.parentsView", "tlv.parents.", parentsView,
				stored.parentsView()), parentsView);
		add(parts, TypedPart.text("parentsText", "tlv.field.parentsText", parentsText, stored.parentsText()),
				parentsText);
		add(parts, TypedPart.date("parentsOn", "tlv.field.parentsOn", parentsOn, stored.parentsOn()), parentsOn);
		add(parts, TypedPart.word("pupilView", "tlv.field.pupilView", "tlv.pupil.", pupilView, stored.pupilView()),
				pupilView);
		add(parts, TypedPart.text("pupilText", "tlv.field.pupilText", pupilText, stored.pupilText()), pupilText);
		sent().parts(ScoresForm.of(stored.scores()))
			.stream()
			.filter((part) -> !part.mine().isEmpty())
			.forEach(parts::add);
		return parts;
	}

	private ScoresForm sent() {
		return (scores != null) ? scores : ScoresForm.NOT_SENT;
	}

	private static void add(List<TypedPart> parts, TypedPart part, @Nullable String sent) {
		if (sent != null) {
			parts.add(part);
		}
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
