package nl.routebord.web.absence;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.ReportNoticeDesk;
import nl.routebord.absence.ReportChangeDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportState;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a report, on which its school checks, sends and puts right. */
@Controller
@AllowedToReporters
@RequestMapping("/verzuim/meldingen")
class ReportController {

	private final ReportDesk reports;

	private final ReportChangeDesk changes;

	private final ReportReading reading;

	private final ReportNoticeDesk notices;

	private final ReportPage page;

	ReportController(ReportDesk reports, ReportChangeDesk changes, ReportReading reading, ReportNoticeDesk notices,
			ReportPage page) {
		this.reports = reports;
		this.changes = changes;
		this.reading = reading;
		this.notices = notices;
		this.page = page;
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
		return page.of(report, model);
	}

	@PostMapping("/{id}/verzenden")
	@AllowedToSchool
	String send(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireOwn(id, actor);
		return page.act(id, errors, actor, model, afterwards, response,
				() -> reports.send(id, form.asRead(), form.send(), form.all(), actor));
	}

	/** What is left of it is sent with the days as they are registered now. */
	@PostMapping("/{id}/corrigeren")
	@AllowedToSchool
	String correct(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireOwn(id, actor);
		return page.act(id, errors, actor, model, afterwards, response,
				() -> changes.correct(id, form.asRead(), form.send(), actor));
	}

	@PostMapping("/{id}/intrekken")
	@AllowedToSchool
	String withdraw(@PathVariable UUID id, @ModelAttribute("form") ReportBody form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		reports.requireOwn(id, actor);
		return page.act(id, errors, actor, model, afterwards, response,
				() -> changes.withdraw(id, form.asRead(), form.withdrawn(), actor));
	}

}
