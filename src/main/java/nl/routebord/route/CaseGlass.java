package nl.routebord.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.emergency.BreakGlassDesk;
import nl.routebord.emergency.GlassId;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.outbox.MailOrder;
import nl.routebord.outbox.Outbox;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The emergency door of a case. Opening it is told at once to the officers of all who
 * take part and to the source of the case; not in the journal, which the family reads.
 */
@Service
@Transactional
public class CaseGlass {

	/** The family must hear of it. */
	static final String TELL = "tellFamilyOfGlass";

	/** The source may know. */
	static final String NOTICE = "readGlassNotice";

	private static final String PAGE = "glass/overview";

	private final SharingDoor door;

	private final BreakGlassDesk glass;

	private final CaseDesk cases;

	private final Directory directory;

	private final TaskBoard tasks;

	private final Outbox outbox;

	CaseGlass(SharingDoor door, BreakGlassDesk glass, CaseDesk cases, Directory directory, TaskBoard tasks,
			Outbox outbox) {
		this.door = door;
		this.glass = glass;
		this.cases = cases;
		this.directory = directory;
		this.tasks = tasks;
		this.outbox = outbox;
	}

	/** Whether this actor finds the door in this case. */
	public boolean mayBreak(CaseFileId id, Actor actor) {
		return glass.mayBreak(door.facts(id), actor);
	}

	/** Before anything that was typed is judged. */
	public void requireMayBreak(CaseFileId id, Actor actor) {
		glass.requireMayBreak(door.facts(id), actor);
	}

	/** Opens the door for four hours; works at the next request. */
	public GlassView open(CaseFileId id, BreakGlass command, Actor actor) {
		CaseFacts facts = door.lock(id);
		BreakGlassDesk.Opened opened = glass.open(command, facts, actor);
		if (opened.fresh()) {
			tell(id, opened.glass(), facts, actor);
		}
		return opened.glass();
	}

	/** The door that stands open for this actor now. */
	public Optional<GlassView> running(CaseFileId id, Actor actor) {
		return glass.open(door.facts(id), actor);
	}

	/** Whoever opened the door closes it sooner; works at the next request. */
	public void close(CaseFileId id, GlassId opening, Actor actor) {
		glass.close(opening, requireKnown(door.lock(id), actor), actor);
	}

	/**
	 * One opening of the actor's own unit.
	 * @throws NotFound for any other
	 */
	public GlassView one(CaseFileId id, GlassId opening, Actor actor) {
		return list(id, actor).stream()
			.filter((one) -> one.id().equals(opening) && one.unit().equals(actor.unit()))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/** What this actor may know of the openings in the case. */
	public List<GlassView> list(CaseFileId id, Actor actor) {
		return glass.of(requireKnown(door.facts(id), actor), actor);
	}

	private CaseFacts requireKnown(CaseFacts facts, Actor actor) {
		if (!glass.mayBreak(facts, actor)) {
			door.requireSeen(facts, actor);
		}
		return facts;
	}

	/** The source has read the notice. */
	public void noticed(CaseFileId id, GlassId opening, Actor actor) {
		list(id, actor);
		tasks.close(opening.value(), NOTICE, actor.unit(), null);
	}

	private void tell(CaseFileId id, GlassView opened, CaseFacts facts, Actor actor) {
		String number = cases.number(id);
		tasks.open(new OpenTask(id, opened.id().value(), TELL, PAGE, actor.role(), actor.unit(), actor.user(),
				opened.tellBy()));
		List<UnitId> officers = facts.parties()
			.stream()
			.filter((party) -> party.role() == Role.DATA_PROTECTION_OFFICER)
			.map(CaseParty::unit)
			.toList();
		officers.forEach((officer) -> mail(officer, opened, "glass.mail.officer", "/noodtoegang", number));
		if (!officers.isEmpty()) {
			glass.officersTold(opened.id(), facts);
		}
		if (!facts.source().equals(actor.unit())) {
			Role role = directory.unit(facts.source()).orElseThrow().role();
			tasks.open(new OpenTask(id, opened.id().value(), NOTICE, PAGE, role, facts.source(), null, null));
			mail(facts.source(), opened, "glass.mail.source", "/routes/" + number, number);
		}
	}

	private void mail(UnitId unit, GlassView opened, String text, String path, String number) {
		Stream<String> addresses = directory.mailAddresses(unit).stream().distinct();
		addresses.forEach((address) -> outbox.mail(new MailOrder("glass:" + opened.id().value() + ":" + address,
				address, "glass.mail.subject", text, List.of(number), path)));
	}

}
