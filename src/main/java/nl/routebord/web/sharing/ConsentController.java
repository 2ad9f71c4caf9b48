package nl.routebord.web.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.consent.AskConsent;
import nl.routebord.consent.ConsentId;
import nl.routebord.grant.GrantChoice;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseHead;
import nl.routebord.route.ConsentEndings;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.FormFaults;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Asks the family for consent and writes down what it answers. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/delen/toestemming")
@AllowedToCasePeople
class ConsentController {

	private final CaseDesk cases;

	private final CaseConsents consents;

	private final WrittenAnswers answers;

	private final ConsentEndings endings;

	private final CaseGrants grants;

	private final SharingWords plain;

	ConsentController(CaseDesk cases, CaseConsents consents, WrittenAnswers answers, ConsentEndings endings,
			CaseGrants grants, SharingWords plain) {
		this.cases = cases;
		this.consents = consents;
		this.answers = answers;
		this.endings = endings;
		this.grants = grants;
		this.plain = plain;
	}

	@GetMapping
	String form(@PathVariable String number, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		model.addAttribute("form", ConsentForm.empty());
		return form(id, actor, model);
	}

	/** First the text that the family gets to see, then the question itself. */
	@PostMapping
	String ask(@PathVariable String number, @ModelAttribute("form") ConsentForm form, BindingResult errors,
			@RequestParam(name = "step", defaultValue = "") String step, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		grants.requireSharer(id, actor);
		if (!errors.hasErrors() && !step.equals("change")) {
			try {
				AskConsent command = form.command();
				if (step.equals("ask")) {
					consents.ask(id, command, actor);
					return "redirect:/routes/" + number + "/delen?gedaan=consent-asked";
				}
				consents.check(id, command, actor);
				model.addAttribute("wording", consents.wording(command, actor));
				return "sharing/consent-check";
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		return form(id, actor, model);
	}

	@PostMapping("/{consent}/antwoord")
	String answer(@PathVariable String number, @PathVariable ConsentId consent,
			@RequestParam(defaultValue = "") String signer, @RequestParam(defaultValue = "") String answer,
			@RequestParam(defaultValue = "") String method, Actor actor) {
		CaseFileId id = cases.require(number);
		try {
			answers.record(id, consent, signer, answer, method, actor);
		}
		catch (RuleViolated violated) {
			return "redirect:/routes/" + number + "/delen?fout=antwoord";
		}
		catch (Conflict ended) {
			return "redirect:/routes/" + number + "/delen?fout=gestopt";
		}
		return "redirect:/routes/" + number + "/delen?gedaan=" + switch (answer) {
			case "AGREES" -> "consent-signed";
			case "REFUSES" -> "consent-refused";
			default -> "consent-withdrawn";
		};
	}

	/** The unit has read that the family ended it. */
	@PostMapping("/{consent}/gelezen")
	String read(@PathVariable String number, @PathVariable ConsentId consent, Actor actor) {
		endings.read(cases.require(number), consent, actor);
		return "redirect:/routes/" + number + "/delen?gedaan=consent-ended-read";
	}

	private CaseFileId open(String number, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		CaseHead head = cases.head(id, actor);
		model.addAttribute("head", head);
		return id;
	}

	private String form(CaseFileId id, Actor actor, Model model) {
		List<GrantChoice> choices = grants.choices(id, actor)
			.stream()
			.filter((choice) -> !choice.byConsent().isEmpty())
			.toList();
		Set<DataCategory> categories = choices.stream()
			.flatMap((choice) -> choice.byConsent().stream())
			.collect(Collectors.toSet());
		model.addAttribute("choices", plain.choices(choices));
		model.addAttribute("categories", plain.categoryOptions(categories));
		model.addAttribute("purposes", plain.purposeOptions(choices));
		model.addAttribute("kinds", SharingWords.options("sharing.consent.kind.",
				consents.kinds(actor.role()).toArray(AskConsent.Kind[]::new)));
		return "sharing/consent";
	}

}
