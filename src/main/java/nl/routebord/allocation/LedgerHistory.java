package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What was known of pupils each time they were counted: {@code app.allocation_fact}.
 * Written before the ledger, from which it can be written again. Works as the job.
 */
@Component
class LedgerHistory {

	/** What a closed institution is stays out of it: it is paid by places (AVG 10). */
	private static final String PLACE = "PLACE";

	private static final String LAST = """
			select f.* from app.allocation_fact f
			  join (select case_file_id, max(round) as round from app.allocation_fact
			         where count_date = ? group by case_file_id) last using (case_file_id, round)
			 where f.count_date = ? order by f.seq
			""";

	private static final String ALL = "select f.* from app.allocation_fact f where f.count_date = ? order by f.seq";

	private static final String ADD = """
			insert into app.allocation_fact (noted_at, count_date, case_file_id, round, kind, from_on, until_on, on_tlv,
			       regime, swv_code, tlv_id, category)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private static final Comparator<CountedStay> ORDER = Comparator
		.comparing((CountedStay stay) -> stay.enrolment().from())
		.thenComparing(CountedStay::toString);

	private final JdbcTemplate jdbc;

	private final Clock clock;

	LedgerHistory(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Keeps what is known by a count date where it is something else than before.
	 * @return the number of pupils of whom it is
	 */
	int note(CountDate counted, Map<UUID, CountedPupil> pupils) {
		Map<UUID, Round> before = new HashMap<>();
		read(LAST, counted, counted.date()).forEach((round) -> before.put(round.caseFile(), round));
		Set<UUID> all = new LinkedHashSet<>(pupils.keySet());
		all.addAll(before.keySet());
		List<Object[]> rows = new ArrayList<>();
		int changed = 0;
		for (UUID caseFile : all) {
			Round last = before.getOrDefault(caseFile, new Round(caseFile, 0, List.of()));
			List<CountedStay> now = plain(pupils.getOrDefault(caseFile, new CountedPupil(List.of())));
			if (!now.equals(last.stays())) {
				rows.addAll(rows(counted, new Round(caseFile, last.number() + 1, now)));
				changed++;
			}
		}
		jdbc.batchUpdate(ADD, rows);
		return changed;
	}

	/**
	 * The lines that stand by a count date when everything is told again to an empty
	 * book.
	 */
	Map<UUID, LedgerCharge> replay(CountDate counted) {
		Map<UUID, LedgerCharge> book = new HashMap<>();
		for (Round round : read(ALL, counted)) {
			LedgerCharge.Settlement settlement = LedgerCharge.settle(Optional.ofNullable(book.get(round.caseFile())),
					new CountedPupil(round.stays()).on(counted));
			settlement.takenBack().ifPresent((charge) -> book.remove(round.caseFile()));
			settlement.charged().ifPresent((charge) -> book.put(round.caseFile(), charge));
		}
		return book;
	}

	private List<Round> read(String query, CountDate counted, Object... more) {
		Map<List<Object>, Round> rounds = new LinkedHashMap<>();
		List<Object> values = new ArrayList<>(List.of(counted.date()));
		values.addAll(List.of(more));
		jdbc.query(query, (row) -> {
			UUID caseFile = row.getObject("case_file_id", UUID.class);
			int number = row.getInt("round");
			Round round = rounds.computeIfAbsent(List.of(caseFile, number),
					(key) -> new Round(caseFile, number, new ArrayList<>()));
			stay(row).ifPresent(round.stays()::add);
		}, values.toArray());
		return List.copyOf(rounds.values());
	}

	private List<Object[]> rows(CountDate counted, Round round) {
		Object[] head = { OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), counted.date(), round.caseFile(),
				round.number() };
		if (round.stays().isEmpty()) {
			return List.<Object[]>of(row(head, null, null, null, false, null, "", null, null));
		}
		return round.stays().stream().map((stay) -> {
			CountedEnrolment one = stay.enrolment();
			return row(head, (one.kind() == Kind.CLOSED_YOUTH_CARE) ? PLACE : one.kind().name(), one.from(),
					one.until(), one.onTlv(), one.regime().name(), stay.swv(), stay.tlv(),
					Optional.ofNullable(stay.category()).map(Enum::name).orElse(null));
		}).toList();
	}

	private static Object[] row(Object[] head, @Nullable Object... rest) {
		List<@Nullable Object> all = new ArrayList<>(List.of(head));
		for (Object one : rest) {
			all.add(one);
		}
		return all.toArray();
	}

	/** In one order, so that what is the same looks the same. */
	private static List<CountedStay> plain(CountedPupil pupil) {
		return pupil.stays().stream().map((stay) -> {
			CountedEnrolment one = stay.enrolment();
			Kind kind = (one.kind() == Kind.JJI) ? Kind.CLOSED_YOUTH_CARE : one.kind();
			return new CountedStay(new CountedEnrolment(kind, one.from(), one.until(), one.onTlv(), one.regime()),
					stay.swv(), stay.tlv(), stay.category());
		}).sorted(ORDER).toList();
	}

	private static Optional<CountedStay> stay(ResultSet row) throws SQLException {
		String kind = row.getString("kind");
		if (kind == null) {
			return Optional.empty();
		}
		String category = row.getString("category");
		return Optional.of(new CountedStay(
				new CountedEnrolment(kind.equals(PLACE) ? Kind.CLOSED_YOUTH_CARE : Kind.valueOf(kind),
						row.getObject("from_on", LocalDate.class), row.getObject("until_on", LocalDate.class),
						row.getBoolean("on_tlv"), ResidentialRegime.valueOf(row.getString("regime"))),
				Objects.requireNonNull(row.getString("swv_code")), row.getObject("tlv_id", UUID.class),
				(category != null) ? FundingCategory.valueOf(category) : null));
	}

	/**
	 * Everything that was known of one pupil at one time.
	 *
	 * @param number 1 for the first that was known of it by this count date
	 */
	private record Round(UUID caseFile, int number, List<CountedStay> stays) {
	}

}
