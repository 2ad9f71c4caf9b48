package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import org.jspecify.annotations.Nullable;

/** The last school year of one tlv: return, or a new tlv (R-TLV-09). */
@Entity
@Table(schema = "app", name = "tlv_renewal")
class TlvRenewal {

	@Id
	private UUID tlvId;

	@Version
	private @Nullable Long version;

	private UUID applicationId;

	private UUID caseFileId;

	private UUID schoolUnit;

	private LocalDate startedOn;

	@Enumerated(EnumType.STRING)
	private ChooseRenewal.@Nullable Intent intent;

	private @Nullable LocalDate chosenOn;

	private @Nullable LocalDate escalatedOn;

	@Enumerated(EnumType.STRING)
	private @Nullable RenewalOutcome outcome;

	private @Nullable LocalDate endedOn;

	@SuppressWarnings("NullAway.Init")
	protected TlvRenewal() {
	}

	TlvRenewal(Tlv tlv, UnitId school, LocalDate today) {
		this.tlvId = tlv.id();
		this.applicationId = tlv.application().value();
		this.caseFileId = tlv.caseFile().value();
		this.schoolUnit = school.value();
		this.startedOn = today;
	}

	/** The school can change its mind until there is an outcome. */
	void choose(ChooseRenewal.Intent chosen, UnitId school, LocalDate today) {
		if (outcome != null) {
			throw new Conflict("step.not-available");
		}
		this.intent = chosen;
		this.schoolUnit = school.value();
		this.chosenOn = today;
	}

	boolean isChosen(ChooseRenewal.Intent asked) {
		return intent == asked;
	}

	void escalated(LocalDate today) {
		this.escalatedOn = today;
	}

	void end(RenewalOutcome how, LocalDate today) {
		this.outcome = how;
		this.endedOn = today;
	}

	boolean isOpen() {
		return outcome == null;
	}

	UUID tlv() {
		return tlvId;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	TlvApplicationId application() {
		return new TlvApplicationId(applicationId);
	}

	UnitId school() {
		return new UnitId(schoolUnit);
	}

	LocalDate startedOn() {
		return startedOn;
	}

	Optional<ChooseRenewal.Intent> intent() {
		return Optional.ofNullable(intent);
	}

	Optional<RenewalOutcome> outcome() {
		return Optional.ofNullable(outcome);
	}

	Optional<LocalDate> endedOn() {
		return Optional.ofNullable(endedOn);
	}

}
