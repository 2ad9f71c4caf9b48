package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.Embeddable;

import nl.routebord.terms.DecisionTerm;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;

/**
 * The dates of an application: when it came in and what is due when. The legal date is
 * kept in a column with every change, so that lists and timers need no calculation.
 */
@Embeddable
class ApplicationClock {

	private @Nullable LocalDate receivedOn;

	private @Nullable LocalDate judgeDueOn;

	private @Nullable LocalDate supplementDueOn;

	private @Nullable LocalDate adviceDueOn;

	private @Nullable LocalDate normDueOn;

	private @Nullable LocalDate legalDueOn;

	private @Nullable LocalDate extendedOn;

	private @Nullable LocalDate extendedTo;

	private @Nullable String extensionReason;

	private @Nullable LocalDate objectionUntil;

	void receive(LocalDate day, TlvTerms terms) {
		this.receivedOn = day;
		judgeFrom(day, terms);
		this.normDueOn = terms.norm().end(day);
		count(List.of(), terms.days());
	}

	/** Anew after a supplement. */
	void judgeFrom(LocalDate day, TlvTerms terms) {
		this.judgeDueOn = terms.days().after(day, terms.judgeWorkingDays());
	}

	/** R-AWB-04: the legal date again, after anything that moves it. */
	void count(List<ApplicationSuspension> suspensions, WorkingDays calendar) {
		this.legalDueOn = term(suspensions).dueDate(calendar).orElse(null);
		this.supplementDueOn = suspensions.stream()
			.filter(ApplicationSuspension::isOpen)
			.map(ApplicationSuspension::lastDay)
			.findFirst()
			.orElse(null);
	}

	/** R-BZ-01: six weeks to object. */
	void notified(LocalDate notified, WorkingDays calendar) {
		this.objectionUntil = new ObjectionTerm(notified).end(calendar);
	}

	void askAdvice(LocalDate today, TlvTerms terms) {
		this.adviceDueOn = terms.days().after(today, terms.adviceWorkingDays());
	}

	void extend(LocalDate to, String reason, LocalDate today, List<ApplicationSuspension> suspensions,
			WorkingDays calendar) {
		this.extendedOn = today;
		this.extendedTo = to;
		this.extensionReason = reason;
		count(suspensions, calendar);
	}

	TlvDueDates dates() {
		return new TlvDueDates(judgeDueOn, adviceDueOn, legalDueOn, objectionUntil);
	}

	DecisionTerm term(List<ApplicationSuspension> suspensions) {
		return new DecisionTerm(received(), suspensions.stream().map(ApplicationSuspension::asTerm).toList(),
				extendedTo);
	}

	LocalDate received() {
		return Objects.requireNonNull(receivedOn, "not received yet");
	}

	boolean isExtended() {
		return extendedTo != null;
	}

	@Nullable LocalDate receivedOn() {
		return receivedOn;
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
		return extendedOn;
	}

	@Nullable LocalDate extendedTo() {
		return extendedTo;
	}

	@Nullable String extensionReason() {
		return extensionReason;
	}

	@Nullable LocalDate objectionUntil() {
		return objectionUntil;
	}

}
