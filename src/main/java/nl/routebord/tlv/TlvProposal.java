package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
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
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A proposal of a decider, for a colleague to take or to send back. Kept as it was: who
 * wants it otherwise proposes anew.
 */
@Entity
@Table(schema = "app", name = "tlv_proposal")
class TlvProposal {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID applicationId;

	private int round;

	@Embedded
	private Proposed proposed;

	private UUID preparedBy;

	private UUID unitId;

	private LocalDate preparedOn;

	private LocalDate legalDueOn;

	private String checksOpen;

	@Enumerated(EnumType.STRING)
	private ProposalStatus status = ProposalStatus.OPEN;

	private @Nullable UUID endedBy;

	private @Nullable LocalDate endedOn;

	private String reason = "";

	@SuppressWarnings("NullAway.Init")
	protected TlvProposal() {
	}

	/**
	 * @param checksOpen keys of what did not hold then
	 */
	TlvProposal(TlvApplication application, int round, ProposeTlv command, List<String> checksOpen, Actor preparer,
			LocalDate today) {
		this.id = UUID.randomUUID();
		this.applicationId = application.id().value();
		this.round = round;
		this.proposed = new Proposed(command, DecisionRules.kind(command, application));
		this.preparedBy = preparer.user().value();
		this.unitId = preparer.unit().value();
		this.preparedOn = today;
		this.legalDueOn = application.clock().legalDue();
		this.checksOpen = String.join(",", checksOpen);
	}

	void taken(Actor decider, LocalDate today) {
		end(ProposalStatus.TAKEN, decider, today);
	}

	void sentBack(String why, Actor decider, LocalDate today) {
		new Faults().addIf(why.isBlank(), "reason", "tlv.fault.return-reason")
			.addIf(why.length() > ContentRules.LONGEST_TEXT, "reason", "tlv.fault.too-long", ContentRules.LONGEST_TEXT)
			.throwIfAny();
		this.reason = why;
		end(ProposalStatus.SENT_BACK, decider, today);
	}

	boolean wasSentBack(String why, Actor decider) {
		return status == ProposalStatus.SENT_BACK && reason.equals(why) && decider.user().value().equals(endedBy);
	}

	private void end(ProposalStatus end, Actor decider, LocalDate today) {
		this.status = end;
		this.endedBy = decider.user().value();
		this.endedOn = today;
	}

	boolean isOpen() {
		return status == ProposalStatus.OPEN;
	}

	ProposalStatus status() {
		return status;
	}

	int round() {
		return round;
	}

	UserId preparedBy() {
		return new UserId(preparedBy);
	}

	LocalDate preparedOn() {
		return preparedOn;
	}

	LocalDate legalDueOn() {
		return legalDueOn;
	}

	List<String> checksOpen() {
		return checksOpen.isEmpty() ? List.of() : List.of(checksOpen.split(","));
	}

	Optional<UserId> endedBy() {
		return Optional.ofNullable(endedBy).map(UserId::new);
	}

	@Nullable LocalDate endedOn() {
		return endedOn;
	}

	String reason() {
		return reason;
	}

	/** Whether who prepared it sends the same once more. */
	boolean isRepeatedBy(TlvProposal again) {
		return preparedBy.equals(again.preparedBy) && proposed.isSame(again.proposed);
	}

	Proposed proposed() {
		return proposed;
	}

}
