package nl.routebord.residential;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;

import org.springframework.stereotype.Component;

/** What the desks of this module share: load a stay, ask the policy, seal and save it. */
@Component
class PlacementFiles {

	private final Placements placements;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Vault vault;

	private final Clock clock;

	PlacementFiles(Placements placements, CaseDesk cases, CaseAccess access, AuditTrail trail, Vault vault,
			Clock clock) {
		this.placements = placements;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
		this.vault = vault;
		this.clock = clock;
	}

	CaseFacts facts(CaseFileId caseFile) {
		return cases.facts(caseFile);
	}

	/** Access comes before what was sent. */
	CaseFacts require(CaseFileId caseFile, Action action, Actor actor) {
		CaseFacts facts = cases.facts(caseFile);
		access.require(actor, facts, action);
		return facts;
	}

	/** A stay of this case and no other, which the actor's own unit keeps. */
	Placement kept(AsKept read, Actor actor) {
		Placement placement = lock(read, Action.KEEP_PLACEMENT, actor);
		if (!placement.isKeptBy(actor)) {
			trail.refused(actor, Action.KEEP_PLACEMENT.name(), placement.caseFile().value(), "R38_NO_OWN");
			throw new NotFound();
		}
		read.requireVersion(placement.version());
		return placement;
	}

	/** The same for who does not keep it. */
	Placement lock(AsKept read, Action action, Actor actor) {
		require(read.caseFile(), action, actor);
		Placement placement = lock(read.id());
		if (!placement.caseFile().equals(read.caseFile())) {
			access.requireSeen(actor, cases.facts(placement.caseFile()));
			throw new NotFound();
		}
		return placement;
	}

	/** For the system's own steps. */
	Placement lock(PlacementId id) {
		return placements.lockById(id).orElseThrow(NotFound::new);
	}

	Optional<Placement> earlier(UUID request) {
		return placements.findByRequest(request);
	}

	List<Placement> of(CaseFileId caseFile) {
		return placements.of(caseFile.value());
	}

	Placement save(Placement placement) {
		return placements.saveAndFlush(placement);
	}

	void act(Placement placement, Actor actor, String action) {
		trail.record(actor, action, placement.caseFile().value(), placement.id().value());
	}

	/** Criminal data lie in the database for nobody to read (privacy.md B.3). */
	Placement.Setting seal(PlacementId id, UnitId keeper, DataCategory category, Placement.Setting plain) {
		return category.isSealed() ? each(plain, id, keeper, (place) -> (text) -> vault.seal(text, place)) : plain;
	}

	Placement.Setting open(Placement placement) {
		return placement.isDiscreet() ? each(placement.setting(), placement.id(), placement.keeper(),
				(place) -> (text) -> vault.open(text, place)) : placement.setting();
	}

	private static Placement.Setting each(Placement.Setting from, PlacementId id, UnitId keeper,
			Function<Place, Function<String, String>> change) {
		return new Placement.Setting(change.apply(place(id, "kind", keeper)).apply(from.kind()),
				change.apply(place(id, "institution", keeper)).apply(from.institution()));
	}

	private static Place place(PlacementId id, String column, UnitId keeper) {
		return new Place("residential_placement", column, id.value(), keeper);
	}

	LocalDate today() {
		return LocalDate.now(clock);
	}

}
