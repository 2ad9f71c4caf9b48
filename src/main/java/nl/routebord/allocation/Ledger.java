package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.allocation.LedgerCharge.Settlement;
import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The lines of {@code app.allocation_entry}: added, never changed. Works as the job, in
 * the transaction of its caller.
 */
@Component
class Ledger {

	private static final String STANDING = """
			select e.id, e.case_file_id, e.turn, e.charged_year, e.payer, e.swv_code, e.basis, e.category, e.tlv_id
			  from app.allocation_entry e
			 where e.posting = 'CHARGE' and e.count_date = ? and e.case_file_id is not null
			   and not exists (select from app.allocation_entry r where r.takes_back = e.id)
			""";

	private static final String TURNS = """
			select case_file_id, max(turn) as turn from app.allocation_entry
			 where count_date = ? and case_file_id is not null group by case_file_id
			""";

	private static final String ADD = """
			insert into app.allocation_entry (id, posting, case_file_id, tlv_id, takes_back, turn, count_date,
			       charged_year, payer, swv_code, basis, category, article, entered_at)
			values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			""";

	private final JdbcTemplate jdbc;

	private final Clock clock;

	Ledger(JdbcTemplate jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** One at a time, on whichever node, until the transaction ends. */
	void alone() {
		jdbc.query("select pg_advisory_xact_lock(hashtext('app.allocation_entry'))", (row) -> {
		});
	}

	/** What stands by a count date, by case; of a pupil that is forgotten nothing. */
	Map<UUID, LedgerCharge> standingCharges(CountDate counted) {
		Map<UUID, LedgerCharge> charges = new HashMap<>();
		standing(counted).forEach((caseFile, one) -> charges.put(caseFile, one.charge()));
		return charges;
	}

	/**
	 * Brings the ledger in agreement with what is known of a count date.
	 * @return the number of lines added
	 */
	int settle(CountDate counted, Map<UUID, CountedPupil> pupils) {
		Map<UUID, Standing> standing = standing(counted);
		Map<UUID, Integer> turns = turns(counted);
		Set<UUID> all = new LinkedHashSet<>(pupils.keySet());
		all.addAll(standing.keySet());
		List<Object[]> lines = new ArrayList<>();
		for (UUID caseFile : all) {
			Optional<Standing> stood = Optional.ofNullable(standing.get(caseFile));
			Optional<LedgerCharge> due = Optional.ofNullable(pupils.get(caseFile)).flatMap((one) -> one.on(counted));
			Settlement settlement = LedgerCharge.settle(stood.map(Standing::charge), due);
			settlement.takenBack().ifPresent((charge) -> lines.add(line(caseFile, charge, stood.orElseThrow())));
			settlement.charged()
				.ifPresent((charge) -> lines.add(line(caseFile, charge, turns.getOrDefault(caseFile, 0) + 1)));
		}
		jdbc.batchUpdate(ADD, lines);
		return lines.size();
	}

	private Map<UUID, Standing> standing(CountDate counted) {
		Map<UUID, Standing> standing = new HashMap<>();
		jdbc.query(STANDING, (row) -> {
			standing.put(row.getObject("case_file_id", UUID.class),
					new Standing(row.getObject("id", UUID.class), row.getInt("turn"), charge(counted.date(), row)));
		}, counted.date());
		return standing;
	}

	private Map<UUID, Integer> turns(CountDate counted) {
		Map<UUID, Integer> turns = new HashMap<>();
		jdbc.query(TURNS, (row) -> {
			turns.put(row.getObject("case_file_id", UUID.class), row.getInt("turn"));
		}, counted.date());
		return turns;
	}

	private Object[] line(UUID caseFile, LedgerCharge charge, Standing takesBack) {
		return line(caseFile, charge, "REVERSAL", takesBack.id(), takesBack.turn());
	}

	private Object[] line(UUID caseFile, LedgerCharge charge, int turn) {
		return line(caseFile, charge, "CHARGE", null, turn);
	}

	private Object[] line(UUID caseFile, LedgerCharge charge, String posting, @Nullable UUID takesBack, int turn) {
		FundingCategory category = charge.category();
		return new Object[] { UUID.randomUUID(), posting, caseFile, charge.tlv(), takesBack, turn, charge.counted(),
				charge.charge().year(), charge.charge().payer().name(), charge.swv(), charge.charge().basis().name(),
				(category != null) ? category.name() : null, charge.article(),
				OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC) };
	}

	private static LedgerCharge charge(LocalDate counted, ResultSet row) throws SQLException {
		String category = row.getString("category");
		return new LedgerCharge(counted,
				new YearCharge(Payer.valueOf(row.getString("payer")), Basis.valueOf(row.getString("basis")),
						row.getInt("charged_year")),
				row.getString("swv_code"), (category != null) ? FundingCategory.valueOf(category) : null,
				row.getObject("tlv_id", UUID.class));
	}

	/** A line that nothing took back. */
	private record Standing(UUID id, int turn, LedgerCharge charge) {
	}

}
