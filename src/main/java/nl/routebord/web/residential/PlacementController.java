package nl.routebord.web.residential;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.residential.AsKept;
import nl.routebord.residential.LeavingDesk;
import nl.routebord.residential.PlacementDesk;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.StayDesk;
import nl.routebord.residential.StayStep;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.casefile.AllowedToCasePeople;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The stays of one case: what each may know, and what who keeps one does. */
@Controller
@AllowedToCasePeople
@RequestMapping("/routes/{number}/verblijf")
class PlacementController {

	private final PlacementDesk placements;

	private final LeavingDesk leavings;

	private final StayDesk stays;

	private final StayPage page;

	private final CaseDesk cases;

	PlacementController(PlacementDesk placements, LeavingDesk leavings, StayDesk stays, StayPage page, CaseDesk cases) {
		this.placements = placements;
		this.leavings = leavings;
		this.stays = stays;
		this.page = page;
		this.cases = cases;
	}

	@GetMapping
	String show(@PathVariable String number, @RequestParam(required = false) @Nullable String overplaatsing,
			Actor actor, Model model) {
		model.addAttribute("moving", overplaatsing != null);
		return page.show(number, actor, model);
	}

	@PostMapping
	@Allowed({ Role.RECEIVING_SCHOOL, Role.FAMILY_WORKER, Role.YOUTH_CARE })
	String start(@PathVariable String number, @ModelAttribute("form") PlacementForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		placements.requireMay(caseFile, Action.START_PLACEMENT, actor);
		return act(number, errors, actor, model, afterwards, response,
				() -> placements.start(form.start(caseFile), actor));
	}

	@PostMapping("/{placement}")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.FAMILY_WORKER, Role.YOUTH_CARE })
	String keep(@PathVariable String number, @PathVariable UUID placement, @ModelAttribute("form") PlacementForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response) {
		AsKept stay = new AsKept(cases.require(number), new PlacementId(placement), form.version());
		model.addAttribute("moving", "transfer".equals(form.act()));
		placements.requireKept(stay.caseFile(), stay.id(), actor);
		return act(number, errors, actor, model, afterwards, response, () -> keep(stay, form, actor));
	}

	private void keep(AsKept stay, PlacementForm form, Actor actor) {
		switch (PlacementForm.text(form.act())) {
			case "extend" -> placements.extend(stay, form.required("expectedUntil", form.expectedUntil()), actor);
			case "cancel" -> placements.cancel(stay, actor);
			case "leave" -> leavings.leave(stay, form.leaving(), actor);
			case "transfer" -> leavings.transfer(stay, form.start(stay.caseFile()), actor);
			case "enrolled" ->
				leavings.enrolled(stay, form.destination(), form.required("enrolledOn", form.enrolledOn()), actor);
			case "NOTIFY", "AGREE", "UPDATE", "TALK" -> stays.done(stay,
					StayStep.valueOf(PlacementForm.text(form.act())), form.required("day", form.day()), actor);
			default -> throw new RuleViolated("", "residential.fault.act");
		}
	}

	@PostMapping("/{placement}/herkomst")
	@Allowed(Role.SWV_DECIDER)
	String origin(@PathVariable String number, @PathVariable UUID placement, @ModelAttribute("form") PlacementForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response) {
		AsKept stay = new AsKept(cases.require(number), new PlacementId(placement), form.version());
		placements.requireMay(stay.caseFile(), Action.CONTEST_ORIGIN, actor);
		return act(number, errors, actor, model, afterwards, response, () -> {
			if ("settle".equals(form.act())) {
				stays.settle(stay, PlacementForm.text(form.swv()), PlacementForm.text(form.why()), actor);
			}
			else {
				stays.contest(stay, PlacementForm.text(form.reason()), actor);
			}
		});
	}

	private String act(String number, BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response, Runnable act) {
		try {
			FormFaults.requireReadable(errors);
			act.run();
			afterwards.addFlashAttribute("done", "residential.done");
			return "redirect:/routes/" + number + "/verblijf";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page.show(number, actor, model);
	}

}
