package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
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
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what a school registers of absence (domain.md 1.2): of all its pupils, with or
 * without a case.
 */
@Service
@Transactional
public class AbsenceDesk {

	/** The columns of a file with what was missed, and of one with a roll. */
	public static final List<String> FILES = List.of(String.join(";", AbsenceFile.MISSED),
			String.join(";", AbsenceFile.ROLL_AND_STAY));

	private static final int MOST = 100;

	private final Roll roll;

	private final Registrations registrations;

	private final Reports reports;

	private final CountedHours hours;

	private final AbsenceFollowing following;

	private final Worries worries;

	private final SicknessSteps steps;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final RollDesk pupils;

	private final Leavings leavings;

	private final PupilMunicipalities municipalities;

	private final AuditTrail trail;

	private final Clock clock;

	AbsenceDesk(Roll roll, Registrations registrations, Reports reports, CountedHours hours, AbsenceFollowing following,
			Worries worries, SicknessSteps steps, AbsenceCircle circle, CaseAccess access, RollDesk pupils,
			Leavings leavings, PupilMunicipalities municipalities, AuditTrail trail, Clock clock) {
		this.roll = roll;
		this.registrations = registrations;
		this.reports = reports;
		this.hours = hours;
		this.following = following;
		this.worries = worries;
		this.steps = steps;
		this.circle = circle;
		this.access = access;
		this.pupils = pupils;
		this.leavings = leavings;
		this.municipalities = municipalities;
		this.trail = trail;
		this.clock = clock;
	}

	public AbsenceFileView file(UUID id, Actor actor) {
		RollPupil pupil = roll.find(id).orElseThrow(NotFound::new);
		CaseFacts facts = circle.facts(pupil, Optional.empty());
		access.requireSeen(actor, facts);
		Set<DataCategory> shown = EnumSet.of(DataCategory.ID_BASIS);
		for (DataCategory category : EnumSet.of(DataCategory.ABS_UNAUTH, DataCategory.ABS_AUTH,
				DataCategory.ABS_REASON)) {
			RecordFacts record = RecordFacts.of(category, pupil.unit(), Role.SCHOOL_ABSENCE_OFFICE);
			if (access.decide(actor, facts, record).permits()) {
				shown.add(category);
			}
		}
		access.logRead(actor, facts, shown);
		return view(pupil, shown);
	}

	public void register(UUID id, RegisterAbsence command, Actor actor) {
		register(id, command, "HAND", actor);
	}

	/** The same from a connected system. */
	public void receive(UUID id, RegisterAbsence command, Actor actor) {
		register(id, command, "API", actor);
	}

	/** Fewer hours are agreed upon from now on. */
	public void agree(UUID id, AgreeTimetable command, Actor actor) {
		RollPupil pupil = pupils.own(id, actor);
		command.faults().throwIfAny();
		registrations.agree(pupil.id(), command, actor);
		following.follow(pupil);
		trail.record(actor, Action.REGISTER_ABSENCE.name(), null, id);
	}

	/** Takes in what is good of a file; the same again changes nothing. */
	public RegisterOutcome take(java.io.Reader text, Actor actor) {
		pupils.requireKeeper(actor);
		AbsenceFile file = AbsenceFile.read(text);
		Tally tally = new Tally();
		Set<UUID> touched = new HashSet<>();
		for (AbsenceFile.Line line : file.rows()) {
			if (file.roll()) {
				tally.count(line, enrolled(line, touched, actor));
			}
			else {
				tally.count(line, missed(line, touched, actor));
			}
		}
		touched.forEach((id) -> {
			following.follow(roll.lock(id).orElseThrow());
			trail.record(actor, Action.REGISTER_ABSENCE.name(), null, id);
		});
		return tally.outcome();
	}

	/** Access comes before what was sent. */
	public void requireOwn(UUID id, Actor actor) {
		pupils.own(id, actor);
	}

