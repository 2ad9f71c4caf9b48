package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.terms.DecisionTerm;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.RepairTerm;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;

/**
 * The dates of an application: when it came in, when it stood still and what is due when.
 * The legal date is kept in a column with every change, so that lists and timers need no
 * calculation.
 */
@Embeddable
class ApplicationClock {

	private @Nullable LocalDate receivedOn;

	/** R-COMP-04: at this swv, of what another received first. */
	private @Nullable LocalDate arrivedOn;

	private @Nullable LocalDate judgeDueOn;

	private @Nullable LocalDate supplementDueOn;

	private @Nullable LocalDate adviceDueOn;

	private @Nullable LocalDate normDueOn;

	private @Nullable LocalDate legalDueOn;

	@Embedded
	private @Nullable Extension extension;

	@Embedded
	private @Nullable DefaultNotice defaultNotice;

	private @Nullable LocalDate objectionUntil;

	@Embedded
	private Suspensions suspensions = new Suspensions();

	void receive(LocalDate day, TlvTerms terms) {
		this.receivedOn = day;
		judgeFrom(day, terms);
		this.normDueOn = terms.norm().end(day);
		count(terms.days());
	}

	/**
	 * R-COMP-04: for the applicant the day counts on which another swv received it; this
	 * one judges from the day that it came here.
	 */
	void arrive(LocalDate first, LocalDate today, TlvTerms terms) {
		receive(first, terms);
		this.arrivedOn = today;
		judgeFrom(today, terms);
	}

	/** The clock stands still while the school supplements (R-AWB-04). */
	void suspend(String asked, LocalDate lastDay, LocalDate today, WorkingDays calendar) {
		suspensions.invite(asked, lastDay, today);
		count(calendar);
	}

	void supplemented(LocalDate today, TlvTerms terms) {
		suspensions.supplemented(today);
		count(terms.days());
		judgeFrom(today, terms);
	}

	/** Not supplemented, and processed all the same: the clock ran from the last day. */
	void processed(LocalDate today, TlvTerms terms) {
		suspensions.passed();
		count(terms.days());
		judgeFrom(today, terms);
	}

	/**
	 * Another calendar: the last days again, by the norms of the days they count from.
	 */
	void recount(Function<LocalDate, TlvTerms> termsOn, WorkingDays calendar) {
		count(calendar);
		LocalDate from = suspensions.lastSupplementedOn().orElse((arrivedOn != null) ? arrivedOn : received());
		judgeFrom(from, termsOn.apply(from));
	}

	private void judgeFrom(LocalDate day, TlvTerms terms) {
		this.judgeDueOn = terms.days().after(day, terms.judgeWorkingDays());
	}

	/** R-AWB-06: the clock stands still on another ground than a supplement. */
	void suspend(SuspendTerm command, LocalDate today, WorkingDays calendar) {
		command.check(received(), today).throwIfAny();
		if (!term().isOpenOn(today, calendar)) {
			throw new RuleViolated("", "tlv.fault.suspend-too-late", ContentRules.written(legalDue()));
		}
		LocalDate before = legalDue();
		ApplicationSuspension asked = suspensions.add(command);
		count(calendar);
		if (before.equals(legalDueOn)) {
			// a date that was named by notice stands as it is (Awb 4:14 lid 3)
			suspensions.drop(asked);
			throw new RuleViolated("until", "tlv.fault.suspend-moves-nothing", ContentRules.written(before));
		}
	}

	/** The clock runs again before the last day that was set. */
	void resume(LocalDate today, WorkingDays calendar) {
		suspensions.resume(today);
		count(calendar);
	}

	/** R-AWB-07: once. */
	void defaultNotice(LocalDate received, LocalDate today) {
		DefaultNotice notice = DefaultNotice.received(received, legalDue(), today);
		if (defaultNotice != null) {
			throw new Conflict("tlv.notice.once");
		}
		this.defaultNotice = notice;
	}

	/**
	 * R-AWB-07.
	 * @param decided the day of the decision, or none yet
	 */
	Optional<PenaltyView> penalty(LocalDate today, @Nullable LocalDate decided) {
		return Optional.ofNullable(defaultNotice).map((notice) -> notice.penalty(legalDue(), today, decided));
	}

	/** Whether the clock stands still on a day. */
	boolean isSuspendedOn(LocalDate day) {
		return receivedOn != null && term().isSuspendedOn(day);
	}

	/** R-AWB-04: the legal date again, after anything that moves it. */
	private void count(WorkingDays calendar) {
		this.legalDueOn = term().dueDate(calendar).orElse(null);
		this.supplementDueOn = suspensions.supplementDueOn();
	}

	/** R-BZ-01: six weeks to object. */
	void notified(LocalDate notified, WorkingDays calendar) {
		this.objectionUntil = new ObjectionTerm(notified).end(calendar);
	}

	void askAdvice(LocalDate today, TlvTerms terms) {
		this.adviceDueOn = terms.days().after(today, terms.adviceWorkingDays());
	}

	/** R-AWB-01: once. */
	void extend(LocalDate to, String reason, LocalDate today, WorkingDays calendar) {
		if (isExtended()) {
			throw new Conflict("tlv.extension.once");
		}
		this.extension = Extension.noticed(to, reason, legalDue(), today);
		count(calendar);
	}

	TlvDueDates dates() {
		return new TlvDueDates(judgeDueOn, adviceDueOn, legalDueOn, objectionUntil);
	}

	DecisionTerm term() {
		return new DecisionTerm(received(), suspensions.asTerms(), extendedTo());
	}

	LocalDate received() {
		return Objects.requireNonNull(receivedOn, "not received yet");
	}

	/** The last day to decide; while the clock stands still, the day it would be. */
	LocalDate legalDue() {
		return Objects.requireNonNull(legalDueOn);
	}

	Suspensions suspensions() {
		return suspensions;
	}

	boolean isExtended() {
		return extension != null;
	}

	@Nullable LocalDate receivedOn() {
		return receivedOn;
	}

	@Nullable LocalDate arrivedOn() {
		return arrivedOn;
	}

	@Nullable LocalDate judgeDueOn() {
		return judgeDueOn;
	}

	@Nullable LocalDate supplementDueOn() {
		return supplementDueOn;
	}

	@Nullable LocalDate adviceDueOn() {
		return adviceDueOn;
	}

	@Nullable LocalDate normDueOn() {
		return normDueOn;
	}

	@Nullable LocalDate legalDueOn() {
		return legalDueOn;
	}

	@Nullable LocalDate extendedOn() {
		return (extension != null) ? extension.on() : null;
	}

	@Nullable LocalDate extendedTo() {
		return (extension != null) ? extension.to() : null;
	}

	@Nullable String extensionReason() {
		return (extension != null) ? extension.reason() : null;
	}

	@Nullable LocalDate defaultNoticeOn() {
		return (defaultNotice != null) ? defaultNotice.receivedOn() : null;
	}

	@Nullable LocalDate objectionUntil() {
		return objectionUntil;
	}

}
