package nl.routebord.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.Ground;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit destroys what it may no longer keep: one person proposes, another agrees, and
 * then all of a case that was agreed on goes in one transaction.
 */
@Service
@Transactional
public class RetentionDesk {

	private final RetentionList list;

	private final EngineRemains engine;

	private final AuditTrail trail;

	private final Clock clock;

	RetentionDesk(RetentionList list, EngineRemains engine, AuditTrail trail, Clock clock) {
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

	/** What waits for a second person of the unit. */
	public List<ListedItem> proposed(Actor actor) {
		return list.proposed(actor.unit());
	}

	/** What went, latest first, with its proof. */
	public List<ListedItem> destroyed(Actor actor) {
		return list.destroyed(actor.unit());
	}

	/**
	 * Proposes to destroy.
	 * @param keys of {@link DuePart#key()}; what is held or not due is left out
	 * @return how many were proposed
	 */
	public int propose(Collection<String> keys, Actor actor) {
		List<DuePart> chosen = list.due(actor.unit(), today())
			.stream()
			.filter((part) -> keys.contains(part.key()) && part.held().isEmpty())
			.toList();
		chosen.forEach((part) -> {
			list.propose(part, actor, clock.instant());
			trail.record(actor, "RETENTION_PROPOSED", part.caseFile(), part.subject());
		});
		return chosen.size();
	}

	/**
	 * A second person agrees with all that was proposed of a case; it is destroyed.
	 * @throws NotFound when nothing of it waits in this unit
	 * @throws NotAllowed for who proposed it ({@code R31_SOD})
	 * @throws Conflict when something holds it by now ({@code R41_HOLD}) or its date
	 * moved
	 */
	public int approve(String number, Actor second) {
		List<ListedItem> items = list.proposed(second.unit())
			.stream()
			.filter((item) -> item.number().equals(number))
			.sorted(Comparator.comparing(ListedItem::kind))
			.toList();
		if (items.isEmpty()) {
			throw new NotFound();
		}
		UUID caseFile = items.get(0).caseFile();
		if (items.stream().anyMatch((item) -> item.proposedBy().equals(second.user()))) {
			trail.refused(second, "RETENTION_DESTROYED", caseFile, "R31_SOD");
			throw new NotAllowed("retention.second-person");
		}
		requireFree(items, caseFile, second);
		items.forEach((item) -> destroy(item, second));
		return items.size();
	}

	private void requireFree(List<ListedItem> items, UUID caseFile, Actor actor) {
		List<DuePart> due = list.due(actor.unit(), today());
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
