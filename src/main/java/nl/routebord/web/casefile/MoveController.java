package nl.routebord.web.casefile;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.route.CaseMoves;
import nl.routebord.sharing.Action;
import nl.routebord.web.FormFaults;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The form that tells that a pupil moved house. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/verhuizing")
@AllowedToCasePeople
class MoveController {

	private static final String PAGE = "casefile/move";

	private final CaseDesk desk;

	private final CaseMoves moves;

	private final Municipalities municipalities;

	MoveController(CaseDesk desk, CaseMoves moves, Municipalities municipalities) {
		this.desk = desk;
		this.moves = moves;
		this.municipalities = municipalities;
	}

	@GetMapping
	String form(@PathVariable String number, Actor actor, Model model) {
		CaseFileId id = desk.require(number);
		CaseHead head = desk.head(id, Action.MOVE_PUPIL, actor);
		moves.requireKeeper(id, actor);
		model.addAttribute("form", MoveForm.of(head.version()));
		fill(head, model);
		return PAGE;
	}

	@PostMapping
	ModelAndView move(@PathVariable String number, @ModelAttribute("form") MoveForm form, BindingResult errors,
			Actor actor, Model model) {
		CaseFileId id = desk.require(number);
		HttpStatus status = HttpStatus.OK;
		if (errors.hasErrors()) {
			// whoever may not do this hears so before what is wrong
			desk.head(id, Action.MOVE_PUPIL, actor);
			FormFaults.requireReadable(errors);
		}
		try {
			moves.move(id, form.command(), actor);
			return new ModelAndView("redirect:/routes/" + number);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Stale stale) {
			errors.reject("route.stale");
			status = HttpStatus.CONFLICT;
		}
		fill(desk.head(id, actor), model);
		return new ModelAndView(PAGE, status);
	}

	private void fill(CaseHead head, Model model) {
		model.addAttribute("head", head);
		model.addAttribute("municipalities", municipalities.options());
	}

}
