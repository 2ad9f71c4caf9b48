package nl.routebord.anonymous;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import nl.routebord.region.Regions;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which units somebody can invite: kernpartners and youth care of the own swv or of none,
 * who acceded to the convenant and whom the matrix lets discuss a child without a name.
 * No schools: an invited school would betray which school it is about.
 */
@Component
class Circle {

	private static final Set<Role> KERNPARTNERS = EnumSet.of(Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER,
			Role.FAMILY_WORKER, Role.YOUTH_HEALTH, Role.YOUTH_CARE);

	private final Directory directory;

	private final Regions regions;

	private final Accessions accessions;

	private final CaseAccess access;

	private final Clock clock;

	Circle(Directory directory, Regions regions, Accessions accessions, CaseAccess access, Clock clock) {
		this.directory = directory;
		this.regions = regions;
		this.accessions = accessions;
		this.access = access;
		this.clock = clock;
	}

	/** Who left the convenant discusses nothing more. */
	void requireMember(Actor actor, String action, @Nullable UUID consult) {
		accessions.requireNotLeft(actor, action, consult, LocalDate.now(clock));
	}

	List<UnitView> around(Actor actor) {
		List<Role> hearers = KERNPARTNERS.stream().filter((role) -> mayHear(role, actor)).toList();
		List<UnitView> near = ofTheRegion(directory.unitsAround(hearers, actor.organisation()), actor).stream()
			.filter((unit) -> !unit.id().equals(actor.unit()))
			.toList();
		Set<OrganisationId> acceded = accessions.inForce(near.stream().map(UnitView::organisation).toList(),
				LocalDate.now(clock));
		return near.stream().filter((unit) -> acceded.contains(unit.organisation())).toList();
	}

	/**
	 * Of municipalities the own, and those of which the annex says that they lie in the
	 * same swv: of one that it does not know nobody can say so.
	 */
	private List<UnitView> ofTheRegion(List<UnitView> units, Actor actor) {
		OrganisationView own = directory.organisation(actor.organisation()).orElseThrow();
		Map<String, Set<String>> swvs = regions.swvs(Stream
			.concat(Stream.of(own.name()),
					units.stream().filter(Circle::isOfMunicipality).map(UnitView::organisationName))
			.distinct()
			.toList());
		Set<String> here = switch (own.kind()) {
			case SWV -> Set.of(own.code());
			case MUNICIPALITY -> swvs.getOrDefault(own.name(), Set.of());
			default -> own.swv().flatMap(directory::organisation).map((swv) -> Set.of(swv.code())).orElse(Set.of());
		};
		return units.stream().filter((unit) -> {
			Set<String> there = swvs.getOrDefault(unit.organisationName(), Set.of());
			boolean near = here.isEmpty() ? !there.isEmpty() : !Collections.disjoint(here, there);
			return !isOfMunicipality(unit) || unit.organisation().equals(own.id()) || near;
		}).toList();
	}

	private static boolean isOfMunicipality(UnitView unit) {
		return unit.kind() == OrganisationKind.MUNICIPALITY;
	}

	private boolean mayHear(Role role, Actor actor) {
		CaseParty source = new CaseParty(actor.unit(), actor.role(), actor.organisation(), RelationKind.OWN);
		CaseParty reader = new CaseParty(new UnitId(new UUID(0, 1)), role, actor.organisation(), RelationKind.PARTNER);
		CaseFacts supposed = new CaseFacts(new UUID(0, 1), source.unit(), EnumSet.of(Phase.P0),
				List.of(source, reader));
		return access.decide(reader, supposed, RecordFacts.of(DataCategory.ANON_CASE, source.unit(), source.role()))
			.permits();
	}

}
