package nl.routebord.web.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.FollowUpDesk;
import nl.routebord.leerplicht.FollowUpReading;
import nl.routebord.leerplicht.FollowUpView;
import nl.routebord.leerplicht.IntakeDesk;
import nl.routebord.leerplicht.StepKind;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHead;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;

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

/** What leerplicht does about the absence of the child of a case. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/routes/{number}/verzuim")
class CaseFollowUpController {

	private final FollowUpDesk desk;

	private final IntakeDesk intake;

	private final FollowUpReading reading;

	private final CaseDesk cases;

	private final FollowUpPage page;

	private final Clock clock;

	CaseFollowUpController(FollowUpDesk desk, IntakeDesk intake, FollowUpReading reading, CaseDesk cases,
			FollowUpPage page, Clock clock) {
		this.desk = desk;
		this.intake = intake;
		this.reading = reading;
		this.cases = cases;
		this.page = page;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String number, @RequestParam(name = "stap", required = false) @Nullable String kind,
			Actor actor, Model model) {
		return page(number, StepForm.empty(Typed.word(kind, StepKind.values()), LocalDate.now(clock)), actor, model);
	}

	@PostMapping
	String act(@PathVariable String number, @ModelAttribute("form") StepForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		UUID followUp = Typed.id(form.followUp());
		try {
			if (followUp == null) {
				intake.takeIn(form.key(), caseFile, actor);
			}
			else {
				reading.ofCase(caseFile, actor);
				desk.requireMay(followUp, actor);
				desk.take(followUp, form.asRead(), form.step(), actor);
			}
			afterwards.addFlashAttribute("done", "leerplicht.done");
			return "redirect:/routes/" + number + "/verzuim";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(number, form, actor, model);
		}
	}

	private String page(String number, StepForm form, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(number);
		List<FollowUpView> all = reading.ofCase(caseFile, actor);
		CaseHead head = cases.head(caseFile, actor);
		model.addAttribute("head", head);
		model.addAttribute("pupil", head.pupil());
		model.addAttribute("taken", all.stream().anyMatch((one) -> one.closedOn() == null));
		return page.show(all, form, "/routes/" + number + "/verzuim", model);
	}

}
