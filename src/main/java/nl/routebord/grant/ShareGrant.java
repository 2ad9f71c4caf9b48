package nl.routebord.grant;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/** A grant (privacy.md B.1). Never changed but for being approved and revoked. */
@Entity
@Table(name = "sharing_grant")
class ShareGrant {

	@EmbeddedId
	private GrantId id;

	private UUID caseFileId;

	private UUID request;

	private UUID sourceUnitId;

	private UUID recipientUnitId;

	private String[] categories;

	private UUID[] recordIds;

	private String purpose;

	private int phases;

	private String necessity;

	private String proportionality;

	private String subsidiarity;

	private @Nullable Instant informedAt;

	private @Nullable String informedHow;

	private String[] informedWho;

	private @Nullable String notInformedReason;

	private @Nullable UUID notInformedBy;

	private Instant validFrom;

	private Instant validUntil;

	private @Nullable UUID renews;

	private UUID createdBy;

	private Instant createdAt;

	private @Nullable Instant revokedAt;

	private @Nullable UUID revokedBy;

	private @Nullable String revokedReason;

	@Version
	private @Nullable Long version;

	protected ShareGrant() {
	}

	ShareGrant(GrantProposal proposal) {
		GiveGrant command = proposal.command();
		Informed told = command.informed();
		this.id = GrantId.fresh();
		this.caseFileId = proposal.facts().caseFile();
		this.request = command.request();
		this.sourceUnitId = proposal.giver().unit().value();
		this.recipientUnitId = Objects.requireNonNull(command.recipient()).value();
		this.categories = names(command.categories());
		this.recordIds = command.records().toArray(UUID[]::new);
		this.purpose = Objects.requireNonNull(command.purpose()).name();
		this.phases = proposal.phases().stream().mapToInt(Phase::bit).sum();
		this.necessity = command.necessity();
		this.proportionality = command.proportionality();
		this.subsidiarity = command.subsidiarity();
		this.informedAt = (told.on() != null) ? told.on().atStartOfDay(proposal.now().getZone()).toInstant() : null;
		this.informedHow = (told.on() != null) ? Objects.requireNonNull(told.how()).name() : null;
		this.informedWho = (told.on() != null) ? names(told.who()) : new String[0];
		this.notInformedReason = (told.on() == null) ? told.notTold() : null;
		this.validFrom = proposal.from();
		this.validUntil = proposal.until();
		this.renews = (command.renews() != null) ? command.renews().value() : null;
		this.createdBy = proposal.giver().user().value();
		this.createdAt = proposal.from();
	}

	GrantId id() {
		return id;
	}

	UUID caseFile() {
		return caseFileId;
	}

	UnitId source() {
		return new UnitId(sourceUnitId);
	}

	List<String> answers() {
		return List.of(necessity, proportionality, subsidiarity);
	}

	boolean waitsForApproval() {
		return notInformedReason != null && notInformedBy == null && revokedAt == null;
	}

	/** Not telling the family is approved by somebody else than who decided it. */
	void approveSilence(Actor second, Instant now) {
		if (!waitsForApproval() || !now.isBefore(validUntil)) {
			throw new Conflict("sharing.grant.nothing-to-approve");
		}
		notInformedBy = second.user().value();
	}

	UserId createdBy() {
		return new UserId(createdBy);
	}

	/** Taking back what was taken back changes nothing. */
	boolean revoke(String reason, Actor actor, Instant now) {
		if (revokedAt != null) {
			return false;
		}
		revokedAt = now;
		revokedBy = actor.user().value();
		revokedReason = reason;
		return true;
	}

	Set<DataCategory> categorySet() {
		return set(DataCategory.class, categories);
	}

	/** A record that it opens, or any of this kind when it names none. */
	RecordFacts opened(DataCategory category, Role source) {
		return new RecordFacts(category, source(), source, false, (recordIds.length > 0) ? recordIds[0] : null);
	}

	boolean needsConsent(Predicate<DataCategory> byConsent) {
		return Arrays.stream(categories).map(DataCategory::valueOf).anyMatch(byConsent);
	}

	UnitId recipient() {
		return new UnitId(recipientUnitId);
	}

	/**
	 * @param present whether both units are in the case now
	 * @param closed what waits for a consent of the family
	 */
	GrantView view(Instant now, boolean present, boolean consentToo, Map<DataCategory, String> closed) {
		return new GrantView(id, source(), new UnitId(recipientUnitId), categorySet(), Set.of(recordIds),
				Purpose.valueOf(purpose), phaseSet(), necessity, proportionality, subsidiarity,
				Optional.ofNullable(informedAt), Optional.ofNullable(informedHow).map(Informed.Way::valueOf),
				set(Informed.Who.class, informedWho), Optional.ofNullable(notInformedReason), state(now, present),
				validFrom, validUntil, Optional.ofNullable(renews).map(GrantId::new), new UserId(createdBy),
				Optional.ofNullable(revokedAt), Optional.ofNullable(revokedReason), consentToo, closed);
	}

	private GrantView.State state(Instant now, boolean present) {
		if (revokedAt != null) {
			return GrantView.State.REVOKED;
		}
		if (!now.isBefore(validUntil)) {
			return GrantView.State.EXPIRED;
		}
		if (!present) {
			return GrantView.State.STANDING_STILL;
		}
		return waitsForApproval() ? GrantView.State.WAITING : GrantView.State.RUNNING;
	}

	Set<Phase> phaseSet() {
		return Arrays.stream(Phase.values())
			.filter((phase) -> (phases & phase.bit()) != 0)
			.collect(Collectors.toUnmodifiableSet());
	}

	static String[] names(Collection<? extends Enum<?>> words) {
		return words.stream().map(Enum::name).sorted().toArray(String[]::new);
	}

	static <E extends Enum<E>> Set<E> set(Class<E> type, String[] names) {
		return Arrays.stream(names).map((name) -> Enum.valueOf(type, name)).collect(Collectors.toUnmodifiableSet());
	}

}
