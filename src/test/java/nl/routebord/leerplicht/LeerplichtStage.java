package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.EnrolPupil;
import nl.routebord.absence.RegisterAbsence;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.SendReport;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.DutchDates;
import nl.routebord.terms.WorkingDays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reports that leerplicht received, for tests. */
@Component
public class LeerplichtStage {

	private final AbsenceDesk absence;

	private final RollDesk roll;

	private final ReportDesk reports;

	private final DemoStage stage;

	private final JdbcTemplate database;

	LeerplichtStage(AbsenceDesk absence, RollDesk roll, ReportDesk reports, DemoStage stage, JdbcTemplate database) {
		this.absence = absence;
		this.roll = roll;
		this.reports = reports;
		this.stage = stage;
		this.database = database;
	}

	/** A pupil of this age on the roll of De Meander. */
	public UUID pupil(String lastName, int years) {
		String born = DutchDates.inWords(stage.today().minusYears(years).minusDays(40));
		return roll.enrol(new EnrolPupil("N" + Math.abs(System.nanoTime() % 1_000_000_000L), "Pien", "", lastName, born,
				"999990019", "2a", "9901", "VO", false, null), office());
	}

	/** A holiday without leave, sent and accepted. */
	public UUID report(UUID pupil) {
		return report(pupil, stage.today());
	}

	public UUID report(UUID pupil, LocalDate from) {
		LocalDate day = from;
		while (!WorkingDays.ofTheAct().isWorkingDay(day)) {
			day = day.minusDays(1);
		}
		absence.register(pupil, new RegisterAbsence(day.toString(), "DAY", "300", "HOLIDAY"), office());
		UUID id = database.queryForObject(
				"select id from app.absence_report where pupil_id = ? and state = 'PREPARED' order by begin_on limit 1",
				UUID.class, pupil);
		reports.send(id, null, new SendReport("Op vakantie", "Gebeld met thuis", true, "", "", ""), office());
		return id;
	}

	public Actor office() {
		return stage.actor("c.visser");
	}

	public Actor officer() {
		return stage.actor("r.schouten");
	}

	public LocalDate today() {
		return stage.today();
	}

	/** What waits, of every kind, as far as it stands on the first page of its kind. */
	public static List<DayRow> waiting(LeerplichtDay day, Actor officer) {
		return Arrays.stream(DayRow.Kind.values())
			.flatMap((kind) -> day.all(kind, null, officer).items().stream())
			.toList();
	}

}
