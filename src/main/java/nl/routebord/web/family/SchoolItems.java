package nl.routebord.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.admission.AdmissionView;
import nl.routebord.admission.DevelopmentPlanView;
import nl.routebord.objection.Hearing;
import nl.routebord.objection.LbtAdvice;
import nl.routebord.objection.ObjectionFileView;
import nl.routebord.objection.ObjectionView;
import nl.routebord.tlv.AdviceView;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.DecisionView;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Words;
import nl.routebord.web.family.InzageFile.Item;
import org.jspecify.annotations.Nullable;

/** The part of the copy of AVG 15 about schools and tlv's, in words. */
final class SchoolItems {

	private final Words words;

	SchoolItems(Words words) {
		this.words = words;
	}

	Stream<Item> application(TlvView view) {
		List<Item> items = new ArrayList<>();
		items.add(new Item(words.date(view.createdOn()), words.say("route.category.TLV_DECISION"), view.school(),
				view.number(), words.say("tlv.status." + view.status())));
		ApplicationContent content = view.content();
		if (content != null) {
			String why = Stream
				.of(content.emb() ? words.say("tlv.field.emb") : "", content.supportGiven(), content.supportEffect(),
						content.hinderingFactors(), content.promotingFactors(), content.whyNotRegular(),
						content.parentsText(), content.pupilText())
				.filter((text) -> !text.isBlank())
				.collect(Collectors.joining("\n"));
			items.add(new Item(words.date(view.createdOn()), words.say("route.category.TLV_FILE"), view.school(),
					words.say("rights.inzage.tlv.why"), why));
		}
		view.advices().stream().filter((one) -> !one.motivation().isEmpty()).map(this::advice).forEach(items::add);
		DecisionView decision = view.decision();
		if (decision != null) {
			items.add(new Item(words.date(decision.decidedOn()), words.say("route.category.TLV_DECISION"), "",
					(FamilyPages.outcome(decision, words) + " " + decision.number()).strip(), decision.motivation()));
		}
		return items.stream();
	}

	private Item advice(AdviceView one) {
		return new Item(date(one.signedOn()), words.say("route.category.ADVICE"), "",
				words.say("rights.inzage.tlv.advice"), one.motivation());
	}

	Stream<Item> objection(ObjectionView one) {
		List<Item> items = new ArrayList<>();
		String on = words.date(one.receivedOn());
		items.add(new Item(on, words.say("route.category.TLV_DECISION"), "", one.number(),
				words.say("objection.status." + one.status())));
		ObjectionFileView content = one.content();
		if (content != null) {
			items.add(contested(on, "grounds", content.grounds()));
			Hearing hearing = content.hearing();
			items.add(contested(date(one.heardOn()), "hearing",
					(hearing != null) ? Objects.requireNonNullElse(hearing.report(), "") : ""));
			LbtAdvice advice = content.advice();
			items.add(contested(date(one.advisedOn()), "advice",
					(advice != null) ? Objects.requireNonNullElse(advice.text(), "") : ""));
			items.add(contested(date(one.endedOn()), "decision", content.motivation()));
		}
		return items.stream().filter((item) -> !item.text().isEmpty());
	}

	private Item contested(String on, String what, String text) {
		return new Item(on, words.say("route.category.TLV_FILE"), "", words.say("rights.inzage.objection." + what),
				text);
	}

	Item admission(AdmissionView one) {
		String decided = (one.decidedOn() != null) ? words.date(one.decidedOn()) : words.date(one.dueOn());
		return new Item(words.date(one.receivedOn()), words.say("route.category.ENROL"), one.school(),
				words.say("rights.inzage.admission"),
				words.say("rights.inzage.admission." + (one.isOpen() ? "due" : "decided"),
						words.say("admission.status." + one.status()), decided));
	}

	Item plan(DevelopmentPlanView one) {
		return new Item(date(one.setOn()), words.say("route.category.OPP"), one.school(),
				words.say("rights.inzage.plan"),
				Stream.of(one.pupilView(), one.viewUsed())
					.filter((text) -> !text.isBlank())
					.collect(Collectors.joining("\n")));
	}

	private String date(@Nullable LocalDate day) {
		return (day != null) ? words.date(day) : "";
	}

}
