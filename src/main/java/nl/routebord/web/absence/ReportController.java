package nl.routebord.web.absence;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.CloseExplanation;
import nl.routebord.absence.CloseReason;
import nl.routebord.absence.ReportNoticeDesk;
import nl.routebord.absence.ReportChangeDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.WithdrawalReason;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.Investigations;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.casefile.SignalDraft;
import nl.routebord.web.parts.Option;

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

/** The pages of reports: the school checks and sends, leerplicht reads and answers. */
@Controller
@AllowedToReporters
@RequestMapping("/verzuim/meldingen")
class ReportController {

	private static final List<Option> ANSWERS = MissedForm
		.options(EnumSet.copyOf(ReportState.ANSWERS).toArray(ReportState[]::new), "absence.state.");

	private static final List<Option> WANTED = List.of(Option.keyed("YES", "absence.wanted.YES"),
			Option.keyed("NO", "absence.wanted.NO"));

	private final ReportDesk reports;

	private final ReportChangeDesk changes;

	private final ReportReading reading;

	private final ReportNoticeDesk notices;

	private final SignalDraft signals;

	private final Investigations investigations;

	ReportController(ReportDesk reports, ReportChangeDesk changes, ReportReading reading, ReportNoticeDesk notices,
			SignalDraft signals, Investigations investigations) {
		this.reports = reports;
		this.changes = changes;
		this.reading = reading;
		this.notices = notices;
		this.signals = signals;
		this.investigations = investigations;
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Actor actor, Model model) {
		Optional<UUID> notice = notices.ofWithdrawn(id, actor);
		if (notice.isPresent()) {
			return "redirect:/verzuim/wijzigingen/" + notice.get();
		}
		ReportView report = reading.view(id, actor);
		ReportBody form = ((report.ours() && report.state() != ReportState.PREPARED)
				? report.form().map(ReportBody::of).orElse(ReportBody.empty()) : ReportBody.empty());
		model.addAttribute("form", form.proposing(report.allMissed()));
		return page(report, model);
	}

	@PostMapping("/{id}/verzenden")
	@AllowedToSchool
	String send(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireOwn(id, actor);
		return act(id, errors, actor, model, afterwards, response,
				() -> reports.send(id, form.asRead(), form.send(), form.all(), actor));
	}

	/** What is left of it is sent with the days as they are registered now. */
	@PostMapping("/{id}/corrigeren")
	@AllowedToSchool
	String correct(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireOwn(id, actor);
		return act(id, errors, actor, model, afterwards, response,
				() -> changes.correct(id, form.asRead(), form.send(), actor));
	}

	@PostMapping("/{id}/intrekken")
	@AllowedToSchool
	String withdraw(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireOwn(id, actor);
		return act(id, errors, actor, model, afterwards, response,
				() -> changes.withdraw(id, form.asRead(), form.withdrawn(), actor));
	}

	@PostMapping("/{id}/antwoord")
	@Allowed(Role.ATTENDANCE_OFFICER)
	String answer(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireReceived(id, actor);
		investigations.requireNone(id);
		return act(id, errors, actor, model, afterwards, response,
				() -> reports.answer(id, form.asRead(), form.answer(), actor));
	}

	@PostMapping("/{id}/route")
	@Allowed(Role.ATTENDANCE_OFFICER)
	String link(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireReceived(id, actor);
		return act(id, errors, actor, model, afterwards, response,
				() -> reports.link(id, RollForm.text(form.number()), actor));
	}

	/** Begins a signal with what the report says; when the case is there it is linked. */
	@PostMapping("/{id}/signaal")
	@Allowed(Role.ATTENDANCE_OFFICER)
	String begin(@PathVariable UUID id, Actor actor) {
		reports.requireReceived(id, actor);
		ReportView report = reading.view(id, actor);
		signals.begin(id, Map.of("birthDate", report.birthDate().toString(), "signalKind", "UNAUTHORISED_ABSENCE",
				"signalText", report.form().map((form) -> form.reason()).orElse("")), actor);
		return "redirect:/routes/nieuw/leerling";
	}

	private String act(UUID id, BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response, Runnable act) {
		try {
			act.run();
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/verzuim/meldingen/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(reading.view(id, actor), model);
		}
	}

	private String page(ReportView report, Model model) {
		model.addAttribute("report", report);
		model.addAttribute("investigated", !report.ours() && investigations.runs(report.id()));
		model.addAttribute("wanted", WANTED);
		model.addAttribute("withdrawals", MissedForm.options(WithdrawalReason.values(), "absence.withdrawal."));
		model.addAttribute("answers", ANSWERS);
		model.addAttribute("reasons", withNone(MissedForm.options(CloseReason.values(), "absence.close.")));
		model.addAttribute("explanations", withNone(MissedForm.options(CloseExplanation.values(), "absence.closing.")));
		return "absence/report";
	}

	private static List<Option> withNone(List<Option> options) {
		List<Option> all = new java.util.ArrayList<>(List.of(Option.keyed("", "absence.none")));
		all.addAll(options);
		return all;
	}

}
