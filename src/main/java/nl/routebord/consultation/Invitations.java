package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CasePlace;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.RelationKind;
import org.springframework.stereotype.Component;

/**
 * Which kernpartners of the region can be asked, and what each would see. An organisation
 * without a valid accession to the modelconvenant is not among them.
 */
@Component
class Invitations {

	/** Of these only the unit that is in the case by law. */
	private static final Set<Role> BY_LAW = EnumSet.of(Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER);

	private static final Set<Role> BY_INVITATION = EnumSet.of(Role.FAMILY_WORKER, Role.YOUTH_HEALTH);

	private final Directory directory;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final Accessions accessions;

	private final TypeRows types;

	private final Clock clock;

	Invitations(Directory directory, CaseDesk cases, CaseAccess access, Accessions accessions, TypeRows types,
			Clock clock) {
		this.directory = directory;
		this.cases = cases;
		this.access = access;
		this.accessions = accessions;
		this.types = types;
		this.clock = clock;
	}

	List<Candidate> candidates(CaseFileId caseFile, CaseFacts facts, Actor asker) {
		Map<UnitId, UnitView> units = new LinkedHashMap<>();
		directory.units(present(facts)).values().forEach((unit) -> units.put(unit.id(), unit));
		CasePlace place = cases.place(caseFile);
		BY_INVITATION.stream()
			.flatMap((role) -> directory.unitsWithRole(role).stream())
			.filter((unit) -> isOfRegion(unit, place))
			.forEach((unit) -> units.putIfAbsent(unit.id(), unit));
		LocalDate today = LocalDate.now(clock);
		return units.values()
			.stream()
			.filter((unit) -> unit.role().isKernpartner() && !unit.id().equals(asker.unit()))
			.filter((unit) -> accessions.inForce(unit.organisation(), today))
			.map((unit) -> new Candidate(unit, isPresent(facts, unit.id()), sees(facts, unit, asker)))
			.toList();
	}

	/** The casusoverleg types of the swv, the one it proposes first. */
	List<ConsultationTypeView> types(CaseFileId caseFile) {
		return types.of(cases.place(caseFile).swv());
	}

	/** The municipality where the pupil lives, and whoever is of this swv or of none. */
	private boolean isOfRegion(UnitView unit, CasePlace place) {
		if (unit.kind() == OrganisationKind.MUNICIPALITY) {
			return place.municipality().equals(Optional.of(unit.organisation()));
		}
		Optional<OrganisationId> swv = directory.organisation(unit.organisation()).flatMap(OrganisationView::swv);
		return swv.isEmpty() || swv.equals(place.swv());
	}

	private Set<DataCategory> sees(CaseFacts facts, UnitView unit, Actor asker) {
		List<CaseParty> parties = new ArrayList<>(facts.parties());
		if (!isPresent(facts, unit.id())) {
			parties.removeIf((party) -> party.unit().equals(unit.id()));
			parties.add(new CaseParty(unit.id(), unit.role(), unit.organisation(), RelationKind.PARTNER));
		}
		CaseFacts asked = facts.supposing(EnumSet.of(Phase.P2), parties);
		return access.writable(asker.role())
			.stream()
			.filter((category) -> access.readers(asked, RecordFacts.of(category, asker.unit(), asker.role()))
				.stream()
				.anyMatch((party) -> party.unit().equals(unit.id())))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(DataCategory.class)));
	}

	static boolean isPresent(CaseFacts facts, UnitId unit) {
		RelationKind relation = facts.relation(unit);
		return relation == RelationKind.OWN || relation == RelationKind.PARTNER;
	}

	private static List<UnitId> present(CaseFacts facts) {
		Stream<CaseParty> present = facts.parties().stream().filter((party) -> isPresent(facts, party.unit()));
		return present.filter((party) -> BY_LAW.contains(party.role()) || BY_INVITATION.contains(party.role()))
			.map(CaseParty::unit)
			.toList();
	}

}
