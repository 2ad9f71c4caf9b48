package nl.routebord.residential;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.Setting;
import nl.routebord.region.Settings;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Component;

/**
 * What is done when a stay is recorded, at the first institution or at the next: whose
 * pupil it is, by which regime, who keeps it, and from when it is followed.
 */
@Component
class StayStart {

	private final PlacementFiles files;

	private final Origins origins;

	private final StayCourse course;

	private final StayEnding ending;

	private final PlacementStory story;

	private final PlacementProcess process;

	private final Directory directory;

	private final Settings settings;

	StayStart(PlacementFiles files, Origins origins, StayCourse course, StayEnding ending, PlacementStory story,
			PlacementProcess process, Directory directory, Settings settings) {
		this.files = files;
		this.origins = origins;
		this.course = course;
		this.ending = ending;
		this.story = story;
		this.process = process;
		this.directory = directory;
		this.settings = settings;
	}

	/** The caller has asked the policy. */
	Placement begin(StartPlacement command, Actor actor) {
		LocalDate today = files.today();
		StartRules.check(command, today).throwIfAny();
		UnitView keeper = keeper(command, actor);
		StayKind kind = Objects.requireNonNull(command.kind());
		StayDates dates = new StayDates(Objects.requireNonNull(command.placedOn()),
				Objects.requireNonNull(command.expectedUntil()));
		OriginProof origin = origins.of(command.caseFile(), dates.placedOn(), files.of(command.caseFile()), today);
		PlacementId id = PlacementId.fresh();
		Placement.Setting setting = files.seal(id, keeper.id(), kind.category(),
				new Placement.Setting(kind.name(), command.institution().strip()));
		Placement stay = files.save(new Placement(id, command, kind.category(), setting, keeper, dates, origin,
				regime(command, origin, dates.placedOn()), today));
		files.act(stay, actor, Action.START_PLACEMENT.name());
		story.invite(stay, keeper.id(), actor);
		ending.movedOn(stay, actor);
		boolean now = !dates.placedOn().isAfter(today);
		if (now) {
			course.begin(stay, actor);
		}
		process.placed(stay.caseFile(), id, keeper.id(), course.deadlines(stay, now));
		return stay;
	}

	/** R-RES-10: the default of the swv of origin, unless another is agreed. */
	private ResidentialRegime regime(StartPlacement command, OriginProof origin, LocalDate placed) {
		if (command.regime() != null) {
			return command.regime();
		}
		OrganisationId swv = Optional.ofNullable(origin.swv())
			.flatMap((code) -> directory.organisation(OrganisationKind.SWV, code))
			.map(OrganisationView::id)
			.orElse(null);
		return ResidentialRegime.numbered(settings.on(swv, placed).of(Setting.TLV_STAY_REGIME));
	}

	private UnitView keeper(StartPlacement command, Actor actor) {
		if (command.ownSchool()) {
			return directory.unit(actor.unit()).orElseThrow();
		}
		return directory
			.organisation(OrganisationKind.SCHOOL_LOCATION, command.schoolCode().strip().toUpperCase(Locale.ROOT))
			.flatMap((school) -> directory.unitOf(school.id(), Role.RECEIVING_SCHOOL))
			.orElseThrow(() -> new RuleViolated("schoolCode", "residential.fault.school"));
	}

}
