package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.pupil.PupilId;
import nl.routebord.region.Setting;
import nl.routebord.region.Settings;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens cases. The pupil is taken in here too, in the same transaction: a pupil without a
 * case is nobody's business.
 */
@Service
@Transactional
public class CaseOpening {

	/** From this age a pupil who is not enrolled is thought of as secondary school. */
	private static final int SECONDARY_AGE = 12;

	/** A signal of more than a year ago is a slip of the pen. */
	private static final int OLDEST_SIGNAL_YEARS = 1;

	private final PupilDesk pupils;

	private final CaseAccess access;

	private final CaseCircle circle;

	private final NewCases newCases;

	private final CaseSearch search;

	private final RouteProcess process;

	private final Settings settings;

	private final Clock clock;

	CaseOpening(PupilDesk pupils, CaseAccess access, CaseCircle circle, NewCases newCases, CaseSearch search,
			RouteProcess process, Settings settings, Clock clock) {
		this.pupils = pupils;
		this.access = access;
		this.circle = circle;
		this.newCases = newCases;
		this.search = search;
		this.process = process;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * @throws NotAllowed for a role that opens no cases, and for who left the convenant
	 */
	public void requireMayOpen(Actor actor) {
		access.requireMayOpen(actor);
		newCases.requireMember(actor, today());
	}

	/** Everything wrong with what was typed so far. */
	@Transactional(readOnly = true)
	public Faults check(OpenCase command, Actor actor) {
		Faults faults = new Faults();
		pupils.faults(command.pupil())
			.forEach((fault) -> faults.add(fault.field(), fault.code(), fault.arguments().toArray()));
		Texts texts = new Texts(faults, today());
		texts.choice("signalKind", command.signalKind(), SignalKind.class);
		texts.past("signalledOn", command.signalledOn(), today().minusYears(OLDEST_SIGNAL_YEARS));
		texts.required("signalText", command.signalText());
		locate(command, actor, faults);
		return faults;
	}

	/** Cases that may be of the same pupil, among what the actor may see. */
	public Lookalikes lookalikes(OpenCase command, Actor actor) {
		requireMayOpen(actor);
		Optional<String> open = pupils.known(command.pupil().pgn(), actor).flatMap(newCases::openNumber);
		List<CaseRow> similar = DutchDates.parse(command.pupil().birthDate())
			.map((born) -> search.sameNameAndBirth(command.pupil(), born, actor))
			.orElse(List.of());
		return new Lookalikes(open, similar);
	}

	/** Whether this form has opened its case: a draft that is left over is finished. */
	public boolean isOpened(@Nullable String request, Actor actor) {
		return request != null && newCases.isUsed(request, actor.unit());
	}

	public Opened open(OpenCase command, Actor actor) {
		requireMayOpen(actor);
		newCases.oneAtATime(actor.unit());
		Optional<CaseFile> earlier = newCases.byRequest(command.request(), actor.unit());
		if (earlier.isPresent()) {
			return new Opened(earlier.get().id(), earlier.get().number());
		}
		check(command, actor).throwIfAny();
		refuseSecond(command, actor);
		CaseLocation location = locate(command, actor, new Faults());
		PupilId pupil = pupils.register(command.pupil(), location.school().orElse(null), actor);
		CaseFile caseFile = save(command, pupil, location, actor);
		newCases.announce(caseFile, command.request(), actor);
		process.start(caseFile.id(), caseFile.sourceUnit(), caseFile.dates().intakeDueOn());
		return new Opened(caseFile.id(), caseFile.number());
	}

	private CaseFile save(OpenCase command, PupilId pupil, CaseLocation location, Actor actor) {
		SignalKind kind = SignalKind.valueOf(command.signalKind());
		LocalDate signalledOn = DutchDates.parse(command.signalledOn()).orElseThrow();
		CaseFile caseFile = newCases.save(command.request(), pupil, actor, location, kind, dates(signalledOn));
		newCases.relate(caseFile, circle.units(location), RelationKind.OWN, today());
		newCases.tell(new JournalLine(caseFile.id(), null, signalledOn, DataCategory.NOTE_SHARED, actor.unit(),
				actor.role(), actor.user(), "journal.route.signalled", List.of(kind.name()), command.signalText()),
				actor);
		return caseFile;
	}

	private CaseDates dates(LocalDate signalledOn) {
		return new CaseDates(signalledOn, today(), settings.on(null, today()).of(Setting.INTAKE_WORKING_DAYS),
				settings.workingDays());
	}

	private void refuseSecond(OpenCase command, Actor actor) {
		Lookalikes found = lookalikes(command, actor);
		if (found.openNumber().isPresent()) {
			throw new Conflict("case.already-open", found.openNumber().get());
		}
		if (!found.similar().isEmpty() && !command.confirmed()) {
			throw new RuleViolated("confirmed", "route.similar-case", found.similar().size());
		}
	}

	private CaseLocation locate(OpenCase command, Actor actor, Faults faults) {
		boolean primary = DutchDates.parse(command.pupil().birthDate())
			.map((born) -> born.plusYears(SECONDARY_AGE).isAfter(today()))
			.orElse(false);
		return circle.locate(command.pupil(), primary, actor, faults);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
