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

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_suspension", joinColumns = @JoinColumn(name = "application_id"))
	@OrderColumn(name = "position")
	private List<ApplicationSuspension> suspensions = new ArrayList<>();

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
		ContentRules.limit(new Faults(), "asked", asked, ContentRules.LONGEST_TEXT)
			.addIf(asked.isBlank(), "asked", "tlv.fault.asked")
			.addIf(!lastDay.isAfter(today), "lastDay", "tlv.fault.last-day-past")
			.addIf(lastDay.isAfter(today.plusWeeks(8)), "lastDay", "tlv.fault.last-day-far")
			.throwIfAny();
		suspensions.add(new ApplicationSuspension(today, lastDay, asked));
		count(calendar);
	}

	/** The school is invited to supplement exactly this. */
	boolean isSuspended(String asked, LocalDate lastDay) {
		return suspensions.stream()
			.anyMatch((one) -> one.isInvitation() && one.isOpen() && one.lastDay().equals(lastDay)
					&& one.asked().equals(asked));
	}

	void supplemented(LocalDate today, TlvTerms terms) {
		openSuspension().complete(today);
		count(terms.days());
		judgeFrom(today, terms);
	}

	/** R-AWB-05: the term to supplement passed unused. */
	boolean isSupplementLate(LocalDate today) {
		return today.isAfter(openSuspension().lastDay());
	}

	/** R-AWB-05: the last day to notify that it is not processed. */
	LocalDate notProcessBy(WorkingDays calendar) {
		ApplicationSuspension open = openSuspension();
		return new RepairTerm(open.invited(), open.lastDay()).notifyNotProcessedBy(calendar).end();
	}

	/** Not supplemented, and processed all the same: the clock ran from the last day. */
	void processed(LocalDate today, TlvTerms terms) {
		ApplicationSuspension open = openSuspension();
		open.complete(open.lastDay());
		count(terms.days());
		judgeFrom(today, terms);
	}

	/**
	 * Another calendar: the last days again, by the norms of the days they count from.
	 */
	void recount(Function<LocalDate, TlvTerms> termsOn, WorkingDays calendar) {
		count(calendar);
		LocalDate from = suspensions.stream()
			.filter(ApplicationSuspension::isInvitation)
			.map(ApplicationSuspension::completed)
			.filter(Objects::nonNull)
			.max(Comparator.naturalOrder())
			.orElse((arrivedOn != null) ? arrivedOn : received());
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
		ApplicationSuspension asked = new ApplicationSuspension(Objects.requireNonNull(command.ground()),
				command.party(), Objects.requireNonNull(command.from()), Objects.requireNonNull(command.until()),
				command.reason());
		suspensions.add(asked);
		count(calendar);
		if (before.equals(legalDueOn)) {
			// a date that was named by notice stands as it is (Awb 4:14 lid 3)
			suspensions.remove(asked);
			throw new RuleViolated("until", "tlv.fault.suspend-moves-nothing", ContentRules.written(before));
		}
	}

	/** The clock runs again before the last day that was set. */
	void resume(LocalDate today, WorkingDays calendar) {
		List<ApplicationSuspension> held = suspensions.stream().filter((one) -> one.holdsOn(today)).toList();
		if (held.isEmpty()) {
			throw new Conflict("step.not-available");
		}
		held.forEach((one) -> one.complete(today));
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

	boolean isHeldOn(LocalDate day) {
		return suspensions.stream().anyMatch((one) -> one.holdsOn(day));
	}

	/** R-AWB-04: the legal date again, after anything that moves it. */
	private void count(WorkingDays calendar) {
		this.legalDueOn = term().dueDate(calendar).orElse(null);
		this.supplementDueOn = suspensions.stream()
			.filter((one) -> one.isInvitation() && one.isOpen())
			.map(ApplicationSuspension::lastDay)
			.findFirst()
			.orElse(null);
	}

	private ApplicationSuspension openSuspension() {
		return suspensions.stream().filter((one) -> one.isInvitation() && one.isOpen()).findFirst().orElseThrow();
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
		return new DecisionTerm(received(), suspensions.stream().map(ApplicationSuspension::asTerm).toList(),
				extendedTo());
	}

	LocalDate received() {
		return Objects.requireNonNull(receivedOn, "not received yet");
	}

	/** The last day to decide; while the clock stands still, the day it would be. */
	LocalDate legalDue() {
		return Objects.requireNonNull(legalDueOn);
	}

	List<ApplicationSuspension> suspensions() {
		return List.copyOf(suspensions);
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
