package nl.routebord.web.allocation;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.allocation.PupilOptions;
import nl.routebord.allocation.PupilOptionsDesk;
import nl.routebord.allocation.PupilQuestion;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.web.Allowed;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The four ways to pay for one pupil side by side; keeps nothing. */
@Controller
@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_DECIDER })
class PupilOptionsController {

	private final PupilOptionsDesk desk;

	private final CaseDesk cases;

	private final Words words;

	PupilOptionsController(PupilOptionsDesk desk, CaseDesk cases, Words words) {
		this.desk = desk;
		this.cases = cases;
		this.words = words;
	}

	@GetMapping("/routes/{number}/verblijf/opties")
	String show(@PathVariable String number, @RequestParam(name = "until", required = false) @Nullable String until,
			@RequestParam(name = "category", required = false) @Nullable String category, Actor actor, Model model,
			HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		model.addAttribute("head", cases.head(caseFile, actor));
		model.addAttribute("until", until);
		model.addAttribute("categories", FundingCategory.values());
		try {
			model.addAttribute("outcome", desk.of(caseFile, number,
					new PupilQuestion(Typed.date("until", until), Typed.word(category, FundingCategory.values())),
					actor));
		}
		catch (RuleViolated violated) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("fault", words.say(violated));
		}
		return "allocation/pupil";
	}

	@GetMapping("/api/v1/cases/{id}/payment-options")
	@ResponseBody
	PupilOptions options(@PathVariable UUID id, @RequestParam(required = false) @Nullable String until,
			@RequestParam(required = false) @Nullable FundingCategory category, Actor actor) {
		CaseFileId caseFile = new CaseFileId(id);
		return desk.of(caseFile, cases.head(caseFile, actor).number(),
				new PupilQuestion(Typed.date("until", until), category), actor);
	}

}
