package nl.routebord.sharing;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.CaseRead;
import nl.routebord.audit.Ground;
import nl.routebord.identity.Actor;
import org.springframework.stereotype.Component;

/**
 * The lines that reading leaves in the trail, in the transaction of the reading: what of
 * a case was shown, for which purpose, and on what it rests.
 */
@Component
class ReadLines {

	private final SharingPolicy policy;

	private final AuditTrail trail;

	private final ListedGlass listedGlass;

	private final Clock clock;

	ReadLines(SharingPolicy policy, AuditTrail trail, ListedGlass listedGlass, Clock clock) {
		this.policy = policy;
		this.trail = trail;
		this.listedGlass = listedGlass;
		this.clock = clock;
	}

	/**
	 * What of a case was shown, and on what it rests; in one statement, whatever the
	 * grounds.
	 */
	void read(Actor actor, CaseFacts facts, Collection<DataCategory> categories) {
		Reader reader = Reader.of(actor);
		List<CaseRead> reads = new ArrayList<>();
		categories.stream()
			.distinct()
			.collect(Collectors.groupingBy((category) -> Grounds.of(reader, facts, category, policy, now())))
			.forEach((ground, shown) -> reads.add(new CaseRead(facts.caseFile(), facts.relation(reader).name(),
					joined(facts.phases()), (ground.breakGlass() != null) ? Purpose.D9.name() : purposes(actor, facts),
					policy.version(), ground,
					shown.stream()
						.map(DataCategory::name)
						.sorted()
						.map((category) -> new CaseRead.Shown(category, null, null))
						.toList())));
		trail.read(actor, reads);
	}

	/**
	 * Which cases stood in a list; a line per case, one statement. Those that only an
	 * emergency door showed say so.
	 */
	void listed(Actor actor, Collection<UUID> caseFiles, CaseFilter filter) {
		Map<UUID, UUID> glass = listedGlass.of(filter, caseFiles);
		List<UUID> ordinary = caseFiles.stream().filter((one) -> !glass.containsKey(one)).toList();
		filesListed(actor, ordinary);
		glass.forEach((caseFile, opening) -> trail.record(actor,
				Act.done("LIST")
					.in(caseFile)
					.of(DataCategory.ID_BASIS.name(), Purpose.D9.name(), null)
					.resting(new Ground(null, null, opening))
					.with(caseFiles.size())));
	}

	/** Which files outside a case stood in a list. */
	void filesListed(Actor actor, Collection<UUID> ids) {
		trail.listed(actor, ids, DataCategory.ID_BASIS.name(), policy.version(),
				joined(Purpose.of(actor.role(), policy.seesIn(actor.role()))));
	}

	/** Which anonymous consults stood in a list. */
	void consultsListed(Actor actor, Collection<UUID> ids) {
		trail.listed(actor, ids, DataCategory.ANON_CASE.name(), policy.version(),
				joined(Purpose.of(actor.role(), Set.of(Phase.P0))));
	}

	/** Parents and pupil read for themselves: their right to it is the purpose. */
	private static String purposes(Actor actor, CaseFacts facts) {
		return actor.role().isFamily() ? Purpose.D8.name() : joined(Purpose.of(actor.role(), facts.phases()));
	}

	private static String joined(Collection<? extends Enum<?>> values) {
		return values.stream().map(Enum::name).sorted().collect(Collectors.joining("+"));
	}

	private ZonedDateTime now() {
		return ZonedDateTime.now(clock);
	}

}
