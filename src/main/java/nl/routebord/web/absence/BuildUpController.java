package nl.routebord.web.absence;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.BuildUpDesk;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The build-up timetable of a child that goes to school for a part. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER, Role.SWV_CONSULTANT })
@RequestMapping("/routes/{number}/thuis/{id}")
class BuildUpController {

	private final BuildUpDesk plans;

	private final EpisodeDesk episodes;

	private final CaseDesk cases;

	BuildUpController(BuildUpDesk plans, EpisodeDesk episodes, CaseDesk cases) {
		this.plans = plans;
		this.episodes = episodes;
		this.cases = cases;
	}

	@GetMapping("/opbouw")
	String form(@PathVariable String number, @PathVariable UUID id, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(number);
		episodes.requireMay(caseFile, actor);
		EpisodeView episode = kept(caseFile, id, actor);
		model.addAttribute("form", BuildUpForm.of(episode.buildUp()));
		return page(number, caseFile, episode, actor, model);
	}

	/** One more row, and what was typed stays: no script is needed. */
	@PostMapping(path = "/opbouw", params = "add")
	String addRow(@PathVariable String number, @PathVariable UUID id, @ModelAttribute("form") BuildUpForm form,
			BindingResult errors, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(number);
		episodes.requireMay(caseFile, actor);
		form.addRow();
		return page(number, caseFile, kept(caseFile, id, actor), actor, model);
	}

	@PostMapping("/opbouw")
	String set(@PathVariable String number, @PathVariable UUID id, @ModelAttribute("form") BuildUpForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		episodes.requireMay(caseFile, actor);
		form.dropBlankRows();
		try {
			plans.set(caseFile, id, Typed.version(form.version()), form.command(), actor);
			return done(number, afterwards);
		}
		catch (RuleViolated violated) {
			return faulty(number, id, form, errors, violated, actor, model, response);
		}
	}

	/** The hours of one week, on the page of the days at home. */
	@PostMapping("/week")
	String realise(@PathVariable String number, @PathVariable UUID id, @ModelAttribute("form") BuildUpForm form,
			BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		episodes.requireMay(caseFile, actor);
		try {
			plans.realise(caseFile, id, Typed.version(form.version()), form.realised(), actor);
			return done(number, afterwards);
		}
		catch (RuleViolated violated) {
			return faulty(number, id, form, errors, violated, actor, model, response);
		}
	}

	private String faulty(String number, UUID id, BuildUpForm form, BindingResult errors, RuleViolated violated,
			Actor actor, Model model, HttpServletResponse response) {
		FormFaults.into(errors, violated);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		CaseFileId caseFile = cases.require(number);
		if (form.steps().isEmpty()) {
			form.addRow();
		}
		return page(number, caseFile, kept(caseFile, id, actor), actor, model);
	}

	private String page(String number, CaseFileId caseFile, EpisodeView episode, Actor actor, Model model) {
		model.addAttribute("head", cases.head(caseFile, Action.KEEP_EPISODE, actor));
		model.addAttribute("one", episode);
		model.addAttribute("school", actor.role() == Role.SCHOOL_CARE_COORDINATOR);
		return "absence/build-up";
	}

	private EpisodeView kept(CaseFileId caseFile, UUID id, Actor actor) {
		return episodes.of(caseFile, actor)
			.stream()
			.filter((one) -> one.id().equals(id) && one.keeper() && one.endedOn() == null)
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private static String done(String number, RedirectAttributes afterwards) {
		afterwards.addFlashAttribute("done", "absence.done");
		return "redirect:/routes/" + number + "/thuis";
	}

}
