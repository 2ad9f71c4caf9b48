package nl.routebord.web.residential;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.residential.PromiseDesk;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A swv gives a new number for a tlv that expired while it slept. */
@Controller
@Allowed(Role.SWV_DECIDER)
@RequestMapping("/routes/{number}/verblijf/toezegging")
class PromiseController {

	private final PromiseDesk promises;

	private final CaseDesk cases;

	private final StayPage page;

	PromiseController(PromiseDesk promises, CaseDesk cases, StayPage page) {
		this.promises = promises;
		this.cases = cases;
		this.page = page;
	}

	@PostMapping
	String keep(@PathVariable String number, @ModelAttribute("promise") PromiseForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		promises.requireMay(caseFile, actor);
		try {
			promises.keep(caseFile, form.asked(), actor);
			afterwards.addFlashAttribute("done", "residential.promise.begun");
			return "redirect:/routes/" + number + "/verblijf";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page.show(number, actor, model);
	}

}
