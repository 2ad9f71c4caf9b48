package nl.routebord.web.sharing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.RequestId;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseQuestions;
import nl.routebord.sharing.Action;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is shared in a case, and what ends or answers it. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/delen")
@AllowedToCasePeople
class SharingController {

	private static final Set<String> DONE = Set.of("given", "waiting", "revoked", "approved", "consent-asked",
			"consent-signed", "consent-refused", "consent-withdrawn", "consent-ended-read", "request-refused",
			"request-read");

	private final CaseDesk cases;

	private final CaseGrants grants;

	private final CaseQuestions questions;

	private final SharingRows rows;

	private final Words words;

	SharingController(CaseDesk cases, CaseGrants grants, CaseQuestions questions, SharingRows rows, Words words) {
		this.cases = cases;
		this.grants = grants;
		this.questions = questions;
		this.rows = rows;
		this.words = words;
	}

	@GetMapping
	String overview(@PathVariable String number, @RequestParam(name = "gedaan", required = false) @Nullable String done,
			@RequestParam(name = "fout", required = false) @Nullable String fault, Actor actor, Model model) {
		CaseFileId id = open(number, actor, model);
		if (fault != null) {
			model.addAttribute("fault",
					words.say("sharing.consent.fault." + (fault.equals("gestopt") ? "ended" : "incomplete")));
		}
		model.addAttribute("done", (done != null && DONE.contains(done)) ? done : null);
		return overview(id, actor, model);
	}

	private String overview(CaseFileId id, Actor actor, Model model) {
		model.addAttribute("endings", rows.endings(id, actor));
		model.addAttribute("grants", rows.grants(id, actor));
		model.addAttribute("consents", rows.consents(id, actor));
		model.addAttribute("requests", rows.requests(id, actor));
		model.addAttribute("hidden", rows.hidden(id, actor));
		model.addAttribute("answers", List.of("AGREES", "REFUSES", "WITHDRAWS"));
		return "sharing/overview";
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

}
