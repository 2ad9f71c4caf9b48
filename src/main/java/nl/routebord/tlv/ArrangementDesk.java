package nl.routebord.tlv;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may decide on which kind of tlv, and of which professions a swv asks experts. For
 * functional administrators.
 */
@Service
@Transactional
public class ArrangementDesk {

	private final Arrangements arrangements;

	private final Directory directory;

	private final AuditTrail trail;

	ArrangementDesk(Arrangements arrangements, Directory directory, AuditTrail trail) {
		this.arrangements = arrangements;
		this.directory = directory;
		this.trail = trail;
	}

	public List<Arrangement> list(Actor actor) {
		allow(actor);
		return arrangements.all();
	}

	/** The swv's that can arrange something. */
	public List<OrganisationView> swvs(Actor actor) {
		allow(actor);
		return directory.organisations(OrganisationKind.SWV);
	}

	/** Those who decide for a swv. */
	public List<PersonView> deciders(OrganisationId swv, Actor actor) {
		allow(actor);
		return directory.unitsOf(swv)
			.stream()
			.filter((unit) -> unit.role() == Role.SWV_DECIDER)
			.flatMap((unit) -> directory.people(unit.id()).stream())
			.toList();
	}

	public void add(Arrangement one, Actor actor) {
		allow(actor);
		one.check(arrangements.today()).throwIfAny();
		OrganisationId swv = Optional.ofNullable(one.swv()).orElseThrow();
		boolean known = swvs(actor).stream().anyMatch((each) -> each.id().equals(swv));
		boolean decides = one.person() == null
				|| deciders(swv, actor).stream().anyMatch((person) -> person.id().equals(one.person()));
		new Faults().addIf(!known, "swv", "expert.fault.swv")
			.addIf(!decides, "person", "expert.fault.no-decider")
			.throwIfAny();
		arrangements.add(one, actor);
		trail.record(actor, "SET_TLV_ARRANGEMENT", null, one.id());
	}

	/** From tomorrow on it does not hold; ended before changes nothing. */
	public void end(UUID id, Actor actor) {
		allow(actor);
		if (arrangements.all().stream().noneMatch((one) -> one.id().equals(id))) {
			throw new NotFound();
		}
		if (arrangements.end(id)) {
			trail.record(actor, "END_TLV_ARRANGEMENT", null, id);
		}
	}

	private static void allow(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN) {
			throw new NotFound();
		}
	}

}
