package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of absence: prepared by what was registered, sent by a person at school,
 * answered by leerplicht of the municipality (domain.md 1.7).
 */
@Service
@Transactional
public class ReportDesk {

	private final Reports reports;

	private final ReportPreparation preparation;

	private final ReportForms forms;

	private final RegisterAnswers answers;

	private final ReportRegister register;

	private final Roll roll;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final Directory directory;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportDesk(Reports reports, ReportPreparation preparation, ReportForms forms, RegisterAnswers answers,
			ReportRegister register, Roll roll, AbsenceCircle circle, CaseAccess access, CaseDesk cases,
			Directory directory, AuditTrail trail, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.preparation = preparation;
		this.forms = forms;
		this.answers = answers;
		this.register = register;
		this.roll = roll;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.directory = directory;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * A report that a person thinks of. Of sickness and leave there is nothing to report.
	 */
	public UUID prepare(UUID pupilId, PrepareReport command, Actor actor) {
		RollPupil pupil = roll.lock(pupilId).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil, Optional.empty()), Action.REGISTER_ABSENCE);
		command.faults(today()).throwIfAny();
		LocalDate begin = Objects.requireNonNull(command.begin());
		LocalDate end = Objects.requireNonNull(command.end());
		List<Absence> missed = preparation.missed(pupil, begin, end);
		if (missed.isEmpty()) {
			throw new RuleViolated("begin", "absence.fault.nothing-unauthorised");
		}
		DueReport what = new DueReport(Objects.requireNonNull(command.kind()), begin, end,
				missed.stream().mapToInt(Absence::minutes).sum(), preparation.isWhole(pupil, missed, begin, end));
		UUID id = reports.prepare(pupil, what, true, preparation.lastDay(today()));
		trail.record(actor, Action.REGISTER_ABSENCE.name(), null, id);
		return id;
	}

	/** A person has checked it: it goes to the register. */
	public void send(UUID id, @Nullable Long version, SendReport form, Actor actor) {
		AbsenceReport report = own(id, actor);
		requireVersion(report, version);
		RollPupil pupil = roll.lock(report.pupil()).orElseThrow(NotFound::new);
		form.faults().throwIfAny();
		Optional<UnitId> receiver = directory.unitOf(pupil.municipality(), Role.ATTENDANCE_OFFICER).map(UnitView::id);
		AbsenceReport sent = report.sent(forms.seal(form, report), receiver, today());
		reports.save(sent);
		reports.specify(id, preparation.missed(pupil, sent.what().begin(), sent.what().end()), actor);
		trail.record(actor, "SEND_ABSENCE_REPORT", null, id);
		register
			.hand(new RegisterMessage(id, sent.attempt(), pupil.hasNumber(), sent.what().kind(), sent.what().begin(),
					sent.what().end(), receiver.isPresent()))
			.forEach(answers::keep);
		answers.hear(id);
		preparation.follow(pupil);
	}

	/** Back to the school, through the register. */
	public void answer(UUID id, @Nullable Long version, AnswerReport command, Actor actor) {
		AbsenceReport report = received(id, actor);
		requireVersion(report, version);
		command.faults().throwIfAny();
		if (report.state() == ReportState.CLOSED && command.state() == ReportState.NOTED) {
			throw new RuleViolated("state", "absence.fault.closed");
		}
		answers.keep(new RegisterAnswer(UUID.randomUUID(), id, report.attempt(), report.answered() + 1,
				Objects.requireNonNull(command.state()), List.of(), command.closeReason(), command.closeExplanation(),
				"", clock.instant()));
		answers.hear(id);
		trail.record(actor, Action.ANSWER_ABSENCE_REPORT.name(), report.caseFile().orElse(null), id);
	}

	/** Puts a report in a case of the actor's; the case hears what it is about. */
	public void link(UUID id, String number, Actor actor) {
		AbsenceReport report = received(id, actor);
		CaseFileId caseFile = known(number, actor);
		reports.save(report.in(caseFile.value()));
		trail.record(actor, Action.ANSWER_ABSENCE_REPORT.name(), caseFile.value(), id);
		events.publishEvent(CaseHappening.told(caseFile, actor, DataCategory.ABS_UNAUTH, "journal.absence.linked",
				report.what().kind().name(), report.what().begin().toString(), report.what().end().toString()));
	}

	/** Access comes before what was sent. */
	public void requireReceived(UUID id, Actor actor) {
		received(id, actor);
	}

	/** The same for the school. */
	public void requireOwn(UUID id, Actor actor) {
		own(id, actor);
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

	private AbsenceReport own(UUID id, Actor actor) {
		AbsenceReport report = reports.lock(id).orElseThrow(NotFound::new);
		require(report, Action.REGISTER_ABSENCE, actor);
		return report;
	}

	private AbsenceReport received(UUID id, Actor actor) {
		AbsenceReport report = reports.lock(id).orElseThrow(NotFound::new);
		require(report, Action.ANSWER_ABSENCE_REPORT, actor);
		return report;
	}

	private void require(AbsenceReport report, Action action, Actor actor) {
		RollPupil pupil = roll.reported(report.pupil()).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil, report.told()), action);
	}

	private static void requireVersion(AbsenceReport report, @Nullable Long version) {
		if (version != null && version != report.version()) {
			throw new Stale("absence.stale");
		}
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