	private Tally.Counted enrolled(AbsenceFile.Line line, Set<UUID> touched, Actor actor) {
		List<String> cells = line.cells();
		EnrolPupil command = new EnrolPupil(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4),
				cells.get(5), cells.get(6), cells.get(7), cells.get(8), "ja".equalsIgnoreCase(cells.get(9)),
				(cells.size() > AbsenceFile.ROLL.size()) ? cells.get(10) : null);
		Faults faults = pupils.faults(command);
		if (faults.any()) {
			return new Tally.Counted(null, faults.list());
		}
		boolean known = roll.find(actor.organisation(), command.number()).isPresent();
		touched.add(pupils.put(command, actor));
		return new Tally.Counted(known ? Registrations.Outcome.UNCHANGED : Registrations.Outcome.ADDED, List.of());
	}

	private Tally.Counted missed(AbsenceFile.Line line, Set<UUID> touched, Actor actor) {
		List<String> cells = line.cells();
		RegisterAbsence command = new RegisterAbsence(cells.get(1), cells.get(2), cells.get(3), cells.get(4));
		Optional<RollPupil> pupil = roll.find(actor.organisation(), cells.get(0).strip());
		Faults faults = command.faults(today()).addIf(pupil.isEmpty(), "number", "absence.fault.unknown");
		if (faults.any() || left(pupil.orElseThrow().id(), command, faults).any()) {
			return new Tally.Counted(null, faults.list());
		}
		UUID id = pupil.orElseThrow().id();
		roll.lock(id);
		Registrations.Outcome outcome = registrations.add(id, command.absence(), "CSV", actor);
		if (outcome != Registrations.Outcome.UNCHANGED) {
			touched.add(id);
		}
		return new Tally.Counted(outcome, List.of());
	}

	private void register(UUID id, RegisterAbsence command, String way, Actor actor) {
		RollPupil pupil = pupils.own(id, actor);
		Faults faults = command.faults(today());
		(faults.any() ? faults : left(id, command, faults)).throwIfAny();
		registrations.add(pupil.id(), command.absence(), way, actor);
		following.follow(pupil);
		trail.record(actor, Action.REGISTER_ABSENCE.name(), null, id);
	}

	/** After the last day nothing is missed any more. */
	private Faults left(UUID id, RegisterAbsence command, Faults faults) {
		LocalDate day = command.absence().on();
		boolean gone = leavings.of(id).map(LeaveRoll::lastDay).filter((last) -> last.isBefore(day)).isPresent();
		return faults.addIf(gone, "day", "absence.fault.left");
	}

	private AbsenceFileView view(RollPupil pupil, Set<DataCategory> shown) {
		LessonDays days = circle.days(pupil, today());
		List<ReducedTimetable> timetables = registrations.timetables(pupil.id());
		boolean authorised = shown.contains(DataCategory.ABS_AUTH);
		List<MissedRow> rows = registrations.history(pupil.id(), MOST)
			.stream()
			.filter((row) -> row.authorised() ? authorised : shown.contains(DataCategory.ABS_UNAUTH))
			.map((row) -> shown.contains(DataCategory.ABS_REASON) ? row : row.withoutReason())
			.toList();
		Counted counted = shown.contains(DataCategory.ABS_UNAUTH)
				? hours.of(List.of(pupil.id()), days, today()).getOrDefault(pupil.id(), Counted.NOTHING)
				: Counted.NOTHING;
		Optional<Worry> worry = worries.of(pupil.id()).filter((one) -> authorised);
		boolean reasons = authorised && shown.contains(DataCategory.ABS_REASON);
		return new AbsenceFileView(pupil.id(), pupil.number(), pupil.name(), pupil.birthDate(), pupil.className(),
				pupil.hasNumber(), municipalities.name(pupil.municipality()), municipalities.stay(pupil), rows,
				timetables, days.lesson(), counted.minutes(), counted.reported(), worry.map(Worry::kind),
				worry.map(Worry::reachedOn).orElse(null),
				shown.contains(DataCategory.ABS_UNAUTH) ? reports.prepared(pupil.id()) : List.of(),
				reasons ? steps.of(pupil.id()) : List.of(), leavings.of(pupil.id()));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
