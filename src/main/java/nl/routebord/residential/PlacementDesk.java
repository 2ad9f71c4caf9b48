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
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.Setting;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A pupil goes to an institution, stays longer or not at all, leaves it and is enrolled
 * elsewhere (domain.md 4). Who keeps a stay is the institution's school, or who recorded
 * it where the own school goes on.
 */
@Service
@Transactional
public class PlacementDesk {

	private final PlacementFiles files;

	private final Origins origins;

	private final StayCourse course;

	private final PlacementStory story;

	private final PlacementProcess process;

	private final Directory directory;

	private final Settings settings;

	PlacementDesk(PlacementFiles files, Origins origins, StayCourse course, PlacementStory story,
			PlacementProcess process, Directory directory, Settings settings) {
		this.files = files;
		this.origins = origins;
		this.course = course;
		this.story = story;
		this.process = process;
		this.directory = directory;
		this.settings = settings;
	}

	/** Access comes before what was sent. */
	public void requireMay(CaseFileId caseFile, Action action, Actor actor) {
		files.require(caseFile, action, actor);
	}

	/**
	 * The same for one stay.
	 * @throws nl.routebord.kernel.NotFound when the actor's unit does not keep it
	 */
	public void requireKept(CaseFileId caseFile, PlacementId id, Actor actor) {
		files.kept(new AsKept(caseFile, id, null), actor);
	}

	/**
	 * R-RES-15: from its first day the stay is followed; the swv of origin is fixed now.
	 */
	public PlacementId start(StartPlacement command, Actor actor) {
		files.require(command.caseFile(), Action.START_PLACEMENT, actor);
		Optional<Placement> before = files.earlier(command.request());
		if (before.isPresent()) {
			return before.get().id();
		}
		if (files.of(command.caseFile()).stream().anyMatch(PlacementDesk::isOpen)) {
			throw new Conflict("residential.already-placed");
		}
		return begin(command, actor).id();
	}

	private static boolean isOpen(Placement stay) {
		return stay.status() == StayStatus.PLANNED || stay.status() == StayStatus.RUNNING
				|| stay.status() == StayStatus.LEAVING;
	}

	private Placement begin(StartPlacement command, Actor actor) {
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
		course.movedOn(stay, actor);
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

	/** It is expected to last longer, or shorter. */
	public void extend(AsKept read, LocalDate until, Actor actor) {
		Placement stay = files.kept(read, actor);
		stay.dates().extend(until, files.today());
		save(stay, actor, "EXTEND_PLACEMENT", "extended");
		process.extended(stay.id(), stay.dates().terms().talkFrom(), stay.dates().expectedUntil());
	}

	/** R-RES-18: it does not come about; whatever slept is as it was. */
	public void cancel(AsKept read, Actor actor) {
		Placement stay = files.kept(read, actor);
		boolean begun = stay.status() != StayStatus.PLANNED;
		stay.dates().cancel(files.today());
		if (begun) {
			course.undo(stay, actor);
		}
		files.save(stay);
		files.act(stay, actor, "CANCEL_PLACEMENT");
		story.tell(story.happening(stay, actor, "cancelled").leaving(Position.PLACED));
		story.turned(stay);
		process.cancelled(stay.id());
	}

	/** The end is recorded; a sleeping tlv can wake from the day after. */
	public void leave(AsKept read, RecordLeaving command, Actor actor) {
		leave(files.kept(read, actor), command, actor);
	}

	private void leave(Placement stay, RecordLeaving command, Actor actor) {
		stay.dates().leave(command, files.today());
		LocalDate last = Objects.requireNonNull(stay.dates().lastDay());
		stay.endsOn(last);
		files.save(stay);
		files.act(stay, actor, "LEAVE_PLACEMENT");
		story.tell(story.happening(stay, actor, "leaving").entering(Position.LEAVING));
		boolean slept = course.hasSleepingTlv(stay);
		course.leaving(stay);
		process.leaving(stay.id(), last, last.isBefore(files.today()));
		course.settleIfKnown(stay, slept, actor);
	}

	/**
	 * Straight to another institution: origin and tlv stay as they are (R-RES-11, S22).
	 */
	public PlacementId transfer(AsKept read, StartPlacement next, Actor actor) {
		Optional<Placement> before = files.earlier(next.request());
		if (before.isPresent() && before.get().caseFile().equals(read.caseFile())) {
			files.require(read.caseFile(), Action.KEEP_PLACEMENT, actor);
			return before.get().id();
		}
		Placement stay = files.kept(read, actor);
		LocalDate placed = next.placedOn();
		new Faults()
			.addIf(placed == null || placed.isAfter(files.today()) || !placed.isAfter(stay.dates().placedOn()),
					"placedOn", "residential.fault.placed")
			.throwIfAny();
		leave(stay, new RecordLeaving(Objects.requireNonNull(placed).minusDays(1), LeavingFor.INSTITUTION, null),
				actor);
		return begin(next, actor).id();
	}

	/** Enrolled elsewhere, other than on a tlv that woke. */
	public void enrolled(AsKept read, LeavingFor to, LocalDate day, Actor actor) {
		Placement stay = files.kept(read, actor);
		stay.dates().enrolled(to, day);
		save(stay, actor, "SETTLE_PLACEMENT", "enrolled");
		course.settleIfKnown(stay, course.hasSleepingTlv(stay), actor);
	}

	private void save(Placement stay, Actor actor, String act, String code) {
		files.save(stay);
		files.act(stay, actor, act);
		story.tell(story.happening(stay, actor, code));
		story.turned(stay);
	}

}
