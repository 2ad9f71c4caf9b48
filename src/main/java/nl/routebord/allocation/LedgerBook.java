package nl.routebord.allocation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.allocation.YearCharge.Basis;
import nl.routebord.allocation.YearCharge.Payer;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger of one swv. Works as the job. */
@Component
class LedgerBook {

	private static final String SUMS = """
			select e.basis, e.category, sum(case e.posting when 'CHARGE' then 1 else -1 end) as pupils
			  from app.allocation_entry e where e.swv_code = :swv and e.count_date = :day group by 1, 2
			""";

	private static final String LINES = """
			select e.posting, e.payer, e.basis, e.category, t.number, e.article, e.entered_at
			  from app.allocation_entry e left join app.tlv t on t.id = e.tlv_id
			 where e.swv_code = :swv and e.count_date = :day order by e.entered_at, t.number, e.id
			""";

	private final JdbcClient jdbc;

	LedgerBook(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What a count date costs an swv, and how many pupils stand behind it. */
	Sum sum(String swv, CountDate counted, Amounts money) {
		return jdbc.sql(SUMS).param("swv", swv).param("day", counted.date()).query((row, number) -> {
			long pupils = row.getLong("pupils");
			return new Sum((int) pupils, pupils * amount(Basis.valueOf(row.getString("basis")), category(row), money));
		}).list().stream().reduce(new Sum(0, 0), Sum::plus);
	}

	List<LedgerLine> lines(String swv, CountDate counted, Amounts money) {
		return jdbc.sql(LINES)
			.param("swv", swv)
			.param("day", counted.date())
			.query((row, number) -> line(row, money))
			.list();
	}

	private static LedgerLine line(ResultSet row, Amounts money) throws SQLException {
		boolean takenBack = row.getString("posting").equals("REVERSAL");
		Basis basis = Basis.valueOf(row.getString("basis"));
		long cents = amount(basis, category(row), money);
		return new LedgerLine(takenBack, Payer.valueOf(row.getString("payer")), basis, category(row),
				row.getString("number"), row.getString("article"), takenBack ? -cents : cents,
				row.getObject("entered_at", OffsetDateTime.class).toInstant());
	}

	private static @Nullable FundingCategory category(ResultSet row) throws SQLException {
		String category = row.getString("category");
		return (category != null) ? FundingCategory.valueOf(category) : null;
	}

	/** R-EUR-08 and R-RES-08; a place costs an swv nothing (R-RES-01). */
	private static long amount(Basis basis, @Nullable FundingCategory category, Amounts money) {
		return switch (basis) {
			case CATEGORY -> (category != null) ? money.of(category) : 0;
			case RESIDENTIAL_NORM -> money.norm();
			case PLACE -> 0;
		};
	}

	/**
	 * @param pupils counted
	 * @param cents what they cost
	 */
	record Sum(int pupils, long cents) {

		Sum plus(Sum other) {
			return new Sum(pupils + other.pupils, cents + other.cents);
		}

	}

}
