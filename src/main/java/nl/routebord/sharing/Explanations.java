package nl.routebord.sharing;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import org.springframework.stereotype.Component;

/**
 * Says why, by the policy itself. It speaks of what a unit of that kind may write, never
 * of what is there: the answer is the same whether or not a record exists.
 */
@Component
public class Explanations {

	/** Of others: that it exists at all is not told. */
	private static final Set<DataCategory> UNTOLD = EnumSet.of(DataCategory.LPA_ENF, DataCategory.NOTE_INTERNAL,
			DataCategory.JUSTICE, DataCategory.ANON_CASE, DataCategory.ACCESS_LOG);

	/** The kinds of data about which anybody in a case can ask why. */
	public static final Set<DataCategory> TOLD = Collections
		.unmodifiableSet(EnumSet.complementOf(EnumSet.copyOf(UNTOLD)));

	private final SharingPolicy policy;

	private final CaseAccess access;

	private final Clock clock;

	Explanations(SharingPolicy policy, CaseAccess access, Clock clock) {
		this.policy = policy;
		this.access = access;
		this.clock = clock;
	}

	/** Empty for what stays unexplained; the same as for what cannot be. */
	public Optional<Explanation> of(DataCategory category, UnitId source, CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		return facts.parties()
			.stream()
			.filter((party) -> party.unit().equals(source))
			.findFirst()
			.flatMap((party) -> explain(category, party, facts, actor));
	}

	/**
	 * One kind of data, source by source; none where no unit of the case may write it.
	 * Empty for what stays unexplained, whatever there is.
	 */
	public Optional<List<Explanation>> of(DataCategory category, CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		List<Explanation> found = facts.parties()
			.stream()
			.flatMap((party) -> explain(category, party, facts, actor).stream())
			.toList();
		return (found.isEmpty() && UNTOLD.contains(category)) ? Optional.empty() : Optional.of(found);
	}

	/**
	 * Everything that is kept from this actor and may be told about, source by source.
	 */
	public List<Explanation> hidden(CaseFacts facts, Actor actor) {
		return facts.parties()
			.stream()
			.filter((party) -> facts.isInForce(party.unit()))
			.flatMap((party) -> Arrays.stream(DataCategory.values())
				.flatMap((category) -> explain(category, party, facts, actor).stream()))
			.filter((explanation) -> explanation.requestable() || explanation.decision().access() == Access.REDACT)
			.toList();
	}

	private Optional<Explanation> explain(DataCategory category, CaseParty source, CaseFacts facts, Actor actor) {
		if (!policy.mayBeSource(source.role(), category)) {
			return Optional.empty();
		}
		RecordFacts record = RecordFacts.of(category, source.unit(), source.role());
		Decision decision = access.decide(actor, facts, record);
		if (!decision.permits() && UNTOLD.contains(category)) {
			return Optional.empty();
		}
		return Optional.of(new Explanation(category, source, decision, isOpenable(decision),
				decision.permits() ? readers(facts, record) : List.of()));
	}

	/** A grant or a consent is all that is missing. */
	private static boolean isOpenable(Decision decision) {
		return decision.access() == Access.DENY
				&& (decision.reason().startsWith("R12_GRANT:") || decision.reason().startsWith("R13_CONSENT:"));
	}

	private List<Explanation.ReaderWhy> readers(CaseFacts facts, RecordFacts record) {
		ZonedDateTime now = ZonedDateTime.now(clock);
		return facts.parties()
			.stream()
			.map((party) -> new Explanation.ReaderWhy(party, policy.decide(Reader.of(party), facts, record, now)))
			.filter((reader) -> reader.decision().shows())
			.toList();
	}

}
