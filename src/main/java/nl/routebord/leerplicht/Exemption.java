package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.UnitId;
import nl.routebord.vault.Place;

import org.jspecify.annotations.Nullable;

/**
 * An exemption that was notified or asked for, and what became of it.
 *
 * @param until null: as long as the duty lasts
 * @param faults the rules that stood against it when it was decided
 * @param reason sealed
 */
record Exemption(UUID id, long version, UUID pupil, UnitId unit, ReceiveExemption asked, LocalDate from,
		@Nullable LocalDate until, ExemptionState state, LocalDate decideBy, Optional<LocalDate> decidedOn,
		List<ExemptionRule> faults, String reason) {

	ExemptionKind kind() {
		return java.util.Objects.requireNonNull(this.asked.kind());
	}

	boolean exempts(LocalDate day) {
		return this.state.holds() && !day.isBefore(this.from) && (this.until == null || !day.isAfter(this.until));
	}

	/** What stands against it now. */
	List<ExemptionRule> against(DutyPupil child, LeaveDays leave) {
		return Arrays.stream(ExemptionRule.values()).filter((rule) -> !rule.holds(this, child, leave)).toList();
	}

	/** With what happened since it was asked. */
	Exemption after(DecideExemption since) {
		return new Exemption(this.id, this.version, this.pupil, this.unit,
				this.asked.after(since.heard(), since.agreed()), this.from, this.until, this.state, this.decideBy,
				this.decidedOn, this.faults, this.reason);
	}

	/** What forbids it whatever is done yet. */
	boolean isHopeless(DutyPupil child, LeaveDays leave) {
		return against(child, leave).stream().anyMatch((rule) -> rule.isHard() && !rule.isCurable());
	}

	/** What forbids it; lateness alone is for a person to weigh. */
	boolean isForbidden(DutyPupil child, LeaveDays leave) {
		return against(child, leave).stream().anyMatch(ExemptionRule::isHard);
	}

	Exemption decided(ExemptionState to, List<ExemptionRule> found, String sealed, LocalDate today) {
		return new Exemption(this.id, this.version, this.pupil, this.unit, this.asked, this.from, this.until, to,
				this.decideBy, Optional.of(today), found, sealed);
	}

	/** Whether its last day is past. */
	boolean isOver(LocalDate today) {
		return this.state.holds() && this.until != null && this.until.isBefore(today);
	}

	/** Ends before its last day; the day before its first: it never holds. */
	Exemption ended(LocalDate last) {
		return new Exemption(this.id, this.version, this.pupil, this.unit, this.asked, this.from,
				last.isBefore(this.from) ? this.until : last,
				last.isBefore(this.from) ? ExemptionState.ENDED : this.state, this.decideBy, this.decidedOn,
				this.faults, this.reason);
	}

	/** R-VR-01: the last day to notify or ask anew; empty when it need not be. */
	Optional<LocalDate> renewBy() {
		return (this.state.holds() && this.until != null && kind() != ExemptionKind.ART11_G)
				? Optional.of(kind().renewBy(this.until)).filter((day) -> !day.isBefore(this.from)) : Optional.empty();
	}

	Place place() {
		return new Place("leerplicht_exemption", "reason_sealed", this.id, this.unit);
	}

	@Override
	public String toString() {
		return "Exemption[" + this.id + "]";
	}

}
