package nl.routebord.web.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.grant.GrantChoice;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.Informed;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseQuestions;
import nl.routebord.route.GrantPreview;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Letting a partner read: a look at what it would see first, then the act. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/delen/nieuw")
@AllowedToCasePeople
class GiveController {

	private final CaseDesk cases;

	private final CaseGrants grants;

	private final CaseQuestions questions;

	private final SharingWords plain;

	private final Clock clock;

	GiveController(CaseDesk cases, CaseGrants grants, CaseQuestions questions, SharingWords plain, Clock clock) {
		this.cases = cases;
		this.grants = grants;
		this.questions = questions;
		this.plain = plain;
		this.clock = clock;
	}

	@GetMapping
	String form(@PathVariable String number,
			@RequestParam(name = "verlengt", required = false) @Nullable GrantId renews,
			@RequestParam(name = "verzoek", required = false) @Nullable String answers, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		model.addAttribute("form", prefilled(id, renews, answers, actor));
		return form(id, actor, model);
	}

	private GrantForm prefilled(CaseFileId id, @Nullable GrantId renews, @Nullable String answers, Actor actor) {
		if (renews != null) {
			return grants.list(id, actor)
				.stream()
				.filter((grant) -> grant.id().equals(renews) && grant.source().equals(actor.unit()))
				.findFirst()
				.map(GrantForm::renewing)
				.orElseThrow(NotFound::new);
		}
		if (answers != null) {
			return questions.list(id, actor)
				.stream()
				.filter((request) -> request.id().value().equals(Typed.id(answers))
						&& request.source().equals(actor.unit()) && request.state() == RequestView.State.OPEN)
				.findFirst()
				.map(GrantForm::answering)
				.orElseThrow(NotFound::new);
		}
		return GrantForm.empty();
	}

	/** First what the partner would see; only then the act itself. */
	@PostMapping
	String give(@PathVariable String number, @ModelAttribute("form") GrantForm form, BindingResult errors,
			@RequestParam(name = "step", defaultValue = "") String step, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		grants.requireSharer(id, actor);
		if (!errors.hasErrors() && !step.equals("change")) {
			try {
				if (step.equals("give")) {
					grants.give(id, form.command(), form.answered(), actor);
					return "redirect:/routes/" + number + "/delen?gedaan="
							+ (form.informedOn().isBlank() ? "waiting" : "given");
				}
				return preview(grants.preview(id, form.command(), actor), grants.choices(id, actor), form, model);
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		return form(id, actor, model);
	}

	private CaseFileId open(String number, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		model.addAttribute("head", cases.head(id, actor));
		return id;
	}

	private String form(CaseFileId id, Actor actor, Model model) {
		List<GrantChoice> choices = grants.choices(id, actor);
		Set<DataCategory> categories = choices.stream()
			.flatMap((choice) -> Stream.concat(choice.byGrant().stream(), choice.byConsent().stream()))
			.collect(Collectors.toSet());
		model.addAttribute("choices", plain.choices(choices));
		model.addAttribute("categories", plain.categoryOptions(categories));
		model.addAttribute("records", plain.recordOptions(grants.own(id, actor), categories));
		model.addAttribute("purposes", plain.purposeOptions(choices));
		model.addAttribute("ways", SharingWords.options("sharing.how.", Informed.Way.values()));
		model.addAttribute("people", SharingWords.options("sharing.who.", Informed.Who.values()));
		model.addAttribute("last", plain.date(LocalDate.now(clock).plusDays(180)));
		return "sharing/give";
	}

	private String preview(GrantPreview preview, List<GrantChoice> choices, GrantForm form, Model model) {
		model.addAttribute("recipient", plain.name(preview.recipient()));
		model.addAttribute("opens", preview.opens().stream().map(plain::record).toList());
		model.addAttribute("seen", preview.seen().stream().map(plain::record).toList());
		model.addAttribute("closed",
				preview.closed()
					.stream()
					.map((one) -> plain.record(one.record()) + ". " + plain.sentence(one.reason()))
					.toList());
		Set<DataCategory> later = new HashSet<>(
				form.records().isEmpty() ? Typed.words(form.categories(), DataCategory.class) : Set.of());
		Set<DataCategory> consented = choices.stream()
			.filter((choice) -> choice.recipient().unit().equals(preview.recipient().id()))
			.flatMap((choice) -> choice.byConsent().stream())
			.filter(later::remove)
			.collect(Collectors.toSet());
		Set<DataCategory> holding = new HashSet<>(consented);
		holding.retainAll(preview.consented());
		consented.removeAll(holding);
		model.addAttribute("later", plain.categories(later));
		model.addAttribute("holding", plain.categories(holding));
		model.addAttribute("consented", plain.categories(consented));
		LocalDate until = Typed.date("until", form.until());
		model.addAttribute("until", (until != null) ? plain.date(until) : "");
		return "sharing/preview";
	}

}
