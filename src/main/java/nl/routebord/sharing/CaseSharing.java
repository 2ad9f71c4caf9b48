package nl.routebord.sharing;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * All that was given, taken back, opened or closed for one case: grants, consents,
 * tickets, broken glass, restrictions. Read with the case in one statement (the database
 * function {@code app.sharing_of}), so that each request sees what holds now.
 */
public final class CaseSharing {

	/** Nothing has been given and nothing is open. */
	public static final CaseSharing NONE = new CaseSharing(
			new Content(List.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), false));

	private final Content content;

	CaseSharing(Content content) {
		this.content = content;
	}

	/**
	 * Reads what {@code app.sharing_of(case)} gave.
	 * @throws IllegalStateException for anything else: an unreadable state permits
	 * nothing
	 */
	public static CaseSharing read(@Nullable String json) {
		return (json != null) ? new CaseSharing(SharingJson.read(json, Content.class)) : NONE;
	}

	/** Nothing but an inquiry by the officers of this organisation. */
	public static CaseSharing inquiry(OrganisationId organisation, Instant until) {
		return new CaseSharing(new Content(List.of(), List.of(), List.of(), List.of(new Ticket(organisation, until)),
				Set.of(), Set.of(), false));
	}

	/** The same with one grant more: what would be seen. */
	CaseSharing supposing(GrantFacts grant) {
		List<GrantFacts> grants = new ArrayList<>(content.grants());
		grants.add(grant);
		return new CaseSharing(new Content(grants, content.consents(), content.brokenGlass(), content.tickets(),
				content.restricted(), content.withheld(), content.objectionPending()));
	}

	/** What this unit was given of this category, by whom; also what no longer runs. */
	List<GrantFacts> grantsTo(UnitId recipient, DataCategory category) {
		return content.grants()
			.stream()
			.filter((grant) -> grant.recipient().equals(recipient) && grant.categories().contains(category))
			.toList();
	}

	/** The consent that lets this grant's source tell this category, if one does. */
	Optional<UUID> consentFor(GrantFacts grant, DataCategory category) {
		return content.consents()
			.stream()
			.filter((consent) -> grant.source().equals(consent.source())
					&& grant.recipient().equals(consent.recipient()) && consent.categories().contains(category)
					&& consent.withdrawnAt() == null && consent.refusedAt() == null)
			.map(ConsentFacts::id)
			.findFirst();
	}

	/** Records of which something else holds than of their kind. */
	Set<UUID> namedRecords() {
		Set<UUID> named = new HashSet<>(content.restricted());
		named.addAll(content.withheld());
		content.grants().forEach((grant) -> named.addAll(grant.records()));
		return named;
	}

	GrantState grantState(Handover handover, CaseFacts facts, ZonedDateTime now) {
		Instant moment = now.toInstant();
		return content.grants()
			.stream()
			.filter((grant) -> grant.isBetween(handover))
			.map((grant) -> grant.state(handover, facts, moment))
			.max(Comparator.naturalOrder())
			.orElse(GrantState.NONE);
	}

	/**
	 * One that is valid is enough: whoever refuses or withdraws later ends it when doing
	 * so.
	 */
	ConsentState consentState(Handover handover, CaseSubject subject, ZonedDateTime now) {
		List<ConsentFacts> given = content.consents()
			.stream()
			.filter((consent) -> consent.isBetween(handover))
			.toList();
		if (given.isEmpty()) {
			return ConsentState.NONE; // most often; who must sign need not be sought
		}
		Signers required = (handover.guardian() != null) ? new Signers(false, true, Set.of())
				: subject.signers(now.toLocalDate());
		List<ConsentState> states = given.stream()
			.map((consent) -> consent.state(handover, required, now.toInstant()))
			.toList();
		return states.contains(ConsentState.VALID) ? ConsentState.VALID : Collections.min(states);
	}

	boolean restricts(RecordFacts record) {
		return record.isAmong(content.restricted());
	}

	boolean withholds(RecordFacts record) {
		return record.isAmong(content.withheld());
	}

	boolean objectionPending() {
		return content.objectionPending();
	}

	boolean glassBroken(Reader reader, ZonedDateTime now) {
		return brokenBy(reader, now).isPresent();
	}

	/** The emergency door that this reader holds open now. */
	Optional<BrokenGlass> brokenBy(Reader reader, ZonedDateTime now) {
		return content.brokenGlass().stream().filter((glass) -> glass.isOf(reader, now)).findFirst();
	}

	boolean ticketOpen(Reader reader, ZonedDateTime now) {
		return content.tickets()
			.stream()
			.anyMatch((ticket) -> ticket.organisation().equals(reader.organisation())
					&& now.toInstant().isBefore(ticket.until()));
	}

	/**
	 * The state as the database gives it.
	 *
	 * @param restricted ids of records under AVG art. 18
	 * @param withheld ids of records that a professional keeps from the family
	 */
	record Content(List<GrantFacts> grants, List<ConsentFacts> consents, List<BrokenGlass> brokenGlass,
			List<Ticket> tickets, Set<UUID> restricted, Set<UUID> withheld, boolean objectionPending) {
	}

	/** One person's look behind the glass; it closes by itself after four hours. */
	record BrokenGlass(@Nullable UUID id, UserId user, UnitId unit, Instant until) {

		boolean isOf(Reader reader, ZonedDateTime now) {
			return user.equals(reader.user()) && unit.equals(reader.unit()) && now.toInstant().isBefore(until);
		}

	}

	/**
	 * The data protection officer's ground to look into the own organisation's records.
	 */
	record Ticket(OrganisationId organisation, Instant until) {
	}

}
