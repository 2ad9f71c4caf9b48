package nl.routebord.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Channel;
import nl.routebord.audit.Ground;
import nl.routebord.audit.SecondPerson;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit destroys what it may no longer keep: one person proposes, another agrees, and
 * then all of a case that was agreed on goes in one transaction.
 */
@Service
@Transactional
public class RetentionDesk {

	/** Of what went, on a page; an export has all. */
	private static final int MOST = 500;

	private final RetentionList list;

	private final EngineRemains engine;

	private final SecondPerson secondPerson;

	private final AuditTrail trail;

	private final Clock clock;

	RetentionDesk(RetentionList list, EngineRemains engine, SecondPerson secondPerson, AuditTrail trail, Clock clock) {
		this.secondPerson = secondPerson;
		this.list = list;
		this.engine = engine;
		this.trail = trail;
		this.clock = clock;
	}

	/** What of the actor's unit has passed its date, held or not; oldest first. */
	public List<DuePart> due(Actor actor) {
		List<DuePart> due = list.due(actor.unit(), today());
		trail.record(actor, Act.done("RETENTION_LISTED").with(due.size()));
		return due;
	}

	/** What waits in the actor's unit for a second person. */
	public List<ListedItem> proposed(Actor actor) {
		return list.proposed(actor.unit(), today());
	}

	/**
	 * What waits in other units, with which the actor can agree: of its organisation, in
	 * a case that its own unit is in, or as the officer.
	 */
	public List<ListedItem> ofOthers(Actor actor) {
		return list.ofOthers(actor.unit());
	}

	/** What went, latest first, with its proof. */
	public List<ListedItem> destroyed(Actor actor) {
		return list.destroyed(actor.unit(), MOST);
	}

	/** The whole list, to take away (Archiefwet). */
	public Export export(Actor actor) {
		Export all = new Export(list.due(actor.unit(), today()), proposed(actor),
				list.destroyed(actor.unit(), Integer.MAX_VALUE));
		int rows = all.due().size() + all.proposed().size() + all.destroyed().size();
		trail.record(actor, Act.done("RETENTION_EXPORTED").with(rows).by(Channel.EXPORT));
		return all;
	}

	/** What is due, what waits for a second person, and all that ever went. */
	public record Export(List<DuePart> due, List<ListedItem> proposed, List<ListedItem> destroyed) {
	}

	/**
	 * Proposes to destroy.
	 * @param keys of {@link DuePart#key()}
	 * @return how many were proposed
	 * @throws RuleViolated when nothing was chosen, or any of it is held or not due
	 */
	public int propose(Collection<String> keys, Actor actor) {
		List<DuePart> chosen = list.due(actor.unit(), today())
			.stream()
			.filter((part) -> keys.contains(part.key()) && part.held().isEmpty())
			.toList();
		new Faults().addIf(keys.isEmpty(), "part", "retention.fault.nothing")
			.addIf(chosen.size() < Set.copyOf(keys).size(), "part", "retention.fault.part")
			.throwIfAny();
		chosen.forEach((part) -> {
			list.propose(part, actor, today(), clock.instant());
			trail.record(actor, "RETENTION_PROPOSED", part.caseFile(), part.subject());
		});
		return chosen.size();
	}

	/**
	 * Takes a proposal back.
	 * @throws NotFound when it does not wait, or somebody else made it
	 */
	public void withdraw(UUID id, Actor proposer) {
		ListedItem item = proposed(proposer).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		if (!list.withdraw(id, proposer, clock.instant())) {
			throw new NotFound();
		}
		trail.record(proposer, "RETENTION_WITHDRAWN", item.caseFile(), id);
	}

	/**
	 * A second person agrees with what was shown of a case, and nothing more; it is
	 * destroyed. Who that can be: {@link #proposed} and {@link #ofOthers}.
	 * @param ids of {@link ListedItem#id()}
	 * @throws NotFound when nothing of it waits for this actor
	 * @throws NotAllowed for who proposed any of it ({@code R31_SOD})
	 * @throws Conflict when part of it no longer waits, something holds it by now
	 * ({@code R41_HOLD}) or its date moved
	 */
	public int approve(String number, Set<UUID> ids, Actor second) {
		List<ListedItem> asked = waiting(number, ids, second);
		if (asked.isEmpty()) {
			throw new NotFound();
		}
		UUID caseFile = asked.get(0).caseFile();
		list.lock(caseFile);
		List<ListedItem> items = waiting(number, ids, second);
		if (items.size() < ids.size()) {
			throw new Conflict("retention.moved");
		}
		items.stream()
			.map(ListedItem::proposedBy)
			.distinct()
			.forEach((first) -> secondPerson.require(second, first, "RETENTION_DESTROYED", caseFile,
					"retention.second-person"));
		requireFree(items, caseFile, second);
		items.forEach((item) -> destroy(item, second));
		return items.size();
	}

	private List<ListedItem> waiting(String number, Set<UUID> ids, Actor actor) {
		return Stream.concat(proposed(actor).stream(), ofOthers(actor).stream())
			.filter((item) -> item.number().equals(number) && ids.contains(item.id()))
			.sorted(Comparator.comparing(ListedItem::kind))
			.toList();
	}

	private void requireFree(List<ListedItem> items, UUID caseFile, Actor actor) {
		List<DuePart> due = items.stream()
			.map(ListedItem::unit)
			.distinct()
			.flatMap((unit) -> list.due(unit, today()).stream())
			.toList();
		Set<String> held = due.stream()
			.filter((part) -> part.held().isPresent())
			.map(DuePart::key)
			.collect(Collectors.toSet());
		if (items.stream().anyMatch((item) -> held.contains(item.key()))) {
			trail.refused(actor, "RETENTION_DESTROYED", caseFile, "R41_HOLD");
			throw new Conflict("retention.held");
		}
		Set<String> free = due.stream().map(DuePart::key).collect(Collectors.toSet());
		if (!items.stream().allMatch((item) -> free.contains(item.key()))) {
			throw new Conflict("retention.moved");
		}
	}

	private void destroy(ListedItem item, Actor second) {
		list.approve(item.id(), second, clock.instant());
		int processes = engine.forget(list.subjects(item.id()));
		list.done(item.id(), clock.instant());
		RetentionList.Proof proof = list.destroy(item.id(), today(), clock.instant());
		trail.record(second, new Act("RETENTION_DESTROYED", "PERMIT", "SHA256:" + proof.hash(), item.caseFile(),
				item.id(), null, null, null, Ground.NONE, proof.rows() + processes, null));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
