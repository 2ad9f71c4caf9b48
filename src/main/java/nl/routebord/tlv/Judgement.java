package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embeddable;

import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;

import org.jspecify.annotations.Nullable;

/** Who of the secretariat judged last whether an application is complete, and when. */
@Embeddable
class Judgement {

	private @Nullable UUID judgedBy;

	private @Nullable LocalDate judgedOn;

	/** Not judged yet. */
	protected Judgement() {
	}

	private Judgement(@Nullable UUID by, @Nullable LocalDate on) {
		this.judgedBy = by;
		this.judgedOn = on;
	}

	static Judgement by(Actor judge, LocalDate today) {
		return new Judgement(judge.user().value(), today);
	}

	/** What is asked once more was judged by who judged it then. */
	Judgement again(@Nullable LocalDate today) {
		return new Judgement(judgedBy, today);
	}

	boolean isBy(Actor actor) {
		return actor.user().value().equals(judgedBy);
	}

	Optional<UserId> by() {
		return Optional.ofNullable(judgedBy).map(UserId::new);
	}

	Optional<LocalDate> on() {
		return Optional.ofNullable(judgedOn);
	}

}
