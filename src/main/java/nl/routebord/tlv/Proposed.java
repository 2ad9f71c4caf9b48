package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

/** What is proposed to decide, and on which grounds. */
@Embeddable
class Proposed {

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

	@SuppressWarnings("NullAway.Init")
	protected Proposed() {
	}

	Proposed(ProposeTlv command, TlvKind kind) {
		this.granted = Boolean.TRUE.equals(command.grant());
		this.kind = kind;
		if (granted) {
			this.category = command.category();
			this.beginOn = command.begin();
			this.endOn = command.end();
		}
		this.motivation = command.motivation();
		this.grounds.addAll(command.filledGrounds());
		this.advicesAnswered = command.differences();
		this.parentsAnswered = command.parentsAnswer();
	}

	/** As a command again: the rules are asked once more when it is decided. */
	ProposeTlv command(DecideTlv decision) {
		return new ProposeTlv(decision.application(), decision.version(), granted, kind, category, beginOn, endOn,
				grounds, advicesAnswered, parentsAnswered, decision.confirmed(), decision.warned());
	}

	boolean isSame(Proposed other) {
		return kind == other.kind && parts().equals(other.parts());
	}

	/** On what it differs from an earlier one, by the names of the fields. */
	List<String> differsFrom(Proposed earlier) {
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

}
