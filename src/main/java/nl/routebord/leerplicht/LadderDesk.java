package nl.routebord.leerplicht;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is called when nobody acts for a child at home: by municipality, or by swv for its
 * whole region. For functional administrators.
 */
@Service
@Transactional
public class LadderDesk {

	/** Who can be called: they have a work list, and sit at the table of the region. */
	public static final Set<Role> CALLED = Set.copyOf(EnumSet.of(Role.SWV_DECIDER, Role.SWV_CONSULTANT,
			Role.ATTENDANCE_OFFICER, Role.FAMILY_WORKER, Role.YOUTH_HEALTH));

	private final Ladder ladder;

	private final Directory directory;

	private final AuditTrail trail;

	LadderDesk(Ladder ladder, Directory directory, AuditTrail trail) {
		this.ladder = ladder;
		this.directory = directory;
		this.trail = trail;
	}

	public List<LadderPerson> list(Actor actor) {
		allow(actor);
		return ladder.all();
	}

	/** For whom somebody is named. */
	public List<OrganisationView> organisations(Actor actor) {
		allow(actor);
		return Stream.of(OrganisationKind.SWV, OrganisationKind.MUNICIPALITY)
			.flatMap((kind) -> directory.organisations(kind).stream())
			.toList();
	}

	/** The units in which somebody can be called. */
	public List<UnitView> units(Actor actor) {
		allow(actor);
		return directory.units().stream().filter((unit) -> CALLED.contains(unit.role())).toList();
	}

	public List<PersonView> people(Actor actor) {
		return units(actor).stream().flatMap((unit) -> directory.people(unit.id()).stream()).toList();
	}

	/** Holds from the next night on. */
	public void name(NameLadderPerson command, Actor actor) {
		allow(actor);
		command.faults().throwIfAny();
		boolean known = organisations(actor).stream().anyMatch((each) -> each.id().equals(command.organisation()));
		boolean called = people(actor).stream()
			.anyMatch((one) -> one.id().equals(command.person()) && one.unit().equals(command.unit()));
		new Faults().addIf(!known, "organisation", "leerplicht.fault.ladder-organisation")
			.addIf(!called, "person", "leerplicht.fault.ladder-person")
			.throwIfAny();
		if (ladder.name(command, actor)) {
			trail.record(actor, "NAME_LADDER_PERSON", null, command.request());
		}
	}

	/** Ended before changes nothing. */
	public void end(UUID id, Actor actor) {
		allow(actor);
		if (ladder.all().stream().noneMatch((one) -> one.id().equals(id))) {
			throw new NotFound();
		}
		if (ladder.end(id)) {
			trail.record(actor, "END_LADDER_PERSON", null, id);
		}
	}

	private static void allow(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN) {
			throw new NotFound();
		}
	}

}
