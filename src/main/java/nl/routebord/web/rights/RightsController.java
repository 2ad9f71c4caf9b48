package nl.routebord.web.rights;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A unit reads and answers what parents and pupils asked it about their data. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/verzoeken")
@AllowedToCasePeople
class RightsController {

	private final RightsDesk desk;

	private final Words words;

	RightsController(RightsDesk desk, Words words) {
		this.desk = desk;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", new AnswerForm(false, null));
		return page(number, actor, null, model);
	}

	@PostMapping("/{id}")
	String answer(@PathVariable String number, @PathVariable UUID id, @ModelAttribute("form") AnswerForm form,
			BindingResult faults, Actor actor, Model model) {
		try {
			desk.answer(number, id, form.granted(), (form.answer() != null) ? form.answer() : "", actor);
			return "redirect:/routes/" + number + "/verzoeken";
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return page(number, actor, id, model);
		}
	}

	private String page(String number, Actor actor, @Nullable UUID wrong, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("wrong", wrong);
		model.addAttribute("requests", desk.of(number, actor).stream().map(this::row).toList());
		return "rights/requests";
	}

	private Row row(RightsRequestView one) {
		String state = one.answeredOn()
			.map((on) -> words.say("rights.answered-on", words.date(on)))
			.orElseGet(() -> words.say("rights.due", words.longDate(one.dueOn())));
		return new Row(one.id(), words.say("rights.kind." + one.right()),
				words.say("rights.from", words.say("shell.role." + one.by()), words.date(one.receivedOn())), one.text(),
				state, one.isOpen(), one.answer());
	}

	/** A request to this unit. */
	record Row(UUID id, String kind, String from, String text, String state, boolean open, String answer) {
	}

	/** As typed. */
	record AnswerForm(boolean granted, @Nullable String answer) {
	}

}
