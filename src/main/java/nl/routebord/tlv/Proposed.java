package nl.routebord.tlv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.jspecify.annotations.Nullable;

/** What is proposed to decide, and on which grounds. */
@Embeddable
class Proposed {

	private boolean granted;

	@Embedded
	private Ruling ruling;

	@ElementCollection
	@CollectionTable(schema = "app", name = "tlv_proposal_ground", joinColumns = @JoinColumn(name = "proposal_id"))
	@OrderColumn(name = "position")
	private List<Ground> grounds = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Proposed() {
	}

	Proposed(ProposeTlv command, TlvKind kind) {
		this.granted = Boolean.TRUE.equals(command.grant());
		this.ruling = Ruling.of(command, kind);
		this.grounds.addAll(command.filledGrounds());
	}

	/** As a command again: the rules are asked once more when it is decided. */
	ProposeTlv command(DecideTlv decision) {
		return new ProposeTlv(decision.application(), decision.version(), granted, ruling.kind(), ruling.category(),
				ruling.beginOn(), ruling.endOn(), grounds, ruling.advicesAnswered(), ruling.parentsAnswered(),
				decision.confirmed(), decision.warned());
	}

	boolean isSame(Proposed other) {
		return ruling.kind() == other.ruling.kind() && parts().equals(other.parts());
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
		parts.put("category", ruling.category());
		parts.put("begin", ruling.beginOn());
		parts.put("end", ruling.endOn());
		parts.put("motivation", grounds());
		parts.put("differences", ruling.advicesAnswered());
		parts.put("parents", ruling.parentsAnswered());
		return parts;
	}

	boolean granted() {
		return granted;
	}

	Ruling ruling() {
		return ruling;
	}

	List<Ground> grounds() {
		return List.copyOf(grounds);
	}

}
