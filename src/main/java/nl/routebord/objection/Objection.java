package nl.routebord.objection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.Stale;
import nl.routebord.letter.LetterKind;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.terms.WorkingDays;
import nl.routebord.tlv.DecidedTlv;

import org.jspecify.annotations.Nullable;

/**
 * An objection to a decision on a tlv, from receipt to its decision and appeal (domain.md
 * 2.8). Every legal act is a step forward; nothing is taken back.
 */
@Entity
@Table(schema = "app", name = "objection")
class Objection {

	@EmbeddedId
	private ObjectionId id;

	@Version
	private @Nullable Long version;

	private UUID request;

	@Embedded
	private Contested contested;

	@Enumerated(EnumType.STRING)
	private ObjectionStatus status;

	@Embedded
	private Receipt receipt;

	@Embedded
	private Admissibility admissibility;

	@Embedded
	private ObjectionClock clock;

	private UUID registeredBy;

	private UUID unitId;

	private Instant changedAt;

	private String grounds;

	private @Nullable LocalDate acknowledgedOn;

	@Embedded
	private @Nullable Committee committee;

	private @Nullable LocalDate endedOn;

	@Embedded
	private @Nullable Withdrawal withdrawal;

	@Embedded
	private @Nullable Conclusion conclusion;

	@SuppressWarnings("NullAway.Init")
	protected Objection() {
	}

	/**
	 * @param adult whether the pupil is 18 on the day of receipt
	 */
	Objection(UUID request, DecidedTlv about, Receipt receipt, boolean adult, String grounds, Actor by,
			WorkingDays calendar) {
		this.id = ObjectionId.fresh();
		this.request = request;
		this.contested = new Contested(about);
		this.status = ObjectionStatus.RECEIVED;
		this.receipt = receipt;
		this.admissibility = new Admissibility(
				new ObjectionTerm(about.notifiedOn()).isTimely(receipt.receivedOn(), receipt.postedOn(), calendar),
				null, "", receipt.objector().isInterested(adult, receipt.affected()), false);
		this.clock = new ObjectionClock(about.notifiedOn(), receipt.receivedOn(), calendar);
		this.registeredBy = by.user().value();
		this.unitId = by.unit().value();
		this.changedAt = Instant.EPOCH;
		this.grounds = grounds;
	}

	/** Awb 6:14: receipt is confirmed; nothing is wrong with it. */
	void complete(LocalDate today) {
		require(ObjectionStatus.RECEIVED);
		this.acknowledgedOn = today;
		this.status = ObjectionStatus.TO_LBT;
	}

	/** Receipt was confirmed like this on that day; null for whole. */
	boolean isAcknowledged(@Nullable LocalDate lastDay, Set<Defect> defects, LocalDate day) {
		Optional<Repair> open = clock.openRepair();
		return day.equals(acknowledgedOn) && ((lastDay == null) ? open.isEmpty()
				: open.filter((one) -> one.lastDay().equals(lastDay) && one.asked().equals(defects)).isPresent());
	}

	/** Awb 6:6: receipt is confirmed, and what is wrong can be repaired before a day. */
	void defective(Set<Defect> defects, @Nullable LocalDate lastDay, LocalDate today, WorkingDays calendar) {
		require(ObjectionStatus.RECEIVED);
		new Faults().addIf(defects.isEmpty(), "defects", "objection.fault.defects")
			.addIf(lastDay == null || !lastDay.isAfter(today) || lastDay.isAfter(today.plusWeeks(8)), "lastDay",
					"objection.fault.last-day")
			.throwIfAny();
		clock.invite(Repair.of(defects, today, lastDay), receipt.receivedOn(), calendar);
		this.acknowledgedOn = today;
		this.status = ObjectionStatus.AWAITING_REPAIR;
	}

	void repaired(LocalDate today, WorkingDays calendar) {
		require(ObjectionStatus.AWAITING_REPAIR);
		clock.repaired(today, receipt.receivedOn(), calendar);
		this.status = ObjectionStatus.TO_LBT;
	}

	/** The term to repair passed unused: the swv can now find it inadmissible. */
	boolean repairUnused(LocalDate today) {
		if (status != ObjectionStatus.AWAITING_REPAIR || !today.isAfter(clock.openRepair().orElseThrow().lastDay())) {
			return false;
		}
		this.admissibility = admissibility.unrepaired();
		this.status = ObjectionStatus.TO_LBT;
		return true;
	}

	/** Awb 6:11. */
	void judgeLateness(@Nullable Boolean excusable, String why) {
		requireOpen();
		if (!admissibility.awaitsJudgement()) {
			throw notAvailable();
		}
		Faults faults = new Faults().addIf(excusable == null, "excused", "objection.fault.excused");
		ObjectionRules.require(faults, "excusedWhy", why);
		faults.throwIfAny();
		this.admissibility = admissibility.judged(Boolean.TRUE.equals(excusable), why);
	}

	/** What it says, as the decider reads it. */
	void write(String text) {
		requireOpen();
		Faults faults = new Faults();
		ObjectionRules.require(faults, "grounds", text);
		faults.throwIfAny();
		this.grounds = text;
	}

	/** R-BZ-04. */
	void askedLbt(String dossier, LocalDate today) {
		require(ObjectionStatus.TO_LBT);
		committee().asked(dossier, today);
		this.status = ObjectionStatus.AT_LBT;
	}

