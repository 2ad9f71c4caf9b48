package nl.routebord.emergency;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import org.jspecify.annotations.Nullable;

/** One person's look into one case in an emergency: it closes by itself. */
@Entity
@Table(name = "sharing_broken_glass")
class GlassOpening {

	static final Duration LASTS = Duration.ofHours(4);

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	@EmbeddedId
	private GlassId id;

	private UUID caseFileId;

	private UUID request;

	private UUID userId;

	private UUID unitId;

	private String role;

	private String reason;

	private String text;

	private Instant openedAt;

	private Instant expiresAt;

	private @Nullable Instant fgNotifiedAt;

	private @Nullable Instant subjectToldAt;

	private boolean unsafeToTell;

	private @Nullable String unsafeReason;

	private @Nullable UUID toldBy;

	private @Nullable Instant reviewedAt;

	private @Nullable UUID reviewedBy;

	private @Nullable String reviewOutcome;

	private @Nullable String reviewText;

	@Version
	private @Nullable Long version;

	protected GlassOpening() {
	}

	GlassOpening(BreakGlass asked, BreakGlass.Reason reason, UUID caseFile, Actor actor, Instant now) {
		this.id = GlassId.fresh();
		this.caseFileId = caseFile;
		this.request = asked.request();
		this.userId = actor.user().value();
		this.unitId = actor.unit().value();
		this.role = actor.role().name();
		this.reason = reason.name();
		this.text = asked.text();
		this.openedAt = now;
		this.expiresAt = now.plus(LASTS);
	}

	GlassId id() {
		return id;
	}

	UUID caseFile() {
		return caseFileId;
	}

	UserId user() {
		return new UserId(userId);
	}

	UnitId unit() {
		return new UnitId(unitId);
	}

	boolean isReviewed() {
		return reviewedAt != null;
	}

	/**
	 * Whether the family may know of it: it has been told, and no suspicion of harm at
	 * home stands behind it (meldcode).
	 */
	boolean isForFamily() {
		return subjectToldAt != null && !reason.equals(BreakGlass.Reason.MELDCODE.name());
	}

	boolean isRunning(Instant now) {
		return now.isBefore(expiresAt);
	}

	void officersTold(Instant now) {
		fgNotifiedAt = now;
	}

	void familyTold(Actor actor, Instant now) {
		requireUntold();
		subjectToldAt = now;
		toldBy = actor.user().value();
	}

	void notSafeToTell(String why, Actor actor) {
		requireUntold();
		unsafeToTell = true;
		unsafeReason = why;
		toldBy = actor.user().value();
	}

	/** Who had no ground to look stops looking. */
	void review(GlassView.Outcome outcome, String words, Actor actor, Instant now) {
		if (isReviewed()) {
			throw new Conflict("glass.reviewed-already");
		}
		reviewedAt = now;
		reviewedBy = actor.user().value();
		reviewOutcome = outcome.name();
		reviewText = words;
		if (outcome == GlassView.Outcome.NOT_JUSTIFIED) {
			close(now);
		}
	}

	/**
	 * Sooner than by itself; closing what is closed changes nothing.
	 * @return whether it stood open
	 */
	boolean close(Instant now) {
		if (!isRunning(now)) {
			return false;
		}
		expiresAt = now;
		return true;
	}

	GlassView view(boolean withText) {
		return new GlassView(id, user(), unit(), BreakGlass.Reason.valueOf(reason),
				withText ? Optional.of(text) : Optional.empty(), openedAt, expiresAt, tellBy(), toldBy != null,
				withText ? Optional.ofNullable(unsafeReason) : Optional.empty(),
				withText ? review() : Optional.empty());
	}

	/** The family hears of it within a month, unless that is not safe. */
	LocalDate tellBy() {
		return LocalDate.ofInstant(openedAt, ZONE).plusMonths(1);
	}

	private Optional<GlassView.Review> review() {
		if (reviewedAt == null || reviewedBy == null || reviewOutcome == null) {
			return Optional.empty();
		}
		return Optional.of(new GlassView.Review(reviewedAt, new UserId(reviewedBy),
				GlassView.Outcome.valueOf(reviewOutcome), (reviewText != null) ? reviewText : ""));
	}

	private void requireUntold() {
		if (toldBy != null) {
			throw new Conflict("glass.told-already");
		}
	}

}
