package nl.routebord.web.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.FollowUpDesk;
import nl.routebord.leerplicht.FollowUpReading;
import nl.routebord.leerplicht.FollowUpView;
import nl.routebord.leerplicht.IntakeDesk;
import nl.routebord.leerplicht.StepKind;
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

/** What leerplicht does after a report; in a case that is a page of the case. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/verzuim/meldingen/{id}/opvolging")
class ReportFollowUpController {

	private final FollowUpDesk desk;

	private final IntakeDesk intake;

	private final FollowUpReading reading;

	private final ReportReading reports;

	private final FollowUpPage page;

	private final Clock clock;

	ReportFollowUpController(FollowUpDesk desk, IntakeDesk intake, FollowUpReading reading, ReportReading reports,
			FollowUpPage page, Clock clock) {
		this.desk = desk;
		this.intake = intake;
		this.reading = reading;
		this.reports = reports;
		this.page = page;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable UUID id, @RequestParam(name = "stap", required = false) @Nullable String kind,
			Actor actor, Model model) {
		ReportView report = reports.view(id, actor);
		Optional<String> number = report.caseNumber();
		if (number.isPresent()) {
			return "redirect:/routes/" + number.get() + "/verzuim";
		}
		StepForm form = StepForm.empty(Typed.word(kind, StepKind.values()), LocalDate.now(clock));
		return page(report, form, actor, model);
	}

	@PostMapping
	String act(@PathVariable UUID id, @ModelAttribute("form") StepForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		ReportView report = reports.view(id, actor);
		UUID followUp = Typed.id(form.followUp());
		try {
			if (followUp == null) {
				intake.takeIn(form.key(), id, actor);
			}
			else {
				desk.requireMay(followUp, actor);
				desk.take(followUp, form.asRead(), form.step(), actor);
			}
			afterwards.addFlashAttribute("done", "leerplicht.done");
			return "redirect:" + base(id);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(report, form, actor, model);
		}
	}

	private String page(ReportView report, StepForm form, Actor actor, Model model) {
		List<FollowUpView> all = reading.ofReport(report.id(), actor);
		model.addAttribute("pupil", report.pupil());
		model.addAttribute("report", report);
		model.addAttribute("taken", all.stream().anyMatch((one) -> one.reports().contains(report.id())));
		return page.show(all, form, base(report.id()), model);
	}

	private static String base(UUID id) {
		return "/verzuim/meldingen/" + id + "/opvolging";
	}

}
