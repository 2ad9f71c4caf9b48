package nl.routebord.sharing;

import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.identity.Role;
import org.jspecify.annotations.Nullable;

/** Who may see what, and why: privacy.md B.4–B.8. Pure; deny by default. */
final class SharingPolicy {

	/** The most generous answer wins; of refusals the one that got furthest. */
	private static final Comparator<Decision> BEST = Comparator.comparing(Decision::access)
		.thenComparing((decision) -> decision.reason().equals("R07_PHASE"));

	private final Supplier<SharingRules> current;

	/** By one matrix, whatever the day. */
	SharingPolicy(SharingRules rules) {
		this(() -> rules);
	}

	/** By the matrix that holds when it is asked. */
	SharingPolicy(Supplier<SharingRules> current) {
		this.current = current;
	}

	/** Several phases can hold at once: one that permits is enough. */
	Decision decide(Reader reader, CaseFacts facts, RecordFacts record, ZonedDateTime now) {
		if (facts.isPastFor(reader, record) || record.isOfAnotherSwv(reader)) {
			return Decision.deny("R03_TENANT");
		}
		Set<Phase> held = facts.phases(reader);
		Stream<@Nullable Phase> phases = held.isEmpty() ? Stream.of((Phase) null) : held.stream();
		return phases.map((phase) -> decide(Question.of(reader, facts, record, phase, now)))
			.min(BEST)
			.orElse(Decision.deny("R00_UNKNOWN"));
	}

	Decision decide(Question question) {
		return Step.decide(new Asked(question, rules().cell(question.role(), question.category())));
	}

	/** A case is there for a reader when its pupil's name may be read. */
	boolean sees(Reader reader, CaseFacts facts, ZonedDateTime now) {
		return decide(reader, facts, identity(facts), now).permits();
	}

	/** The phases in which a unit of this role that is in the case sees that case. */
	Set<Phase> seesIn(Role role) {
		return readsIn(role, DataCategory.ID_BASIS);
	}

	/** The phases in which the task of this role lets it read a category. */
	Set<Phase> readsIn(Role role, DataCategory category) {
		return phases(role, category, Mode.TASK);
	}

	/** The phases in which a ticket opens a case for an officer of its source. */
	Set<Phase> opensWithTicketIn(Role role) {
		return phases(role, DataCategory.ID_BASIS, Mode.TICKET);
	}

	private Set<Phase> phases(Role role, DataCategory category, Mode mode) {
		return rules().cell(role, category)
			.stream()
			.flatMap((cell) -> cell.modes().entrySet().stream())
			.filter((entry) -> entry.getValue() == mode)
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	boolean mayBeSource(Role role, DataCategory category) {
		return rules().cell(role, category).map(Cell::own).orElse(false);
	}

	String version() {
		return rules().version();
	}

	private SharingRules rules() {
		return current.get();
	}

	private static RecordFacts identity(CaseFacts facts) {
		// The role of the source matters to secret and closed categories only; the name
		// is neither.
		Role source = facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(facts.source()))
			.map(CaseParty::role)
			.findFirst()
			.orElse(Role.SYSTEM);
		return RecordFacts.of(DataCategory.ID_BASIS, facts.source(), source);
	}

}
