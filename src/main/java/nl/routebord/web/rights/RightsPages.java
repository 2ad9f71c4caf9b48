package nl.routebord.web.rights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.DomainException;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.pupil.CarerView;
import nl.routebord.rights.AskedBy;
import nl.routebord.rights.EnterRequest;
import nl.routebord.rights.MarkDesk;
import nl.routebord.rights.Refusal;
import nl.routebord.rights.Right;
import nl.routebord.rights.RightsAnswers;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.route.OwnRecord;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Requests, records and marks in words. */
@Component
class RightsPages {

	private final RightsDesk desk;

	private final RightsAnswers answers;

	private final MarkDesk marks;

	private final AskerWords askers;

	private final Words words;

	RightsPages(RightsDesk desk, RightsAnswers answers, MarkDesk marks, AskerWords askers, Words words) {
		this.desk = desk;
		this.answers = answers;
		this.marks = marks;
		this.askers = askers;
		this.words = words;
	}

	/** A request to this unit. */
	record Row(UUID id, String kind, String from, String text, String state, boolean open, @Nullable String extension,
			@Nullable String outcome, String answer, @Nullable String recourse, boolean copy) {
	}

	String list(String number, Actor actor, Model model) {
		List<RightsRequestView> requests = desk.of(number, actor);
		List<CarerView> carers = requests.isEmpty() ? List.of() : desk.carers(number, actor);
		model.addAttribute("number", number);
		model.addAttribute("requests", requests.stream().map((one) -> row(one, carers)).toList());
		return "rights/requests";
	}

	private Row row(RightsRequestView one, List<CarerView> carers) {
		return new Row(one.id(), words.say("rights.kind." + one.right()),
				words.say("rights.from", askers.say(one, carers), words.date(one.receivedOn())), one.text(),
				state(one.answeredOn(), one.dueOn()), one.isOpen(),
				one.extension().map((more) -> words.say("rights.extended", words.date(more.on()))).orElse(null),
				outcome(one), one.answer(), one.recourse().map(this::recourse).orElse(null),
				one.granted().orElse(false) && (one.right() == Right.INZAGE || one.right() == Right.OVERDRAAGBAARHEID));
	}

	String state(Optional<LocalDate> answeredOn, LocalDate dueOn) {
		return answeredOn.map((on) -> words.say("rights.answered-on", words.date(on)))
			.orElseGet(() -> words.say("rights.due", words.longDate(dueOn)));
	}

	private @Nullable String outcome(RightsRequestView one) {
		if (one.granted().isEmpty()) {
			return null;
		}
		String said = words.say(one.granted().get() ? "rights.granted" : "rights.refused");
		return one.ground().map((ground) -> said + " " + words.say("rights.ground." + ground)).orElse(said);
	}

	String recourse(RightsRequestView.Recourse one) {
		return words.say("rights.remedy." + one.remedy(), words.date(one.until()));
	}

	String enter(String number, Actor actor, Model model) {
		desk.of(number, actor);
		model.addAttribute("askers", choices(desk.carers(number, actor)));
		model.addAttribute("number", number);
		model.addAttribute("rights",
				Arrays.stream(Right.values()).map((one) -> Option.keyed(one.name(), "rights.kind." + one)).toList());
		model.addAttribute("ways",
				Arrays.stream(EnterRequest.Way.values())
					.map((one) -> Option.keyed(one.name(), "rights.way." + one))
					.toList());
		model.addAttribute("identities",
				Arrays.stream(EnterRequest.Identity.values())
					.map((one) -> Option.keyed(one.name(), "rights.identity." + one))
					.toList());
		return "rights/enter";
	}

	private List<Option> choices(List<CarerView> carers) {
		List<Option> choices = new ArrayList<>();
		carers.forEach((one) -> choices.add(Option.named(one.id().toString(), askers.name(one))));
		if (carers.isEmpty()) {
			choices.add(Option.keyed(AskedBy.WITH_AUTHORITY, "rights.asker.WITH_AUTHORITY"));
			choices.add(Option.keyed(AskedBy.WITHOUT_AUTHORITY, "rights.asker.WITHOUT_AUTHORITY"));
		}
		choices.add(Option.keyed(AskedBy.PUPIL, "shell.role.PUPIL"));
		return choices;
	}

	String answer(String number, UUID id, Actor actor, Model model) {
		RightsRequestView request = desk.of(number, actor)
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("number", number);
		model.addAttribute("row", row(request, desk.carers(number, actor)));
		model.addAttribute("extendable", desk.isExtendable(request));
		model.addAttribute("until", words.longDate(request.dueOn()));
		model.addAttribute("eraseBy", desk.eraseBy(request, actor).map(words::longDate).orElse(null));
		model.addAttribute("corrects", request.right() == Right.RECTIFICATIE);
		model.addAttribute("records", aboutRecord(request.right()) ? records(number, actor) : List.of());
		model.addAttribute("grounds", grounds(request.right()));
		model.addAttribute("outcomes",
				List.of(Option.keyed("true", "rights.grant").withHint("rights.effect." + request.right()),
						Option.keyed("false", "rights.refuse").withHint("rights.refuse.hint")));
		model.addAttribute("recourse", recourse(answers.recourse(actor)));
		return "rights/answer";
	}

	private static boolean aboutRecord(Right right) {
		return right == Right.RECTIFICATIE || right == Right.WISSING || right == Right.BEPERKING;
	}

	private List<Option> grounds(Right right) {
		List<Option> grounds = new ArrayList<>(List.of(Option.keyed("", "rights.choose")));
		Refusal.of(right).forEach((one) -> grounds.add(Option.keyed(one.name(), "rights.ground." + one)));
		return grounds;
	}

	List<Option> records(String number, Actor actor) {
		List<Option> records = new ArrayList<>(List.of(Option.keyed("", "rights.choose")));
		marks.records(number, actor).forEach((one) -> records.add(Option.named(one.id().toString(), label(one))));
		return records;
	}

	String label(OwnRecord one) {
		String what = one.code().isEmpty() ? one.title() : words.journal(one.code(), one.arguments());
		return words.say("rights.record", words.date(one.on()), words.say("route.category." + one.category()), what);
	}

	String words(DomainException failure) {
		if (failure instanceof RuleViolated violated) {
			Fault first = violated.faults().get(0);
			return words.say(first.code(), first.arguments().toArray());
		}
		return words.say(failure.code(), failure.arguments().toArray());
	}

}
