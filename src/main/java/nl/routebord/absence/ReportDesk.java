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
import nl.routebord.identity.UnitId;
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
 * answered by leerplicht of the municipality (domain.md 1.7). It goes to where the pupil
 * stays at that moment (R-LP-07), and stays there.
 */
@Service
@Transactional
public class ReportDesk {

	private final Reports reports;

	private final ReportAccess report;

	private final ReportDays days;

	private final ReportPreparation preparation;

	private final ReportForms forms;

	private final RegisterAnswers answers;

	private final RegisterPost post;

	private final Roll roll;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final PupilMunicipalities municipalities;

	private final Directory directory;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportDesk(Reports reports, ReportAccess report, ReportDays days, ReportPreparation preparation, ReportForms forms,
			RegisterAnswers answers, RegisterPost post, Roll roll, AbsenceCircle circle, CaseAccess access,
			CaseDesk cases, PupilMunicipalities municipalities, Directory directory, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.report = report;
		this.days = days;
		this.preparation = preparation;
		this.forms = forms;
		this.answers = answers;
		this.post = post;
		this.roll = roll;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.municipalities = municipalities;
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
		send(id, version, form, null, actor);
	}

	/**
	 * The same.
	 * @param allMissed whether all lessons were missed; null: as it was reckoned
	 */
	public void send(UUID id, @Nullable Long version, SendReport form, @Nullable Boolean allMissed, Actor actor) {
		AbsenceReport one = report.own(id, actor);
		ReportAccess.requireVersion(one, version);
		RollPupil pupil = roll.lock(one.pupil()).orElseThrow(NotFound::new);
		form.faults().throwIfAny();
		Optional<UnitId> receiver = municipalities.receiving(pupil);
		DueReport what = checked(one, pupil);
		AbsenceReport sent = one.sent(what.said(allMissed), forms.seal(form.by(directory.contact(actor)), one),
				receiver, today());
		reports.save(sent);
		List<Absence> missed = preparation.missed(pupil, what.begin(), what.end());
		days.send(id, missed, preparation.isWhole(pupil, missed, what.begin(), what.end()), actor);
		trail.record(actor, "SEND_ABSENCE_REPORT", null, id);
		post.hand(sent, pupil);
		preparation.follow(pupil);
	}

	/** Sent again it says what is registered now. */
	private DueReport checked(AbsenceReport one, RollPupil pupil) {
		SentReport before = new SentReport(one.what(), days.days(one.id()));
		if (one.state() != ReportState.REJECTED || preparation.differing(pupil, one).isEmpty()) {
			return one.what();
		}
		return preparation.left(pupil, before)
			.orElseThrow(() -> new RuleViolated("reason", "absence.fault.nothing-left"));
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
	public void requireReceived(UUID id, Actor actor) {
		report.received(id, actor);
	}

	/** The same for the school. */
	public void requireOwn(UUID id, Actor actor) {
		report.own(id, actor);
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

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
