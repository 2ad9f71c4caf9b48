package nl.routebord.route;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.RelationKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Leerplicht goes to where the pupil is registered (R-LP-07); school, swv and tlv stay
 * (R-TLV-13).
 */
@Component
class LeerplichtMoves {

	private final CaseCircle circle;

	private final CaseRelations relations;

	private final TaskBoard tasks;

	private final ApplicationEventPublisher events;

	LeerplichtMoves(CaseCircle circle, CaseRelations relations, TaskBoard tasks, ApplicationEventPublisher events) {
		this.circle = circle;
		this.relations = relations;
		this.tasks = tasks;
		this.events = events;
	}

	/** The units that are in the case as leerplicht of this municipality. */
	List<UnitId> of(Optional<OrganisationId> municipality, CaseFacts facts) {
		return facts.parties()
			.stream()
			.filter((party) -> party.role() == Role.ATTENDANCE_OFFICER && party.relation() == RelationKind.OWN)
			.filter((party) -> municipality.equals(Optional.of(party.organisation())))
			.map(CaseParty::unit)
			.toList();
	}

	/**
	 * The one municipality leaves, the other joins as it would at the opening, and does
	 * what is still to be done.
	 */
	void move(CaseFacts facts, Optional<OrganisationId> from, OrganisationId to, LocalDate today) {
		CaseFileId id = new CaseFileId(facts.caseFile());
		List<UnitId> leaving = of(from, facts);
		leaving.forEach((unit) -> relations.leave(id, unit, today));
		from.ifPresent((municipality) -> officersLeave(facts, municipality, leaving, today));
		List<UnitView> joining = circle.units(new CaseLocation(Optional.empty(), Optional.empty(), Optional.of(to)));
		joining.forEach((unit) -> relations.add(id, unit, RelationKind.OWN, today));
		joining.stream()
			.filter((unit) -> unit.role() == Role.ATTENDANCE_OFFICER && relations.isInForce(id, unit.id(), today))
			.findFirst()
			.ifPresent((unit) -> leaving.forEach((former) -> succeed(id, former, unit)));
	}

	/** Not those whose own care for families stays in the case. */
	private void officersLeave(CaseFacts facts, OrganisationId municipality, List<UnitId> leaving, LocalDate today) {
		for (UnitView officer : circle.officers(municipality)) {
			boolean stays = facts.parties()
				.stream()
				.filter((party) -> party.role() != Role.DATA_PROTECTION_OFFICER && facts.isInForce(party.unit())
						&& !leaving.contains(party.unit()))
				.anyMatch((party) -> officer.organisation().equals(party.organisation())
						|| officer.organisation().equals(party.board()));
			if (!stays) {
				relations.leave(new CaseFileId(facts.caseFile()), officer.id(), today);
			}
		}
	}

	private void succeed(CaseFileId id, UnitId former, UnitView successor) {
		events.publishEvent(new LeerplichtMoved(id, former, successor));
		tasks.pass(id, former, successor.id());
	}

}
