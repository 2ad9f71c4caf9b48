package nl.routebord.absence;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What leerplicht of the municipality that received a report says of it (domain.md 1.7).
 */
@Service
@Transactional
public class ReceivedReportDesk {

	private final Reports reports;

	private final ReportAccess report;

	private final RegisterAnswers answers;

	private final CaseDesk cases;

	private final Directory directory;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReceivedReportDesk(Reports reports, ReportAccess report, RegisterAnswers answers, CaseDesk cases,
			Directory directory, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.report = report;
		this.answers = answers;
		this.cases = cases;
		this.directory = directory;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/** Back to the school, through the register. */
	public void answer(UUID id, @Nullable Long version, AnswerReport command, Actor actor) {
		AbsenceReport one = report.received(id, actor);
		ReportAccess.requireVersion(one, version);
		command.faults().throwIfAny();
		if (one.state() == ReportState.CLOSED && command.state() == ReportState.NOTED) {
			throw new RuleViolated("state", "absence.fault.closed");
		}
		answers.keep(new RegisterAnswer(UUID.randomUUID(), id, one.attempt(), one.answered() + 1,
				Objects.requireNonNull(command.state()), List.of(), command.closeReason(), command.closeExplanation(),
				directory.contact(actor).line(), clock.instant()));
		answers.hear(id);
		trail.record(actor, Action.ANSWER_ABSENCE_REPORT.name(), one.caseFile().orElse(null), id);
	}

	/** Puts a report in a case of the actor's; the case hears what it is about. */
	public void link(UUID id, String number, Actor actor) {
		AbsenceReport one = report.received(id, actor);
		CaseFileId caseFile = known(number, actor);
		reports.save(one.in(caseFile.value()));
		trail.record(actor, Action.ANSWER_ABSENCE_REPORT.name(), caseFile.value(), id);
		events.publishEvent(CaseHappening.told(caseFile, actor, DataCategory.ABS_UNAUTH, "journal.absence.linked",
				one.what().kind().name()));
	}

	/** Access comes before what was sent. */
	public void require(UUID id, Actor actor) {
		report.received(id, actor);
	}

	private CaseFileId known(String number, Actor actor) {
		try {
			CaseFileId caseFile = cases.require(number.strip());
			if (cases.sees(caseFile, actor)) {
				return caseFile;
			}
		}
		catch (NotFound ex) {
			// told at the field
		}
		throw new RuleViolated("number", "absence.fault.case");
	}

}
