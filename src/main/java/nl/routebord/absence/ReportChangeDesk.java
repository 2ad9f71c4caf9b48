package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report that was sent is put right (AVG 16, privacy.md D1). What differs follows from
 * what is registered: where a report by the rule of its kind is left, it is sent again
 * with those days (correction); else, or when a person says so, it is taken back
 * (withdrawal). The register hears of both; its answers to what was sent before count no
 * more. Who received it reads the new days at once, or of a withdrawal only that it was
 * one (AVG 19), and judges what to do about what was begun. What was sent stays with the
 * school. The hours of a withdrawn report count again as far as they are still without a
 * reason.
 */
@Service
@Transactional
public class ReportChangeDesk {

	private final Reports reports;

	private final ReportAccess report;

	private final ReportDays days;

	private final NoticePost notices;

	private final ReportPreparation preparation;

	private final ReportForms forms;

	private final RegisterPost post;

	private final Roll roll;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	ReportChangeDesk(Reports reports, ReportAccess report, ReportDays days, NoticePost notices,
			ReportPreparation preparation, ReportForms forms, RegisterPost post, Roll roll, Directory directory,
			AuditTrail trail, Clock clock) {
		this.reports = reports;
		this.report = report;
		this.days = days;
		this.notices = notices;
		this.preparation = preparation;
		this.forms = forms;
		this.post = post;
		this.roll = roll;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/** Takes it back; the same again changes nothing. */
	public void withdraw(UUID id, @Nullable Long version, @Nullable WithdrawalReason reason, Actor actor) {
		AbsenceReport before = report.own(id, actor);
		if (reason == null) {
			throw new RuleViolated("withdrawal", "absence.fault.withdrawal");
		}
		if (before.change().filter((one) -> one.reason() == reason).isPresent()) {
			again(before, actor);
			return;
		}
		if (before.state() == ReportState.WITHDRAWN) {
			throw new Conflict("absence.withdrawn-already");
		}
		ReportAccess.requireVersion(before, version);
		AbsenceReport after = before.withdrawn(reason, today());
		reports.save(after);
		days.differs(id, false);
		tell(before, after, "WITHDRAW_ABSENCE_REPORT", actor);
		RollPupil pupil = roll.reported(before.pupil()).orElseThrow(NotFound::new);
		if (after.isUnderWay()) {
			post.hand(after, pupil);
		}
		roll.lock(before.pupil()).ifPresent(preparation::follow);
	}

	/** Sends what is left of it; the same again changes nothing. */
	public void correct(UUID id, @Nullable Long version, SendReport form, Actor actor) {
		AbsenceReport before = report.own(id, actor);
		RollPupil pupil = roll.lock(before.pupil()).orElseThrow(() -> new Conflict("step.not-available"));
		form.faults().throwIfAny();
		List<Absence> missed = preparation.missed(pupil, before.what(), before.lesson());
		SentReport sent = new SentReport(before.what(), days.days(id));
		boolean same = sent.differing(missed).isEmpty();
		boolean saysTheSame = same && form.saysTheSame(forms.open(before));
		if (saysTheSame && !before.isChangeRefused()) {
			return;
		}
		ReportAccess.requireVersion(before, version);
		DueReport left = same ? before.what() : preparation.left(pupil, sent, before.lesson())
			.orElseThrow(() -> new RuleViolated("reason", "absence.fault.nothing-left"));
		AbsenceReport after = before.corrected(left, forms.seal(form.by(directory.contact(actor)), before), today());
		days.keep(before, actor);
		reports.save(after);
		days.specify(id, sent.own(missed));
		if (!same) {
			days.reckonedAnew(id);
		}
		days.differs(id, false);
		if (!saysTheSame) {
			tell(before, after, "CORRECT_ABSENCE_REPORT", actor);
		}
		post.hand(after, pupil);
		preparation.follow(pupil);
	}

	/** Leerplicht was told the first time; the register would not hear of it. */
	private void again(AbsenceReport before, Actor actor) {
		if (before.isChangeRefused()) {
			AbsenceReport after = before.withdrawnAgain(today());
			reports.save(after);
			days.differs(before.id(), false);
			trail.record(actor, "WITHDRAW_ABSENCE_REPORT", null, before.id());
			post.hand(after, roll.reported(before.pupil()).orElseThrow(NotFound::new));
		}
	}

	private void tell(AbsenceReport before, AbsenceReport after, String act, Actor actor) {
		trail.record(actor, act, null, before.id());
		ReportChange change = Objects.requireNonNull(after.change().orElse(null));
		before.told().ifPresent((receiver) -> notices.tell(before, change, receiver));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
