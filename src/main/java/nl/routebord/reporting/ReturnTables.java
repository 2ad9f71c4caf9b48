package nl.routebord.reporting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lays a return out in tables. */
@Component
class ReturnTables {

	private final CountedRows rows;

	private final ReturnMaking making;

	ReturnTables(CountedRows rows, ReturnMaking making) {
		this.rows = rows;
		this.making = making;
	}

	List<AnonymousRow> rows(UUID id) {
		return rows.rows(id);
	}

	/**
	 * Two tables of the same children have one total: where one of them hides it the
	 * other is not shown.
	 */
	List<ReturnTable> of(ReturnRow row, Optional<ReturnRow> before, boolean whole) {
		Map<Block, ReturnTable> flows = new EnumMap<>(Block.class);
		List<ReturnTable> tables = new ArrayList<>();
		for (Block block : row.kind().blocks()) {
			ReturnTable flow = table(row, before, block, false, whole);
			flows.put(block, flow);
			if (block.same().map(flows::get).map((other) -> flow.showsTotal() && other.showsTotal()).orElse(true)) {
				tables.add(flow);
			}
			if (block.hasStock()) {
				tables.add(table(row, before, block, true, whole));
			}
		}
		return tables;
	}

	private ReturnTable table(ReturnRow row, Optional<ReturnRow> before, Block block, boolean stock, boolean whole) {
		Optional<CountTable> then = making.isOfADayBefore(row)
				? Optional.of(rows.table(row.id(), block, stock, Known.THEN)) : Optional.empty();
		return new ReturnTable(block, stock, rows.table(row.id(), block, stock), then,
				before.map((one) -> rows.table(one.id(), block, stock)), whole);
	}

}