	void heard(Hearing held, LocalDate today) {
		require(ObjectionStatus.AT_LBT);
		committee().heard(held, receipt.receivedOn(), today);
	}

	void advised(LbtAdvice given, LocalDate today) {
		require(ObjectionStatus.AT_LBT);
		committee().advised(given, today);
		this.status = ObjectionStatus.TO_DECIDE;
	}

	void adjourn(String why, LocalDate today, WorkingDays calendar) {
		requireOpen();
		clock.adjourn(why, receipt.receivedOn(), today, calendar);
	}

	void agree(@Nullable LocalDate consented, @Nullable LocalDate until, LocalDate today, WorkingDays calendar) {
		requireOpen();
		clock.agree(consented, until, receipt.receivedOn(), today, calendar);
	}

	/** R-BZ-06; before the committee was asked only by giving in (R-BZ-04). */
	void decide(ObjectionOutcome outcome, Verdict decided, String unharmed, LocalDate today, LocalDate appealUntil) {
		if (status != ObjectionStatus.TO_DECIDE && status != ObjectionStatus.TO_LBT) {
			throw notAvailable();
		}
		committee().passedOver(unharmed);
		conclusion().decided(decided, appealUntil);
		end(outcome.status(), today);
	}

	/** Whether this decision was taken already, by the same person. */
	boolean isRepeatedBy(DecideObjection again, Actor decider) {
		return again.outcome() != null && status == again.outcome().status()
				&& conclusion().verdict().filter((verdict) -> verdict.isRepeatedBy(again, decider)).isPresent();
	}

	/** Awb 6:21: in writing, or at the hearing. */
	void withdraw(WithdrawObjection withdrawn, LocalDate today) {
		requireOpen();
		withdrawn.faults(receipt.receivedOn(), today).throwIfAny();
		this.withdrawal = withdrawn.withdrawal();
		end(ObjectionStatus.WITHDRAWN, today);
	}

	Optional<Withdrawal> withdrawal() {
		return Optional.ofNullable(withdrawal);
	}

	/** R-BZ-08. */
	void appealed(@Nullable LocalDate on, LocalDate today) {
		conclusion().appealed(on, endedOn, today);
	}

	/** Another calendar: the last days again. */
	boolean recount(WorkingDays calendar) {
		LocalDate due = clock.dueOn();
		LocalDate lbt = clock.lbtDueOn();
		clock.count(receipt.receivedOn(), calendar);
		return !due.equals(clock.dueOn()) || !lbt.equals(clock.lbtDueOn());
	}

	void touched(Instant now) {
		this.changedAt = now;
	}

	/**
	 * @throws Stale when the form was read before the last change
	 */
	void requireVersion(long read) {
		if (version() != read) {
			throw new Stale("objection.stale");
		}
	}

	/** Still to be decided, or before the court. */
	boolean isOpen() {
		return !status.isEnd() || conclusion().isBeforeCourt();
	}

	/** Whether there is something to write in this letter. */
	boolean has(LetterKind kind) {
		return switch (kind) {
			case OBJECTION_ACKNOWLEDGED -> true;
			case OBJECTION_DEFECTIVE -> clock.lastRepair().isPresent();
			case OBJECTION_LBT -> committee().askedOn() != null;
			case OBJECTION_HEARING -> committee().hearing().isPresent();
			case OBJECTION_ADJOURNED -> clock.adjournedOn() != null;
			case OBJECTION_DECISION -> conclusion().verdict().isPresent();
			default -> false;
		};
	}

	/** The day that this letter names: to repair, to appeal, or of the decision. */
	LocalDate lastDay(LetterKind kind) {
		return switch (kind) {
			case OBJECTION_DEFECTIVE -> clock.lastRepair().map(Repair::lastDay).orElse(clock.dueOn());
			case OBJECTION_DECISION -> conclusion().appeal().map(Appeal::until).orElse(clock.dueOn());
			default -> clock.dueOn();
		};
	}

	private void end(ObjectionStatus how, LocalDate today) {
		this.status = how;
		this.endedOn = today;
	}

	private void require(ObjectionStatus needed) {
		if (status != needed) {
			throw notAvailable();
		}
	}

	private void requireOpen() {
		if (status.isEnd()) {
			throw notAvailable();
		}
	}

	private static Conflict notAvailable() {
		return new Conflict("step.not-available");
	}

	ObjectionId id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	Contested contested() {
		return contested;
	}

	/** Whether this unit keeps it: of the swv, or a school that made it. */
	boolean isOf(Actor actor) {
		return contested.swv().equals(actor.organisation())
				|| receipt.objector() == ObjectorKind.APPLICANT_BOARD && unitId.equals(actor.unit().value());
	}

	ObjectionStatus status() {
		return status;
	}

	Receipt receipt() {
		return receipt;
	}

	Admissibility admissibility() {
		return admissibility;
	}

	ObjectionClock clock() {
		return clock;
	}

	String grounds() {
		return grounds;
	}

	@Nullable LocalDate acknowledgedOn() {
		return acknowledgedOn;
	}

	/** Without anything in it Hibernate leaves it out. */
	Committee committee() {
		if (committee == null) {
			committee = new Committee();
		}
		return committee;
	}

	@Nullable LocalDate endedOn() {
		return endedOn;
	}

	/** The same. */
	Conclusion conclusion() {
		if (conclusion == null) {
			conclusion = new Conclusion();
		}
		return conclusion;
	}

}
