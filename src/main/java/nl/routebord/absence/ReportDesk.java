package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reports of absence at the school: prepared by what was registered, sent by a person
 * (domain.md 1.7). One goes to where the pupil stays at that moment (R-LP-07), and stays
 * there.
 */
@Service
@Transactional
public class ReportDesk {

	private final Reports reports;

	private final ReportAccess report;

	private final ReportDays days;

	private final ReportPreparation preparation;

	private final ReportByHand byHand;

	private final ReportForms forms;

	private final RegisterPost post;

	private final Roll roll;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final PupilMunicipalities municipalities;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	ReportDesk(Reports reports, ReportAccess report, ReportDays days, ReportPreparation preparation,
			ReportByHand byHand, ReportForms forms, RegisterPost post, Roll roll, AbsenceCircle circle,
			CaseAccess access, PupilMunicipalities municipalities, Directory directory, AuditTrail trail, Clock clock) {
		this.reports = reports;
		this.report = report;
		this.days = days;
		this.preparation = preparation;
		this.byHand = byHand;
		this.forms = forms;
		this.post = post;
		this.roll = roll;
		this.circle = circle;
		this.access = access;
		this.municipalities = municipalities;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * A report that a person thinks of. Of sickness and leave there is nothing to report;
	 * the same once more is the one that is there.
	 */
	public UUID prepare(UUID pupilId, PrepareReport command, Actor actor) {
		RollPupil pupil = roll.lock(pupilId).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil, Optional.empty()), Action.REGISTER_ABSENCE);
		command.faults(today()).throwIfAny();
		DueReport what = byHand.what(pupil, command);
		Optional<UUID> known = byHand.known(pupil, what);
		if (known.isPresent()) {
			return known.get();
		}
		UUID id = reports.prepare(pupil, what, true, preparation.lastDay(today()), preparation.lesson(pupil));
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
		List<Absence> missed = preparation.own(pupil, what, one.lesson());
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
		return preparation.left(pupil, before, one.lesson())
			.orElseThrow(() -> new RuleViolated("reason", "absence.fault.nothing-left"));
	}

	/** Access comes before what was sent. */
	public void requireOwn(UUID id, Actor actor) {
		report.own(id, actor);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
