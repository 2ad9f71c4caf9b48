package nl.routebord.web.glass;

import java.util.Arrays;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlassReviews;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The data protection officer judges each opening of an emergency door. */
@Controller
@RequestMapping("/noodtoegang")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class OfficerController {

	private final CaseDesk cases;

	private final CaseGlassReviews reviews;

	private final GlassPages pages;

	OfficerController(CaseDesk cases, CaseGlassReviews reviews, GlassPages pages) {
		this.cases = cases;
		this.reviews = reviews;
		this.pages = pages;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("rows", pages.register(actor));
		return "glass/register";
	}

	@GetMapping("/{number:R-\\d{4}-\\d{4,9}}/{opening}")
	String one(@PathVariable String number, @PathVariable String opening, Actor actor, Model model) {
		model.addAttribute("form", new ReviewForm(null, null));
		return page(number, opening, actor, model);
	}

	@PostMapping("/{number:R-\\d{4}-\\d{4,9}}/{opening}")
	String review(@PathVariable String number, @PathVariable String opening, @ModelAttribute("form") ReviewForm form,
			BindingResult errors, Actor actor, Model model) {
		CaseFileId id = cases.require(number);
		try {
			reviews.review(id, GlassController.opening(opening),
					GlassForm.word(form.outcome(), GlassView.Outcome.values()), form.text(), actor);
			return "redirect:/noodtoegang";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return page(number, opening, actor, model);
		}
	}

	private String page(String number, String opening, Actor actor, Model model) {
		model.addAttribute("glass", pages.judged(number,
				reviews.forOfficer(cases.require(number), GlassController.opening(opening), actor)));
		model.addAttribute("outcomes",
				Arrays.stream(GlassView.Outcome.values())
					.map((outcome) -> Option.keyed(outcome.name(), "glass.outcome." + outcome))
					.toList());
		return "glass/review";
	}

}
