package nl.routebord.consent;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import nl.routebord.sharing.Signers;
import org.jspecify.annotations.Nullable;

/** A consent that was asked (privacy.md B.1); what was answered stays. */
@Entity
@Table(name = "sharing_consent")
class Consent {

	@EmbeddedId
	private ConsentId id;

	private UUID caseFileId;

	private UUID request;

	private String kind;

	private @Nullable UUID sourceUnitId;

	private @Nullable UUID recipientUnitId;

	private @Nullable UUID guardianId;

	private String[] categories;

	private String purpose;

	private UUID askedBy;

	private Instant askedAt;

	private String textVersion;

	private String text;

	private @Nullable Instant givenAt;

	private Instant validUntil;

	private @Nullable Instant withdrawnAt;

	private @Nullable UUID withdrawnBy;

	private @Nullable Instant refusedAt;

	private @Nullable UUID refusedBy;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "sharing_signature", joinColumns = @JoinColumn(name = "consent_id"))
	private Set<Signature> signatures = new LinkedHashSet<>();

	@Version
	private @Nullable Long version;

	protected Consent() {
	}

	Consent(AskConsent asked, UUID caseFile, Instant until, Actor asker, Instant now) {
		this.id = ConsentId.fresh();
		this.caseFileId = caseFile;
		this.request = asked.request();
		this.kind = Objects.requireNonNull(asked.kind()).name();
		this.sourceUnitId = (asked.guardian() == null) ? asker.unit().value() : null;
		this.recipientUnitId = (asked.recipient() != null) ? asked.recipient().value() : null;
		this.guardianId = asked.guardian();
		this.categories = asked.categories().stream().map(Enum::name).sorted().toArray(String[]::new);
		this.purpose = Objects.requireNonNull(asked.purpose()).name();
		this.askedBy = asker.user().value();
		this.askedAt = now;
		this.text = asked.text();
		this.textVersion = Wording.fingerprint(asked.text());
		this.validUntil = until;
	}

	ConsentId id() {
		return id;
	}

	UUID caseFile() {
		return caseFileId;
	}

	Optional<UnitId> source() {
		return Optional.ofNullable(sourceUnitId).map(UnitId::new);
	}

	/** A consent without a unit of its own belongs to the source of the case. */
	UnitId sourceIn(CaseFacts facts) {
		return source().orElse(facts.source());
	}

	boolean wasAskedBy(Actor actor) {
		return askedBy.equals(actor.user().value());
	}

	/** Not refused, not withdrawn, not past its end. */
	boolean isOpen(Instant now) {
		return refusedAt == null && withdrawnAt == null && now.isBefore(validUntil);
	}

	/** Nobody takes it back or refuses it any more. */
	boolean isEnded() {
		return refusedAt != null || withdrawnAt != null;
	}

	/** Whether a refusal of the other one is a refusal of this one too. */
	boolean isSameMatterAs(Consent other) {
		boolean between = Objects.equals(sourceUnitId, other.sourceUnitId)
				&& Objects.equals(recipientUnitId, other.recipientUnitId)
				&& Objects.equals(guardianId, other.guardianId);
		return between && !Collections.disjoint(List.of(categories), List.of(other.categories));
	}

	/** Signing what was signed changes nothing. */
	void sign(Signer signer, SigningMethod method, Actor recorder, Signers required, Instant now) {
		if (!isOpen(now)) {
			throw new Conflict("sharing.consent.closed");
		}
		if (!hasSigned(signer)) {
			signatures.add(new Signature(signer.id(),
					signer.isPupil() ? Signature.Capacity.LEERLING : Signature.Capacity.OUDER_GEZAG, now, method,
					recorder.user().value()));
		}
		if (givenAt == null && required.areAllOf(parents(), hasSigned(Signer.PUPIL))) {
			givenAt = now;
		}
	}

	boolean hasSigned(Signer signer) {
		return signatures.stream().map(Signer::of).anyMatch(signer::equals);
	}

	void refuse(Actor recorder, Instant now) {
		if (refusedAt == null && withdrawnAt == null) {
			refusedAt = now;
			refusedBy = recorder.user().value();
		}
	}

	void withdraw(Actor recorder, Instant now) {
		if (refusedAt == null && withdrawnAt == null) {
			withdrawnAt = now;
			withdrawnBy = recorder.user().value();
		}
	}

	/** To a parent who reads along only the youth says yes. */
	Signers required(Signers byAge) {
		return (guardianId != null) ? new Signers(false, true, Set.of()) : byAge;
	}

	ConsentView view(Signers byAge, Instant now) {
		Signers required = required(byAge);
		List<ConsentView.Signed> signed = signatures.stream()
			.map((one) -> new ConsentView.Signed(Signer.of(one), one.signedAt(), one.method()))
			.toList();
		List<Signer> missing = Signer.allOf(required).stream().filter((one) -> !hasSigned(one)).toList();
		return new ConsentView(id, AskConsent.Kind.valueOf(kind), source(),
				Optional.ofNullable(recipientUnitId).map(UnitId::new), Optional.ofNullable(guardianId),
				Arrays.stream(categories).map(DataCategory::valueOf).collect(Collectors.toUnmodifiableSet()),
				Purpose.valueOf(purpose), text, textVersion, state(required, now), signed, missing, askedAt,
				Optional.ofNullable(givenAt), validUntil, Optional.ofNullable(withdrawnAt),
				Optional.ofNullable(refusedAt));
	}

	private ConsentView.State state(Signers required, Instant now) {
		if (refusedAt != null) {
			return ConsentView.State.REFUSED;
		}
		if (withdrawnAt != null) {
			return ConsentView.State.WITHDRAWN;
		}
		if (!now.isBefore(validUntil)) {
			return ConsentView.State.EXPIRED;
		}
		if (required.areAllOf(parents(), hasSigned(Signer.PUPIL))) {
			return ConsentView.State.VALID;
		}
		return signatures.isEmpty() ? ConsentView.State.ASKED : ConsentView.State.PARTIAL;
	}

	private Set<UUID> parents() {
		return signatures.stream()
			.map(Signer::of)
			.filter((one) -> !one.isPupil())
			.map(Signer::id)
			.collect(Collectors.toSet());
	}

}
