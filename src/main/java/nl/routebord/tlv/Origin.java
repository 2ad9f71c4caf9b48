package nl.routebord.tlv;

import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/** What an application follows on: an earlier tlv, an earlier question, another swv. */
@Embeddable
class Origin {

	private @Nullable String revises;

	private @Nullable UUID againOf;

	private @Nullable UUID forwardedFrom;

	/** A question of its own. */
	protected Origin() {
	}

	private Origin(@Nullable String revises, @Nullable UUID againOf, @Nullable UUID forwardedFrom) {
		this.revises = revises;
		this.againOf = againOf;
		this.forwardedFrom = forwardedFrom;
	}

	/** R-TLV-11: takes the place of this tlv. */
	static Origin revising(Tlv before) {
		return new Origin(before.number(), null, null);
	}

	/** R-RES-12, Awb 4:5: the same question once more. */
	static Origin again(TlvApplicationId before) {
		return new Origin(null, before.value(), null);
	}

	/** R-COMP-04: what another swv sent on still revises what it revised there. */
	static Origin sentOn(TlvApplication sent) {
		return new Origin(sent.origin().revises, null, sent.id().value());
	}

	/** The number of the tlv that the application is to take the place of. */
	Optional<String> revises() {
		return Optional.ofNullable(revises);
	}

	boolean isAgain() {
		return againOf != null;
	}

	/** With another swv, which sent it on. */
	Optional<TlvApplicationId> forwardedFrom() {
		return Optional.ofNullable(forwardedFrom).map(TlvApplicationId::new);
	}

}
