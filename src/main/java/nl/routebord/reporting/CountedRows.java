package nl.routebord.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that returns counted, as far as the wall shows it. */
@Component
class CountedRows {

	private final JdbcClient jdbc;

	CountedRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	CountTable table(UUID id, Block block, boolean stock) {
		return table(id, block, stock, Known.NOW);
	}

	CountTable table(UUID id, Block block, boolean stock, Known known) {
		int[][] cells = new int[block.rows().size()][block.columns().size()];
		jdbc.sql("""
				select line_word, column_word, sum(many)::int from app.reporting_row
				where return_id = :id and block = :block and known = :known and (not :stock or still_open) group by 1, 2
				""")
			.param("id", id)
			.param("block", block.name())
			.param("stock", stock)
			.param("known", known.name())
			.query((row,
					number) -> cells[block.rows().indexOf(row.getString(1))][block.columns()
						.indexOf(row.getString(2))] = row.getInt(3))
			.list();
		return new CountTable(block.rows(), block.columns(), cells);
	}

	/** What a number counted, as far as it is still there. */
	List<UUID> subjects(UUID id, CellQuery cell, String kind, int limit) {
		return jdbc
			.sql("""
					select subject_id from app.reporting_row
					where return_id = :id and known = 'NOW' and block = :block and line_word = :line and column_word = :column
					and (not :stock or still_open) and subject_kind = :kind and subject_id is not null
					order by subject_id limit :limit
					""")
			.param("id", id)
			.param("block", cell.block().name())
			.param("line", cell.row())
			.param("column", cell.column())
			.param("stock", cell.stock())
			.param("kind", kind)
			.param("limit", limit)
			.query(UUID.class)
			.list();
	}

	/** In an order that says nothing of who they are. */
	List<AnonymousRow> rows(UUID id) {
		return jdbc.sql("""
				select block, line_word, column_word, still_open, offer, many from app.reporting_row
				where return_id = :id and known = 'NOW'
				order by block, line_word, column_word, still_open, offer
				""")
			.param("id", id)
			.query((row, number) -> new AnonymousRow(row.getString(1), row.getString(2), row.getString(3),
					row.getBoolean(4), row.getBoolean(5), row.getInt(6)))
			.list();
	}

	/** Whether both say the same, and of the same cases and reports. */
	boolean same(UUID one, UUID other) {
		String rows = """
				select block, line_word, column_word, still_open, offer, many, known, subject_kind, subject_id, count(*)
				from app.reporting_row where return_id = %s group by 1, 2, 3, 4, 5, 6, 7, 8, 9
				union all select 'STAFF', r.staff::text, r.staff_then::text, true, true, 0, '', '', null, 1
				from app.reporting_return r where r.id = %s
				""";
		return jdbc
			.sql("select not exists ((" + rows.formatted(":one", ":one") + ") except ("
					+ rows.formatted(":other", ":other") + ")) and not exists ((" + rows.formatted(":other", ":other")
					+ ") except (" + rows.formatted(":one", ":one") + "))")
			.param("one", one)
			.param("other", other)
			.query(Boolean.class)
			.single();
	}

	/** The numbers stay; who they were goes with what they counted. */
	void forget() {
		for (String[] kind : new String[][] { { "CASE", "route_case_file" }, { "REPORT", "absence_report" },
				{ "ABSOLUTE", "absence_absolute" } }) {
			jdbc.sql(
					"update app.reporting_row w set subject_id = null where subject_kind = :kind and subject_id is not null "
							+ "and not exists (select from app." + kind[1] + " s where s.id = w.subject_id)")
				.param("kind", kind[0])
				.update();
		}
	}

}
