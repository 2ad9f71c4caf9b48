package nl.routebord.web.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.family.FamilyReading;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.rights.FileRequest;
import nl.routebord.rights.Right;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.route.CaseHead;
import nl.routebord.route.FamilyVoice;
import nl.routebord.sharing.CaseParty;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where parents and pupils tell what they think, and ask or object. */
@Controller
@RequestMapping("/mijn/{number:R-\\d{4}-\\d{4,9}}")
@AllowedToFamily
class SayController {

	private final FamilyReading reading;

	private final FamilyVoice voice;

	private final RightsDesk rights;

	private final Directory directory;

	private final Words words;

	SayController(FamilyReading reading, FamilyVoice voice, RightsDesk rights, Directory directory, Words words) {
		this.reading = reading;
		this.voice = voice;
		this.rights = rights;
		this.directory = directory;
		this.words = words;
	}

	@GetMapping("/zeggen")
	String show(@PathVariable String number, @RequestParam(required = false) @Nullable String klaar, Actor actor,
			Model model) {
		model.addAttribute("form", new WordsForm(null, null));
		model.addAttribute("done", ("mening".equals(klaar) || "verzoek".equals(klaar)) ? klaar : null);
		return page(number, actor, model);
	}

	@PostMapping("/zeggen")
	String tell(@PathVariable String number, @ModelAttribute("form") WordsForm form, BindingResult faults, Actor actor,
			Model model) {
		CaseHead head = reading.head(number, actor);
		try {
			voice.tell(head.id(), Objects.requireNonNull(form.request()), Objects.requireNonNull(form.text()), actor);
			return "redirect:/mijn/" + number + "/zeggen?klaar=mening";
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return page(number, actor, model);
		}
	}

	@GetMapping("/verzoek")
	String ask(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", new AskForm(null, null, null, null));
		return request(number, actor, model);
	}

	@PostMapping("/verzoek")
	String ask(@PathVariable String number, @ModelAttribute("form") AskForm form, BindingResult faults, Actor actor,
			Model model) {
		try {
			rights.file(number, form.command(), actor);
			return "redirect:/mijn/" + number + "/zeggen?klaar=verzoek";
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return request(number, actor, model);
		}
	}

	private String page(String number, Actor actor, Model model) {
		List<RightsRequestView> requests = rights.of(number, actor);
		Map<UnitId, UnitView> units = directory.units(requests.stream().map(RightsRequestView::unit).toList());
		model.addAttribute("head", reading.head(number, actor));
		model.addAttribute("requests", requests.stream().map((one) -> row(one, units)).toList());
		return "family/say";
	}

	private String request(String number, Actor actor, Model model) {
		List<UnitId> units = rights.addressees(number, actor).stream().map(CaseParty::unit).toList();
		model.addAttribute("head", reading.head(number, actor));
		model.addAttribute("rights", List
			.of(Right.INZAGE, Right.RECTIFICATIE, Right.WISSING, Right.BEPERKING, Right.OVERDRAAGBAARHEID,
					Right.BEZWAAR)
			.stream()
			.map((right) -> Option.keyed(right.name(), "rights.ask." + right).withHint("rights.ask.hint." + right))
			.toList());
		List<Option> known = new ArrayList<>(List.of(Option.keyed("", "family.ask.unit.choose")));
		known.addAll(directory.units(units)
			.values()
			.stream()
			.map((unit) -> Option.named(unit.id().value().toString(), who(unit)))
			.sorted((one, other) -> String.valueOf(one.text()).compareTo(String.valueOf(other.text())))
			.toList());
		model.addAttribute("units", known);
		return "family/ask";
	}

	private Row row(RightsRequestView one, Map<UnitId, UnitView> units) {
		UnitView unit = units.get(one.unit());
		String state = one.answeredOn()
			.map((on) -> words.say("rights.answered-on", words.date(on)))
			.orElseGet(() -> words.say("rights.due", words.longDate(one.dueOn())));
		return new Row(words.say("rights.kind." + one.right()), (unit != null) ? who(unit) : "", one.text(), state,
				one.granted().map((yes) -> words.say(yes ? "rights.granted" : "rights.refused")).orElse(null),
				one.answer(),
				one.extension()
					.map((more) -> words.say("rights.extended", words.date(more.on())) + " " + more.reason())
					.orElse(null),
				one.recourse()
					.map((where) -> words.say("rights.remedy." + where.remedy(), words.date(where.until())))
					.orElse(null));
	}

	private String who(UnitView unit) {
		return words.say("family.who", words.say("shell.role." + unit.role()), unit.organisationName());
	}

	/** A request and how it stands. */
	record Row(String kind, String unit, String text, String state, @Nullable String outcome, String answer,
			@Nullable String extension, @Nullable String recourse) {
	}

	/** As typed. */
	record WordsForm(@Nullable UUID request, @Nullable String text) {

		WordsForm {
			request = (request != null) ? request : UUID.randomUUID();
			text = (text != null) ? text : "";
		}

	}

	/** As typed. */
	record AskForm(@Nullable UUID request, @Nullable String right, @Nullable String unit, @Nullable String question) {

		AskForm {
			request = (request != null) ? request : UUID.randomUUID();
		}

		FileRequest command() {
			Right chosen = Arrays.stream(Right.values())
				.filter((one) -> one.name().equals(right))
				.findFirst()
				.orElse(null);
			return new FileRequest(Objects.requireNonNull(request), chosen, addressee(),
					(question != null) ? question : "");
		}

		private @Nullable UnitId addressee() {
			try {
				return (unit != null) ? new UnitId(UUID.fromString(unit)) : null;
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}

	}

}
