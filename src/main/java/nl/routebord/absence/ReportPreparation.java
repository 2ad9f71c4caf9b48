package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import nl.routebord.absence.ReportDuty.Sent;
import nl.routebord.region.Settings;

import org.springframework.stereotype.Component;

/**
 * Keeps ready what a school must report by what it registered; a person checks and sends
 * it. What is no longer due after a correction goes.
 */
@Component
class ReportPreparation {

	private final Registrations registrations;

	private final Reports reports;

	private final ReportDays days;

	private final ExemptedDays exempted;

	private final AbsenceCircle circle;

	private final Settings settings;

	private final Clock clock;

	ReportPreparation(Registrations registrations, Reports reports, ReportDays days, ExemptedDays exempted,
			AbsenceCircle circle, Settings settings, Clock clock) {
		this.registrations = registrations;
		this.reports = reports;
		this.days = days;
		this.exempted = exempted;
		this.circle = circle;
		this.settings = settings;
		this.clock = clock;
	}

	/** The pupil is locked by the caller. */
	void follow(RollPupil pupil) {
		LocalDate today = LocalDate.now(clock);
		List<AbsenceReport> known = reports.of(pupil.id());
		List<Sent> sent = told(known);
		ReportDuty duty = duty(pupil, today);
		List<Absence> registered = registered(pupil);
		List<DueReport> due = duty.due(registered, sent, today);
		known.stream()
			.filter((one) -> one.state() == ReportState.PREPARED && !one.byHand() && !due.contains(one.what()))
			.forEach((one) -> reports.drop(one.id()));
		known.stream()
			.filter((one) -> one.state() == ReportState.PREPARED && one.byHand())
			.forEach((one) -> followByHand(pupil, one, due, duty.days().lesson()));
		due.forEach((one) -> reports.prepare(pupil, one, false, lastDay(duty.termFrom(one, registered, sent)),
				duty.days().lesson()));
		known.stream().filter((one) -> one.state().isWithdrawable()).forEach((one) -> compare(pupil, one));
	}

	/** What counts no more: was sent, and not taken back. */
	static List<Sent> told(Collection<AbsenceReport> known) {
		return known.stream()
			.filter((one) -> one.state().isWithdrawable())
			.map((one) -> new Sent(one.what().kind(), one.what().begin(), one.what().end()))
			.toList();
	}

	/**
	 * What a person thought of gives way to what must be reported, and follows its days.
	 */
	private void followByHand(RollPupil pupil, AbsenceReport one, List<DueReport> due, int lesson) {
		DueReport what = one.what();
		Optional<DueReport> left = left(pupil, new SentReport(what, List.of()), lesson);
		if (left.isEmpty() || due.stream().anyMatch((must) -> must.tells(what))) {
			reports.drop(one.id());
		}
		else if (!left.get().equals(what)) {
			reports.recount(one.id(), left.get(), lesson);
		}
	}

	private void compare(RollPupil pupil, AbsenceReport sent) {
		days.differs(sent.id(), sent.isChangeRefused() || !differing(pupil, sent).isEmpty());
	}

	/** The days of which it says something else than what is registered now. */
	List<ChangedDay> differing(RollPupil pupil, AbsenceReport sent) {
		return new SentReport(sent.what(), days.days(sent.id())).differing(missed(pupil, sent.what(), sent.lesson()));
	}

	/** What is still to be reported of it, when that is enough. */
	Optional<DueReport> left(RollPupil pupil, SentReport sent, int lesson) {
		return sent.left(missed(pupil, sent.what(), lesson), duty(pupil, LocalDate.now(clock)));
	}

	/** What was missed without a reason in its period, in lessons of this length. */
	List<Absence> missed(RollPupil pupil, DueReport what, int lesson) {
		return duty(pupil, LocalDate.now(clock)).lasting(lesson)
			.missed(registered(pupil))
			.stream()
			.filter((one) -> one.isUnauthorised() && !one.on().isBefore(what.begin()) && !one.on().isAfter(what.end()))
			.toList();
	}

	/** What a report tells of these. */
	List<Absence> own(RollPupil pupil, DueReport what, int lesson) {
		return new SentReport(what, List.of()).own(missed(pupil, what, lesson));
	}

	/** Whether of these days nothing was attended. */
	boolean isWhole(RollPupil pupil, List<Absence> missed, LocalDate begin, LocalDate end) {
		return duty(pupil, LocalDate.now(clock)).isWhole(missed, begin, end);
	}

	/** How long a lesson is now at the school of the pupil. */
	int lesson(RollPupil pupil) {
		return circle.days(pupil, LocalDate.now(clock)).lesson();
	}

	private List<Absence> registered(RollPupil pupil) {
		return exempted.without(pupil.id(), registrations.of(pupil.id()));
	}

	private ReportDuty duty(RollPupil pupil, LocalDate today) {
		return new ReportDuty(circle.days(pupil, today), registrations.timetables(pupil.id()), pupil.birthDate(),
				pupil.startkwalificatie());
	}

	LocalDate lastDay(LocalDate reached) {
		return ReportThreshold.lastDayToSend(reached, settings.workingDays());
	}

}
