package nl.routebord.web.absence;

import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.ReceivedReportDesk;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.leerplicht.Investigations;
import nl.routebord.web.Allowed;
import nl.routebord.web.casefile.SignalDraft;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What leerplicht does with a report that it received. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/verzuim/meldingen")
class ReceivedReportController {

	private final ReceivedReportDesk received;

	private final ReportReading reading;

	private final ReportPage page;

	private final SignalDraft signals;

	private final Investigations investigations;

	ReceivedReportController(ReceivedReportDesk received, ReportReading reading, ReportPage page, SignalDraft signals,
			Investigations investigations) {
		this.received = received;
		this.reading = reading;
		this.page = page;
		this.signals = signals;
		this.investigations = investigations;
	}

	@PostMapping("/{id}/antwoord")
	String answer(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		received.require(id, actor);
		investigations.requireNone(id);
		return page.act(id, errors, actor, model, afterwards, response,
				() -> received.answer(id, form.asRead(), form.answer(), actor));
	}

	@PostMapping("/{id}/route")
	String link(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		received.require(id, actor);
		return page.act(id, errors, actor, model, afterwards, response,
				() -> received.link(id, RollForm.text(form.number()), actor));
	}

	/** Begins a signal with what the report says; when the case is there it is linked. */
	@PostMapping("/{id}/signaal")
	String begin(@PathVariable UUID id, Actor actor) {
		received.require(id, actor);
		ReportView report = reading.view(id, actor);
		signals.begin(id, Map.of("birthDate", report.birthDate().toString(), "signalKind", "UNAUTHORISED_ABSENCE",
				"signalText", report.form().map((form) -> form.reason()).orElse("")), actor);
		return "redirect:/routes/nieuw/leerling";
	}

}
