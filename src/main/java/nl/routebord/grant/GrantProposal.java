package nl.routebord.grant;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.BareText;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.GrantFacts;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * A grant that somebody wants to give, with what its rules ask about.
 *
 * @param named the records of the command as they are, of whatever source
 * @param acceded whether the convenant is in force for both
 * @param typePermits whether the kind of overleg allows the recipient these categories
 * @param earlier the answers of earlier grants of the unit in this case
 */
record GrantProposal(GiveGrant command, Collection<RecordFacts> named, CaseFacts facts, Actor giver, Openings openings,
		boolean acceded, boolean typePermits, Collection<String> earlier, ZonedDateTime now) {

	static final int LONGEST_DAYS = 180;

	static final int SHORTEST_ANSWER = 20;

	Optional<CaseParty> recipient() {
		return facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(command.recipient()))
			.filter((party) -> facts.isInForce(party.unit()) && !party.unit().equals(giver.unit()))
			.findFirst();
	}

	private @Nullable Role recipientRole() {
		return recipient().map(CaseParty::role).orElse(null);
	}

	Set<Purpose> purposes(Phase phase) {
		Role role = recipientRole();
		return (role != null) ? Purpose.of(role, Set.of(phase)) : EnumSet.noneOf(Purpose.class);
	}

	/** The phases of the command, or all that hold now and in which it can work. */
	Set<Phase> phases() {
		if (!command.phases().isEmpty()) {
			return command.phases();
		}
		return facts.phases()
			.stream()
			.filter((phase) -> purposes(phase).contains(command.purpose()))
			.filter((phase) -> command.categories().stream().anyMatch((category) -> opens(category, phase)))
			.collect(Collectors.toUnmodifiableSet());
	}

	boolean opens(DataCategory category, Phase phase) {
		Role role = recipientRole();
		return role != null && openings.byGrant(role, giver.role(), category, phase);
	}

	/** In the phases named, or else in those that hold now. */
	boolean opens(DataCategory category) {
		Set<Phase> asked = command.phases().isEmpty() ? facts.phases() : command.phases();
		return asked.stream().anyMatch((phase) -> opens(category, phase));
	}

	boolean isOwn(DataCategory category) {
		return openings.mayBeSource(giver.role(), category);
	}

	/** Every record named is there, is the giver's own and of a category given. */
	boolean namesOwnRecordsOnly() {
		Set<UUID> own = named.stream()
			.filter((record) -> record.source().equals(giver.unit())
					&& command.categories().contains(record.category()))
			.map(RecordFacts::id)
			.collect(Collectors.toSet());
		return own.containsAll(command.records());
	}

	LocalDate today() {
		return now.toLocalDate();
	}

	LocalDate lastDayPossible() {
		return today().plusDays(LONGEST_DAYS);
	}

	Instant from() {
		return now.toInstant();
	}

	/**
	 * The first moment without it: never more than 180 days on, whatever the clock does.
	 */
	Instant until() {
		LocalDate last = (command.until() != null) ? command.until() : today();
		return List
			.of(last.plusDays(1).atStartOfDay(now.getZone()).toInstant(), now.plusDays(LONGEST_DAYS).toInstant(),
					from().plus(Duration.ofDays(LONGEST_DAYS)))
			.stream()
			.min(Instant::compareTo)
			.orElseThrow();
	}

	boolean isCopied(String answer) {
		return earlier.stream().map(BareText::of).anyMatch(BareText.of(answer)::equals);
	}

	boolean areAnswersTheSame() {
		List<String> bare = command.answers().stream().map(BareText::of).filter((one) -> !one.isEmpty()).toList();
		return bare.stream().distinct().count() < bare.size();
	}

	/** The grant as the policy would read it once the family knows. */
	GrantFacts asFacts() {
		return new GrantFacts(new UUID(0, 0), giver.unit(),
				(command.recipient() != null) ? command.recipient() : giver.unit(), command.categories(),
				command.records(), (command.purpose() != null) ? command.purpose() : Purpose.D8, phases(), from(),
				until(), true, null);
	}

}
