package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.terms.SchoolYear;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What absence does by itself: hears the register's late answers, prepares what has
 * become due by the passing of days, and lets go what is past its term.
 */
@Component
public class AbsenceCalendar implements DueWork {

	/** Of {@code app.database_job}. */
	private static final String JOB = "absence";

	private static final Logger LOG = LoggerFactory.getLogger(AbsenceCalendar.class);

	/** A report has at most four lesson weeks and the holidays between them. */
	private static final int WEEKS_BACK = 16;

	private static final int YEARS_KEPT = 5;

	private static final List<Integer> AFTERCARE_WEEKS = List.of(6, 13);

	/** So long no node may have been up. */
	private static final int DAYS_MISSED = 3;

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final Roll roll;

	private final AbsenceFollowing following;

	private final RegisterAnswers answers;

	private final Episodes episodes;

	private final HomeAlarm alarm;

	private final SchoolHolidays holidays;

	private final Clock clock;

	AbsenceCalendar(JdbcClient jdbc, TransactionOperations transaction, Roll roll, AbsenceFollowing following,
			RegisterAnswers answers, Episodes episodes, HomeAlarm alarm, SchoolHolidays holidays, Clock clock) {
		this.holidays = holidays;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.roll = roll;
		this.following = following;
		this.answers = answers;
		this.episodes = episodes;
		this.alarm = alarm;
		this.clock = clock;
	}

	@Override
	@Scheduled(cron = "${routebord.absence.cron:0 15 0 * * *}")
	public void runDueNow() {
		Acting.overAll(JOB, () -> {
			hear();
			follow();
			transaction.executeWithoutResult((status) -> letGo());
		});
		children();
	}

	/** The register answers, and days off change, whenever they do. */
	@Scheduled(fixedDelayString = "${routebord.absence.answers:PT5M}", initialDelayString = "PT5M")
	void hearNow() {
		Acting.overAll(JOB, () -> {
			hear();
			countAnew();
		});
	}

	/** After lesson days changed; a kill in between leaves it to be done. */
	private void countAnew() {
		List<UUID> changes = transaction.execute((status) -> holidays.changes());
		if (changes != null && !changes.isEmpty()) {
			follow();
			transaction.executeWithoutResult((status) -> holidays.counted(changes));
		}
	}

	private void follow() {
		pupils().forEach(
				(pupil) -> transaction.executeWithoutResult((status) -> roll.lock(pupil).ifPresent(following::follow)));
	}

	private void hear() {
		List<UUID> waiting = transaction.execute((status) -> answers.waiting());
		if (waiting != null) {
			waiting.forEach((report) -> transaction.executeWithoutResult((status) -> answers.hear(report)));
		}
	}

	/**
	 * One statement for all; only who came into another band, or is back, has work. Each
	 * child is told of by itself: what a broken night left is told in the next.
	 */
	private void children() {
		List<Episode> moved = new ArrayList<>();
		Map<Integer, List<Episode>> back = new HashMap<>();
		Acting.overAll(JOB, () -> transaction.executeWithoutResult((status) -> {
			episodes.reband(today());
			moved.addAll(episodes.untold());
			AFTERCARE_WEEKS.forEach((weeks) -> back.put(weeks, episodes
				.endedBetween(today().minusWeeks(weeks).minusDays(DAYS_MISSED), today().minusWeeks(weeks))));
		}));
		moved.forEach((one) -> Acting.in(one.caseFile().value(), JOB,
				() -> told(() -> episodes.takeUntold(one.id()).ifPresent(alarm::tell))));
		back.forEach((weeks, some) -> some
			.forEach((one) -> Acting.in(one.caseFile().value(), JOB, () -> told(() -> alarm.aftercare(one, weeks)))));
	}

	/** What fails of one child keeps nobody from telling of the next. */
	private void told(Runnable telling) {
		try {
			transaction.executeWithoutResult((status) -> telling.run());
		}
		catch (RuntimeException failed) {
			LOG.error("Nobody was told of a child at home; it is tried again the next night", failed);
		}
	}

	private List<UUID> pupils() {
		List<UUID> pupils = transaction.execute((status) -> jdbc
			.sql("select distinct pupil_id from app.absence_missed where current and on_day > :since order by pupil_id")
			.param("since", today().minusWeeks(WEEKS_BACK))
			.query(UUID.class)
			.list());
		return (pupils != null) ? pupils : List.of();
	}

	/** R-REG-02, and five years after a pupil left (privacy.md A.6). */
	private void letGo() {
		LocalDate lastYear = new SchoolYear(SchoolYear.of(today()).startYear() - 1).begin();
		jdbc.sql("delete from app.absence_report where send_by < :day").param("day", lastYear).update();
		jdbc.sql("""
				delete from app.absence_pupil p where p.kept_by is not null
				and not exists (select from app.absence_report r where r.pupil_id = p.id)
				""").update();
		jdbc.sql("delete from app.absence_pupil where left_on < :day")
			.param("day", today().minusYears(YEARS_KEPT))
			.update();
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
