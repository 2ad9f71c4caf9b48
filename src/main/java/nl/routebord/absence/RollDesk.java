package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.absence.CountedHours.Counted;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the roll of a school: who comes, who leaves and where to (R-VZ-08). */
@Service
@Transactional
public class RollDesk {

	private static final Set<Role> KEEPERS = EnumSet.of(Role.SCHOOL_ABSENCE_OFFICE, Role.SCHOOL_CARE_COORDINATOR);

	private static final List<String> UNAUTHORISED = Arrays.stream(AbsenceReason.values())
		.filter((reason) -> !reason.isAuthorised())
		.map(Enum::name)
		.toList();

	private static final int MOST = 100;

	private final Roll roll;

	private final Leavings leavings;

	private final Doubles doubles;

	private final CountedHours hours;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final PupilMunicipalities municipalities;

	private final AuditTrail trail;

	private final Clock clock;

	RollDesk(Roll roll, Leavings leavings, Doubles doubles, CountedHours hours, AbsenceCircle circle, CaseAccess access,
			PupilMunicipalities municipalities, AuditTrail trail, Clock clock) {
		this.roll = roll;
		this.leavings = leavings;
		this.doubles = doubles;
		this.hours = hours;
		this.circle = circle;
		this.access = access;
		this.municipalities = municipalities;
		this.trail = trail;
		this.clock = clock;
	}

	/** The pupils of the actor's school, who missed most without a reason first. */
	public List<RollRow> list(String sought, Actor actor) {
		requireKeeper(actor);
		LessonDays days = circle.days(actor.organisation(), today());
		List<RollRow> rows = roll.list(actor.organisation(), sought.strip(), CountedHours.since(days, today()), today(),
				UNAUTHORISED, MOST);
		List<UUID> pupils = rows.stream().map(RollRow::id).toList();
		access.logFilesListed(actor, pupils);
		Map<UUID, Counted> counted = hours.of(pupils, days, today());
		return rows.stream()
			.map((row) -> row.counted(counted.getOrDefault(row.id(), Counted.NOTHING)))
			.sorted(Comparator.comparing(RollRow::unauthorised).reversed())
			.toList();
	}

	/** Takes a pupil on the roll; who is on it already is changed. */
	public UUID enrol(EnrolPupil command, Actor actor) {
		requireKeeper(actor);
		faults(command).throwIfAny();
		UUID id = put(command, actor);
		trail.record(actor, Action.REGISTER_ABSENCE.name(), null, id);
		return id;
	}

	/**
	 * From the day after the last one a pupil is on the roll no more; leerplicht of the
	 * municipality is told. The same once more changes nothing, another day or
	 * destination puts it right.
	 */
	public void leave(UUID id, LeaveRoll command, Actor actor) {
		RollPupil pupil = own(id, actor);
		command.faults(today()).throwIfAny();
		if (leavings.of(id).filter(command::equals).isPresent()) {
			return;
		}
		LocalDate lastDay = Objects.requireNonNull(command.lastDay());
		roll.leave(id, lastDay);
		leavings.tell(id, lastDay, Objects.requireNonNull(command.to()), municipalities.enforcing(pupil).orElse(null),
				today());
		trail.record(actor, "LEAVE_ROLL", null, id);
	}

	/** Access comes before what was sent. */
	public void requireKeeper(Actor actor) {
		if (!KEEPERS.contains(actor.role())) {
			throw new NotFound();
		}
	}

	/**
	 * The same for one pupil of the actor's school, whom nobody else changes meanwhile.
	 */
	RollPupil own(UUID id, Actor actor) {
		RollPupil pupil = roll.lock(id).orElseThrow(NotFound::new);
		access.require(actor, circle.facts(pupil, Optional.empty()), Action.REGISTER_ABSENCE);
		return pupil;
	}

	Faults faults(EnrolPupil command) {
		return municipalities.check(command, command.faults(today()));
	}

	/** What was checked; who had left is back, and who may be on it twice is proposed. */
	UUID put(EnrolPupil command, Actor actor) {
		UUID id = roll.put(command, municipalities.known(command.municipality()).orElseThrow(),
				municipalities.known(command.stay()), actor);
		leavings.withdraw(id);
		doubles.look(id);
		return id;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
