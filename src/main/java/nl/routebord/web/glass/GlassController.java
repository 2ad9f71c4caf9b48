package nl.routebord.web.glass;

import java.util.Arrays;
import java.util.UUID;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.emergency.GlassId;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlass;
import nl.routebord.route.CaseGlassReviews;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The emergency door of a case. Who is in the case finds it by number, also in a phase in
 * which its role does not see the pupil.
 */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/noodtoegang")
@AllowedToCasePeople
class GlassController {

	private final CaseDesk cases;

	private final CaseGlass glass;

	private final CaseGlassReviews reviews;

	private final GlassPages pages;

	private final Words words;

	GlassController(CaseDesk cases, CaseGlass glass, CaseGlassReviews reviews, GlassPages pages, Words words) {
		this.cases = cases;
		this.glass = glass;
		this.reviews = reviews;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", GlassForm.empty());
		return page(number, cases.require(number), actor, model);
	}

	@PostMapping
	String open(@PathVariable String number, @ModelAttribute("form") GlassForm form, BindingResult errors, Actor actor,
			Model model) {
		CaseFileId id = cases.require(number);
		glass.requireMayBreak(id, actor);
		try {
			glass.open(id, form.command(), actor);
			return "redirect:/routes/" + number;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			model.addAttribute("fault", words.say(conflict.code(), conflict.arguments().toArray()));
		}
		return page(number, id, actor, model);
	}

	/** Sooner than by itself. */
	@PostMapping("/{opening}/sluiten")
	String close(@PathVariable String number, @PathVariable String opening, Actor actor) {
		glass.close(cases.require(number), opening(opening), actor);
		return "redirect:/routes/" + number + "/noodtoegang";
	}

	/** The family has heard of it, or why it is not safe to tell. */
	@PostMapping("/{opening}/gezin")
	String tell(@PathVariable String number, @PathVariable String opening,
			@RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String why, Actor actor,
			Model model) {
		CaseFileId id = cases.require(number);
		try {
			reviews.tell(id, opening(opening), answer.equals("TOLD"), answer.equals("UNSAFE") ? why : null, actor);
			return "redirect:/routes/" + number + "/noodtoegang";
		}
		catch (RuleViolated violated) {
			model.addAttribute("fault",
					words.say(violated.faults().get(0).code(), violated.faults().get(0).arguments().toArray()));
			model.addAttribute("form", GlassForm.empty());
			return page(number, id, actor, model);
		}
	}

	@PostMapping("/{opening}/gelezen")
	String noticed(@PathVariable String number, @PathVariable String opening, Actor actor) {
		glass.noticed(cases.require(number), opening(opening), actor);
		return "redirect:/routes/" + number + "/noodtoegang";
	}

	private String page(String number, CaseFileId id, Actor actor, Model model) {
		model.addAttribute("openings", pages.openings(id, actor));
		model.addAttribute("number", number);
		model.addAttribute("door", glass.mayBreak(id, actor));
		model.addAttribute("standsOpen", glass.running(id, actor).isPresent());
		model.addAttribute("head", cases.sees(id, actor) ? cases.head(id, actor) : null);
		model.addAttribute("reasons",
				Arrays.stream(BreakGlass.Reason.values())
					.map((reason) -> Option.keyed(reason.name(), "glass.reason." + reason))
					.toList());
		return "glass/door";
	}

	static GlassId opening(String text) {
		try {
			return new GlassId(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
