package nl.routebord.web.absence;

import java.util.UUID;

import nl.routebord.absence.AnswerReport;
import nl.routebord.absence.ReportChangeDesk;
import nl.routebord.absence.ReceivedReportDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.WithdrawalReason;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportView;
import nl.routebord.identity.Actor;
import nl.routebord.web.Typed;
import nl.routebord.identity.Role;
import nl.routebord.leerplicht.Investigations;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports of absence for the systems of schools and municipalities. */
@RestController
@AllowedToReporters
@RequestMapping("/api/v1/absence-reports")
class ReportsApi {

	private final ReportDesk reports;

	private final ReceivedReportDesk received;

	private final ReportChangeDesk changes;

	private final ReportReading reading;

	private final Investigations investigations;

	ReportsApi(ReportDesk reports, ReceivedReportDesk received, ReportChangeDesk changes, ReportReading reading,
			Investigations investigations) {
		this.reports = reports;
		this.received = received;
		this.changes = changes;
		this.reading = reading;
		this.investigations = investigations;
	}

	@GetMapping("/{id}")
	ResponseEntity<ReportView> show(@PathVariable UUID id, Actor actor) {
		return shown(id, actor);
	}

	@PostMapping("/{id}/sendings")
	@AllowedToSchool
	ResponseEntity<ReportView> send(@PathVariable UUID id, @RequestBody ReportBody body, IfMatch match, Actor actor) {
		reports.requireOwn(id, actor);
		reports.send(id, match.version(), body.send(), body.all(), actor);
		return shown(id, actor);
	}

	@PostMapping("/{id}/corrections")
	@AllowedToSchool
	ResponseEntity<ReportView> correct(@PathVariable UUID id, @RequestBody ReportBody body, IfMatch match,
			Actor actor) {
		reports.requireOwn(id, actor);
		changes.correct(id, match.version(), body.send(), actor);
		return shown(id, actor);
	}

	@PostMapping("/{id}/withdrawals")
	@AllowedToSchool
	ResponseEntity<ReportView> withdraw(@PathVariable UUID id, @RequestBody WithdrawalBody body, IfMatch match,
			Actor actor) {
		reports.requireOwn(id, actor);
		changes.withdraw(id, match.version(), Typed.word(body.reason(), WithdrawalReason.values()), actor);
		return shown(id, actor);
	}

	@PostMapping("/{id}/answers")
	@Allowed(Role.ATTENDANCE_OFFICER)
	ResponseEntity<ReportView> answer(@PathVariable UUID id, @RequestBody AnswerReport body, IfMatch match,
			Actor actor) {
		received.require(id, actor);
		investigations.requireNone(id);
		received.answer(id, match.version(), body, actor);
		return shown(id, actor);
	}

	/** Puts it in a case. */
	@PostMapping("/{id}/case")
	@Allowed(Role.ATTENDANCE_OFFICER)
	ResponseEntity<ReportView> link(@PathVariable UUID id, @RequestBody CaseBody body, Actor actor) {
		received.link(id, RollForm.text(body.number()), actor);
		return shown(id, actor);
	}

	private ResponseEntity<ReportView> shown(UUID id, Actor actor) {
		ReportView view = reading.view(id, actor);
		return ETags.ok(view, view.version());
	}

	record WithdrawalBody(@Nullable String reason) {
	}

	record CaseBody(@Nullable String number) {
	}

}
