package nl.routebord.web.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.LeaveRoll;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.AbsenceFileView;
import nl.routebord.absence.AgreeTimetable;
import nl.routebord.absence.AgreeTimetable.TimetableBasis;
import nl.routebord.absence.PrepareReport;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.ReportReading;
import nl.routebord.absence.ReportView;
import nl.routebord.absence.RollRow;
import nl.routebord.identity.Actor;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Absence from the school's own system. */
@RestController
@AllowedToSchool
@RequestMapping("/api/v1/absence-pupils")
class AbsenceApi {

	private final AbsenceDesk absence;

	private final RollDesk roll;

	private final ReportDesk reports;

	private final ReportReading reading;

	AbsenceApi(AbsenceDesk absence, RollDesk roll, ReportDesk reports, ReportReading reading) {
		this.absence = absence;
		this.roll = roll;
		this.reports = reports;
		this.reading = reading;
	}

	@GetMapping
	List<RollRow> roll(Actor actor) {
		return roll.list("", actor);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	AbsenceFileView enrol(@RequestBody RollForm body, Actor actor) {
		return absence.file(roll.enrol(body.command(), actor), actor);
	}

	@GetMapping("/{id}")
	AbsenceFileView show(@PathVariable UUID id, Actor actor) {
		return absence.file(id, actor);
	}

	/** What was missed of one part of a day; the same again changes nothing. */
	@PostMapping("/{id}/absences")
	AbsenceFileView receive(@PathVariable UUID id, @RequestBody MissedBody body, Actor actor) {
		absence.receive(id, new RegisterAbsence(RollForm.text(body.day()), RollForm.text(body.part()),
				RollForm.text(body.minutes()), RollForm.text(body.reason())), actor);
		return absence.file(id, actor);
	}

	@PostMapping("/{id}/timetables")
	AbsenceFileView agree(@PathVariable UUID id, @RequestBody TimetableBody body, Actor actor) {
		absence.agree(id, new AgreeTimetable(body.from(), body.until(), body.hours(), body.basis()), actor);
		return absence.file(id, actor);
	}

	/** The pupil leaves the roll; the same again changes nothing. */
	@PostMapping("/{id}/leaving")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void leave(@PathVariable UUID id, @RequestBody LeaveRoll body, Actor actor) {
		roll.leave(id, body, actor);
	}

	/** A report that a person thinks of. */
	@PostMapping("/{id}/reports")
	@ResponseStatus(HttpStatus.CREATED)
	ReportView prepare(@PathVariable UUID id, @RequestBody PrepareReport body, Actor actor) {
		return reading.view(reports.prepare(id, body, actor), actor);
	}

	record MissedBody(@Nullable String day, @Nullable String part, @Nullable String minutes, @Nullable String reason) {
	}

	record TimetableBody(@Nullable LocalDate from, @Nullable LocalDate until, @Nullable Integer hours,
			@Nullable TimetableBasis basis) {
	}

}
