package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/** The one decision on an application; never changed, but for the letter that follows. */
@Entity
@Table(schema = "app", name = "tlv_decision")
class TlvDecision {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID applicationId;

	@Enumerated(EnumType.STRING)
	private DecisionOutcome outcome;

	@Embedded
	private Ruling ruling;

	private @Nullable UUID preparedBy;

	private UUID decidedBy;

	private UUID unitId;

	private LocalDate decidedOn;

	private @Nullable UUID letter;

	private @Nullable LocalDate issuedOn;

	@SuppressWarnings("NullAway.Init")
	protected TlvDecision() {
	}

	TlvDecision(TlvApplicationId application, DecisionOutcome outcome, TlvProposal proposal, Actor decider,
			LocalDate today) {
		this.id = UUID.randomUUID();
		this.applicationId = application.value();
		this.outcome = outcome;
		this.ruling = proposal.proposed().ruling();
		this.preparedBy = proposal.preparedBy().value();
		this.decidedBy = decider.user().value();
		this.unitId = decider.unit().value();
		this.decidedOn = today;
	}

	/** The letter is made; a second time changes nothing. */
	void issued(UUID document, LocalDate today) {
		this.letter = document;
		this.issuedOn = today;
	}

	TlvApplicationId application() {
		return new TlvApplicationId(applicationId);
	}

	boolean isIssued() {
		return issuedOn != null;
	}

	UUID id() {
		return id;
	}

	DecisionOutcome outcome() {
		return outcome;
	}

	Ruling ruling() {
		return ruling;
	}

	/** None for a decision from before preparing was an act of its own. */
	Optional<UserId> preparedBy() {
		return Optional.ofNullable(preparedBy).map(UserId::new);
	}

	UserId decidedBy() {
		return new UserId(decidedBy);
	}

	UnitId unit() {
		return new UnitId(unitId);
	}

	LocalDate decidedOn() {
		return decidedOn;
	}

	Optional<UUID> letter() {
		return Optional.ofNullable(letter);
	}

}
