package nl.routebord.grant;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;

/** A question for access, with its answer. */
@Entity
@Table(name = "sharing_request")
class SharingRequest {

	@EmbeddedId
	private RequestId id;

	private UUID caseFileId;

	private UUID request;

	private UUID askerUnitId;

	private UUID askedBy;

	private Instant askedAt;

	private UUID sourceUnitId;

	private String category;

	private String why;

	private LocalDate dueOn;

	private @Nullable Instant answeredAt;

	private @Nullable UUID answeredBy;

	private @Nullable UUID grantId;

	private @Nullable String refusal;

	@Version
	private @Nullable Long version;

	protected SharingRequest() {
	}

	SharingRequest(AskAccess asked, UUID caseFile, Actor asker, LocalDate dueOn, Instant now) {
		this.id = RequestId.fresh();
		this.caseFileId = caseFile;
		this.request = asked.request();
		this.askerUnitId = asker.unit().value();
		this.askedBy = asker.user().value();
		this.askedAt = now;
		this.sourceUnitId = asked.source().value();
		this.category = asked.category().name();
		this.why = asked.why();
		this.dueOn = dueOn;
	}

	RequestId id() {
		return id;
	}

	UUID caseFile() {
		return caseFileId;
	}

	UnitId asker() {
		return new UnitId(askerUnitId);
	}

	UnitId source() {
		return new UnitId(sourceUnitId);
	}

	DataCategory category() {
		return DataCategory.valueOf(category);
	}

	boolean isOpen(LocalDate today) {
		return answeredAt == null && !today.isAfter(dueOn);
	}

	void refuse(String reason, Actor actor, Instant now) {
		answer(actor, now);
		refusal = reason;
	}

	void answerWith(GrantId grant, Actor actor, Instant now) {
		answer(actor, now);
		grantId = grant.value();
	}

	private void answer(Actor actor, Instant now) {
		if (answeredAt != null) {
			throw new Conflict("sharing.request.answered");
		}
		answeredAt = now;
		answeredBy = actor.user().value();
	}

	RequestView view(LocalDate today) {
		return new RequestView(id, asker(), new UserId(askedBy), source(), category(), why, askedAt, dueOn,
				state(today), Optional.ofNullable(grantId).map(GrantId::new), Optional.ofNullable(refusal));
	}

	private RequestView.State state(LocalDate today) {
		if (answeredAt != null) {
			return (grantId != null) ? RequestView.State.GRANTED : RequestView.State.REFUSED;
		}
		return isOpen(today) ? RequestView.State.OPEN : RequestView.State.LAPSED;
	}

}
