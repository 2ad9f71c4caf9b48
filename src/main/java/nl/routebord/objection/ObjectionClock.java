package nl.routebord.objection;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.terms.CommitteeTerms;
import nl.routebord.terms.ObjectionDecisionTerm;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.WorkingDays;

import org.jspecify.annotations.Nullable;

/**
 * The dates of an objection. What they come to is kept in columns with every change, so
 * that tasks and lists need no calculation.
 */
@Embeddable
class ObjectionClock {

	/** Who waits longer than a year has been forgotten, or a year was typed wrong. */
	private static final Period LONGEST_DELAY = Period.ofYears(1);

	private LocalDate notifiedOn;

	private LocalDate objectionUntil;

	private LocalDate lbtDueOn;

	private LocalDate dueOn;

	private @Nullable LocalDate adjournedOn;

	private @Nullable String adjournedWhy;

	private @Nullable LocalDate agreedOn;

	private @Nullable LocalDate agreedUntil;

	@ElementCollection
	@CollectionTable(schema = "app", name = "objection_repair", joinColumns = @JoinColumn(name = "objection_id"))
	@OrderColumn(name = "position")
	private List<Repair> repairs = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected ObjectionClock() {
	}

	@SuppressWarnings("NullAway.Init")
	ObjectionClock(LocalDate notified, LocalDate received, WorkingDays calendar) {
		this.notifiedOn = notified;
		count(received, calendar);
	}

	/**
	 * R-BZ-01, R-BZ-04 and R-BZ-05: the last days again, after anything that moves them.
	 */
	final void count(LocalDate received, WorkingDays calendar) {
		this.objectionUntil = new ObjectionTerm(notifiedOn).end(calendar);
		this.lbtDueOn = CommitteeTerms.askLbtBy(received, calendar).end();
		this.dueOn = term().dueDate(calendar);
	}

	void invite(Repair repair, LocalDate received, WorkingDays calendar) {
		repairs.add(repair);
		count(received, calendar);
	}

	void repaired(LocalDate today, LocalDate received, WorkingDays calendar) {
		repairs.set(repairs.size() - 1, openRepair().orElseThrow().done(today));
		count(received, calendar);
	}

	Optional<Repair> openRepair() {
		return lastRepair().filter((repair) -> repair.endedOn() == null);
	}

	Optional<Repair> lastRepair() {
		return repairs.isEmpty() ? Optional.empty() : Optional.of(repairs.get(repairs.size() - 1));
	}

	/** Awb 7:10 lid 3: six weeks more, once, before the term is over. */
	void adjourn(String why, LocalDate received, LocalDate today, WorkingDays calendar) {
		if (adjournedOn != null) {
			throw new Conflict("objection.adjourned-once");
		}
		Faults faults = new Faults().addIf(today.isAfter(dueOn), "", "objection.fault.adjourn-late")
			.addIf(agreedUntil != null, "adjournedWhy", "objection.fault.adjourn-agreed");
		ObjectionRules.require(faults, "adjournedWhy", why);
		faults.throwIfAny();
		this.adjournedOn = today;
		this.adjournedWhy = why;
		count(received, calendar);
	}

	/** Sent once more as it was. */
	boolean isAdjourned(String why, LocalDate today) {
		return today.equals(adjournedOn) && why.equals(adjournedWhy);
	}

	/**
	 * Awb 7:10 lid 4: further, with written consent. Until that day has passed another
	 * can take its place, also an earlier one: a slip can be put right.
	 */
	void agree(@Nullable LocalDate consented, @Nullable LocalDate until, LocalDate received, LocalDate today,
			WorkingDays calendar) {
		boolean passed = agreedUntil == null || today.isAfter(agreedUntil);
		LocalDate without = passed ? dueOn : term(null).dueDate(calendar);
		LocalDate latest = today.plus(LONGEST_DELAY);
		new Faults()
			.addIf(consented == null || consented.isAfter(today) || consented.isBefore(received), "agreedOn",
					"objection.fault.agreed-on")
			.addIf(until == null || !until.isAfter(without) || until.isBefore(today), "agreedUntil",
					"objection.fault.agreed-until", ObjectionWords.written(without))
			.addIf(until != null && until.isAfter(latest), "agreedUntil", "objection.fault.agreed-far",
					ObjectionWords.written(latest))
			.throwIfAny();
		this.agreedOn = consented;
		this.agreedUntil = until;
		count(received, calendar);
	}

	ObjectionDecisionTerm term() {
		return term(agreedUntil);
	}

	private ObjectionDecisionTerm term(@Nullable LocalDate agreed) {
		return new ObjectionDecisionTerm(new ObjectionTerm(notifiedOn), adjournedOn != null,
				repairs.stream().map(Repair::asTerm).toList(), agreed);
	}

	List<Repair> repairs() {
		return List.copyOf(repairs);
	}

	LocalDate notifiedOn() {
		return notifiedOn;
	}

	LocalDate objectionUntil() {
		return objectionUntil;
	}

	LocalDate lbtDueOn() {
		return lbtDueOn;
	}

	LocalDate dueOn() {
		return dueOn;
	}

	@Nullable LocalDate adjournedOn() {
		return adjournedOn;
	}

	@Nullable String adjournedWhy() {
		return adjournedWhy;
	}

	@Nullable LocalDate agreedUntil() {
		return agreedUntil;
	}

}
