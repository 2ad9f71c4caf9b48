package nl.routebord.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.routebord.identity.Registered.Result;
import nl.routebord.kernel.Faults;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps organisations and their units, as registers and administrators give them. */
@Service
@Transactional
public class OrganisationDesk {

	private static final int LONGEST = 200;

	private final Organisations organisations;

	private final Units units;

	private final ApplicationEventPublisher events;

	OrganisationDesk(Organisations organisations, Units units, ApplicationEventPublisher events) {
		this.organisations = organisations;
		this.units = units;
		this.events = events;
	}

	/** Adds or follows one organisation; the same twice changes nothing. */
	public Registered register(RegisterOrganisation command) {
		return registerAll(List.of(command)).get(0);
	}

	/**
	 * Adds or follows many at once, for imports: a few statements for the whole list.
	 * @return for each command, in its order, what happened
	 */
	public List<Registered> registerAll(List<RegisterOrganisation> commands) {
		Map<OrganisationKind, Map<String, Organisation>> known = known(commands);
		List<Registered> results = new ArrayList<>();
		for (RegisterOrganisation command : commands) {
			Map<String, Organisation> ofKind = known.computeIfAbsent(command.kind(), kind -> new HashMap<>());
			results.add(register(command, ofKind));
		}
		organisations.flush();
		return results;
	}

	private Map<OrganisationKind, Map<String, Organisation>> known(List<RegisterOrganisation> commands) {
		Map<OrganisationKind, Map<String, Organisation>> known = new HashMap<>();
		commands.stream()
			.collect(Collectors.groupingBy(RegisterOrganisation::kind,
					Collectors.mapping(RegisterOrganisation::code, Collectors.toSet())))
			.forEach((kind, codes) -> known.put(kind,
					organisations.findByKindAndCodeIn(kind, codes)
						.stream()
						.collect(Collectors.toMap(Organisation::code, found -> found))));
		return known;
	}

	private Registered register(RegisterOrganisation command, Map<String, Organisation> known) {
		Organisation found = known.get(command.code());
		if (found == null) {
			Organisation added = organisations.save(new Organisation(command));
			known.put(command.code(), added);
			return new Registered(added.id(), Result.ADDED);
		}
		return new Registered(found.id(), found.follow(command) ? Result.CHANGED : Result.UNCHANGED);
	}

	/** Opens a unit, or finds the one of this name: the same twice changes nothing. */
	public UnitId openUnit(OrganisationId organisation, Role role, String name) {
		return units.findByOrganisationAndRoleAndName(organisation, role, name).map(Unit::id).orElseGet(() -> {
			Unit unit = units.save(new Unit(organisations.require(organisation).id(), role, name));
			units.flush();
			return unit.id();
		});
	}

	/** Opens a unit because an administrator asks for it. */
	public UnitId openUnit(OrganisationId organisation, Role role, String name, Actor actor) {
		Administration.require(actor);
		organisations.require(organisation);
		new Faults().addIf(name.isBlank() || name.length() > LONGEST, "name", "identity.unit.name")
			.addIf(role == Role.SYSTEM || role.isFamily(), "role", "identity.unit.role")
			.throwIfAny();
		UnitId unit = openUnit(organisation, role, name.strip());
		events.publishEvent(IdentityHappening.of(actor, "identity.unit-opened", unit.value()));
		return unit;
	}

}
