package nl.routebord.tlv;

import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/** Which swv received an application, and whether it decides on it (domain.md 2.5). */
@Embeddable
class Competence {

	@Embedded
	private @Nullable Forum forum;

	@Column(name = "competence_override")
	private @Nullable String override;

	void receivedBy(Forum receiver) {
		this.forum = receiver;
	}

	/** R-COMP-03: the rule leaves room; the swv says why it decides itself. */
	void take(String reason) {
		new Faults().addIf(reason.isBlank(), "reason", "tlv.fault.override-reason")
			.addIf(forum == null || !forum.overridable(), "", "tlv.fault.override-not-open")
			.throwIfAny();
		this.override = reason;
	}

	boolean mayDecide() {
		return forum != null && (forum.isCompetent() || override != null);
	}

	Optional<Forum> forum() {
		return Optional.ofNullable(forum);
	}

	Optional<String> override() {
		return Optional.ofNullable(override);
	}

}
