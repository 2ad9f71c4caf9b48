package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * What a decider proposes, for a colleague to take or to send back. Kept as it was: who
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

	private boolean granted;

	@Enumerated(EnumType.STRING)
	private TlvKind kind;

	@Enumerated(EnumType.STRING)
	private @Nullable FundingCategory category;

	private @Nullable LocalDate beginOn;

	private @Nullable LocalDate endOn;

	private String motivation;

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_proposal_ground", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "position")
	private List<Ground> grounds = new ArrayList<>();

	private String advicesAnswered;

	private String parentsAnswered;

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
		this.granted = Boolean.TRUE.equals(command.grant());
		this.kind = DecisionRules.kind(command, application);
		if (granted) {
			this.category = command.category();
			this.beginOn = command.begin();
			this.endOn = command.end();
		}
		this.motivation = command.motivation();
		this.grounds.addAll(command.filledGrounds());
		this.advicesAnswered = command.differences();
		this.parentsAnswered = command.parentsAnswer();
		this.preparedBy = preparer.user().value();
		this.unitId = preparer.unit().value();
		this.preparedOn = today;
		this.legalDueOn = application.clock().legalDue();
		this.checksOpen = String.join(",", checksOpen);
	}

	/** As a command again: the rules are asked once more when it is decided. */
	ProposeTlv command(DecideTlv decision) {
		return new ProposeTlv(decision.application(), decision.version(), granted, kind, category, beginOn, endOn,
				grounds, advicesAnswered, parentsAnswered, decision.confirmed(), decision.warned());
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

	boolean granted() {
		return granted;
	}

	TlvKind kind() {
		return kind;
	}

	@Nullable FundingCategory category() {
		return category;
	}

	@Nullable LocalDate beginOn() {
		return beginOn;
	}

	@Nullable LocalDate endOn() {
		return endOn;
	}

	String motivation() {
		return motivation;
	}

	List<Ground> grounds() {
		return List.copyOf(grounds);
	}

	String advicesAnswered() {
		return advicesAnswered;
	}

	String parentsAnswered() {
		return parentsAnswered;
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
		return preparedBy.equals(again.preparedBy) && kind == again.kind && parts().equals(again.parts());
	}

	/** On what it differs from an earlier one, by the names of the fields. */
	List<String> differsFrom(TlvProposal earlier) {
		Map<String, @Nullable Object> theirs = earlier.parts();
		return parts().entrySet()
			.stream()
			.filter((part) -> !Objects.equals(part.getValue(), theirs.get(part.getKey())))
			.map(Map.Entry::getKey)
			.toList();
	}

	private Map<String, @Nullable Object> parts() {
		Map<String, @Nullable Object> parts = new LinkedHashMap<>();
		parts.put("grant", granted);
		parts.put("category", category);
		parts.put("begin", beginOn);
		parts.put("end", endOn);
		parts.put("motivation", grounds());
		parts.put("differences", advicesAnswered);
		parts.put("parents", parentsAnswered);
		return parts;
	}

}
