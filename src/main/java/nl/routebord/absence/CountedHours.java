package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.absence.ReportDuty.Sent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What pupils missed without a reason in the last four lesson weeks, by the rule that
 * makes a report due, and how much of that was reported. One count for the list and the
 * pupil.
 */
@Component
class CountedHours {

	/**
	 * @param minutes missed without a reason
	 * @param reported of these, on days that a report told
	 */
	record Counted(int minutes, int reported) {

		static final Counted NOTHING = new Counted(0, 0);

	}

	private static final String MISSED = """
			select pupil_id, on_day, part, minutes, reason from app.absence_missed
			where pupil_id = any (:pupils) and current and on_day between :since and :today
			""";

	private static final String AGREED = """
			select pupil_id, from_on, until_on, minutes_per_week from app.absence_timetable
			where pupil_id = any (:pupils) and until_on >= :since order by from_on, until_on, id
			""";

	/** What was taken back was not told. */
	private static final String SENT = """
			select pupil_id, kind, begin_on, end_on from app.absence_report
			where pupil_id = any (:pupils) and state not in ('PREPARED', 'WITHDRAWN') and end_on >= :since
			""";

	private final JdbcClient jdbc;

	private final ExemptedDays exempted;

	CountedHours(JdbcClient jdbc, ExemptedDays exempted) {
		this.jdbc = jdbc;
		this.exempted = exempted;
	}

	/** The first day of the four lesson weeks. */
	static LocalDate since(LessonDays days, LocalDate today) {
		return new ReportThreshold(days.holidays()).windowTo(today);
	}

	/** Of pupils of one school. */
	Map<UUID, Counted> of(Collection<UUID> pupils, LessonDays days, LocalDate today) {
		LocalDate since = since(days, today);
		Map<UUID, List<Absence>> missed = exempted.without(missed(pupils, since, today), since);
		Map<UUID, List<ReducedTimetable>> agreed = timetables(pupils, since);
		Map<UUID, List<Sent>> sent = sent(pupils, since);
		Map<UUID, Counted> counted = new HashMap<>();
		missed.forEach((pupil, some) -> counted.put(pupil,
				count(days.missed(some, agreed.getOrDefault(pupil, List.of())), sent.getOrDefault(pupil, List.of()))));
		return counted;
	}

	private static Counted count(List<Absence> missed, List<Sent> sent) {
		List<Absence> counted = missed.stream().filter(Absence::isUnauthorised).toList();
		return new Counted(minutes(counted.stream()), minutes(
				counted.stream().filter((one) -> sent.stream().anyMatch((told) -> told.touches(one.on(), one.on())))));
	}

	private static int minutes(Stream<Absence> some) {
		return some.mapToInt(Absence::minutes).sum();
	}

	private Map<UUID, List<Absence>> missed(Collection<UUID> pupils, LocalDate since, LocalDate today) {
		return jdbc.sql(MISSED)
			.param("pupils", pupils.toArray(UUID[]::new))
			.param("since", since)
			.param("today", today)
			.query((row, number) -> Map.entry(row.getObject("pupil_id", UUID.class),
					Registrations.absence(row, number)))
			.list()
			.stream()
			.collect(byPupil());
	}

	private Map<UUID, List<ReducedTimetable>> timetables(Collection<UUID> pupils, LocalDate since) {
		return jdbc.sql(AGREED)
			.param("pupils", pupils.toArray(UUID[]::new))
			.param("since", since)
			.query((row, number) -> Map.entry(row.getObject("pupil_id", UUID.class),
					new ReducedTimetable(row.getObject("from_on", LocalDate.class),
							row.getObject("until_on", LocalDate.class), row.getInt("minutes_per_week"))))
			.list()
			.stream()
			.collect(byPupil());
	}

	private Map<UUID, List<Sent>> sent(Collection<UUID> pupils, LocalDate since) {
		return jdbc.sql(SENT)
			.param("pupils", pupils.toArray(UUID[]::new))
			.param("since", since)
			.query((row, number) -> Map.entry(row.getObject("pupil_id", UUID.class),
					new Sent(ReportKind.valueOf(row.getString("kind")), row.getObject("begin_on", LocalDate.class),
							row.getObject("end_on", LocalDate.class))))
			.list()
			.stream()
			.collect(byPupil());
	}

	private static <T> java.util.stream.Collector<Map.Entry<UUID, T>, ?, Map<UUID, List<T>>> byPupil() {
		return Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()));
	}

}
