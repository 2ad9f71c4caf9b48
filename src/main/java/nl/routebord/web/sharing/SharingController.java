package nl.routebord.web.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.grant.GrantChoice;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.Informed;
import nl.routebord.grant.RequestId;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseQuestions;
import nl.routebord.route.GrantPreview;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
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

/** What is shared in a case, and letting a partner read: a look first, then the act. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/delen")
@AllowedToCasePeople
class SharingController {

	private static final Set<String> DONE = Set.of("given", "waiting", "revoked", "approved", "consent-asked",
			"consent-signed", "consent-refused", "consent-withdrawn", "request-refused", "request-read");

	private final CaseDesk cases;

	private final CaseGrants grants;

	private final CaseQuestions questions;

	private final SharingPages pages;

	private final Words words;

	private final Clock clock;

	SharingController(CaseDesk cases, CaseGrants grants, CaseQuestions questions, SharingPages pages, Words words,
			Clock clock) {
		this.cases = cases;
		this.grants = grants;
		this.questions = questions;
		this.pages = pages;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String overview(@PathVariable String number, @RequestParam(name = "gedaan", required = false) @Nullable String done,
			@RequestParam(name = "fout", required = false) @Nullable String fault, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		if (fault != null) {
			model.addAttribute("fault", words.say("sharing.consent.fault.incomplete"));
		}
		model.addAttribute("done", (done != null && DONE.contains(done)) ? done : null);
		return overview(id, actor, model);
	}

	private String overview(CaseFileId id, Actor actor, Model model) {
		model.addAttribute("grants", pages.grants(id, actor));
		model.addAttribute("consents", pages.consents(id, actor));
		model.addAttribute("requests", pages.requests(id, actor));
		model.addAttribute("hidden", pages.hidden(id, actor));
		model.addAttribute("answers", List.of("AGREES", "REFUSES", "WITHDRAWS"));
		return "sharing/overview";
	}

	@GetMapping("/nieuw")
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
	@PostMapping("/nieuw")
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
				return preview(grants.preview(id, form.command(), actor), form, model);
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		return form(id, actor, model);
	}

	@PostMapping("/{grant}/intrekken")
	String revoke(@PathVariable String number, @PathVariable GrantId grant,
			@RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
		try {
			grants.revoke(cases.require(number), grant, reason, actor);
			return "redirect:/routes/" + number + "/delen?gedaan=revoked";
		}
		catch (RuleViolated violated) {
			return faulty(number, violated, actor, model);
		}
	}

	@PostMapping("/{grant}/goedkeuren")
	String approve(@PathVariable String number, @PathVariable GrantId grant, Actor actor) {
		grants.approveSilence(cases.require(number), grant, actor);
		return "redirect:/routes/" + number + "/delen?gedaan=approved";
	}

	@PostMapping("/verzoeken/{request}/nee")
	String refuse(@PathVariable String number, @PathVariable RequestId request,
			@RequestParam(defaultValue = "") String reason, Actor actor, Model model) {
		try {
			grants.refuse(cases.require(number), request, reason, actor);
			return "redirect:/routes/" + number + "/delen?gedaan=request-refused";
		}
		catch (RuleViolated violated) {
			return faulty(number, violated, actor, model);
		}
	}

	@PostMapping("/verzoeken/{request}/gelezen")
	String read(@PathVariable String number, @PathVariable RequestId request, Actor actor) {
		questions.read(cases.require(number), request, actor);
		return "redirect:/routes/" + number + "/delen?gedaan=request-read";
	}

	private String faulty(String number, RuleViolated violated, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		model.addAttribute("fault",
				violated.faults()
					.stream()
					.map((fault) -> words.say(fault.code(), fault.arguments().toArray()))
					.collect(Collectors.joining(" ")));
		return overview(id, actor, model);
	}

	private CaseFileId open(String number, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		CaseHead head = cases.head(id, actor);
		model.addAttribute("head", head);
		model.addAttribute("sharer", head.can(Action.SHARE_DATA));
		return id;
	}

	private String form(CaseFileId id, Actor actor, Model model) {
		List<GrantChoice> choices = grants.choices(id, actor);
		Set<DataCategory> categories = choices.stream()
			.flatMap((choice) -> java.util.stream.Stream.concat(choice.byGrant().stream(), choice.byConsent().stream()))
			.collect(Collectors.toSet());
		model.addAttribute("choices", pages.choices(choices));
		model.addAttribute("categories", pages.categoryOptions(categories));
		model.addAttribute("records", pages.recordOptions(grants.own(id, actor), categories));
		model.addAttribute("purposes", pages.purposeOptions(choices));
		model.addAttribute("ways", options("sharing.how.", Informed.Way.values()));
		model.addAttribute("people", options("sharing.who.", Informed.Who.values()));
		model.addAttribute("last", words.date(LocalDate.now(clock).plusDays(180)));
		return "sharing/give";
	}

	private String preview(GrantPreview preview, GrantForm form, Model model) {
		model.addAttribute("recipient", pages.name(preview.recipient()));
		model.addAttribute("opens", preview.opens().stream().map(pages::record).toList());
		model.addAttribute("seen", preview.seen().stream().map(pages::record).toList());
		model.addAttribute("closed",
				preview.closed()
					.stream()
					.map((one) -> pages.record(one.record()) + ". " + pages.sentence(one.reason()))
					.toList());
		model.addAttribute("later",
				form.records().isEmpty() ? pages.categories(Typed.words(form.categories(), DataCategory.class)) : "");
		LocalDate until = Typed.date("until", form.until());
		model.addAttribute("until", (until != null) ? words.date(until) : "");
		return "sharing/preview";
	}

	static List<Option> options(String prefix, Enum<?>[] values) {
		return Arrays.stream(values).map((value) -> Option.keyed(value.name(), prefix + value.name())).toList();
	}

}
