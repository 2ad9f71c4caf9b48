package nl.routebord.web.reporting;

import java.util.Optional;
import nl.routebord.kernel.NotFound;
import nl.routebord.reporting.Block;
import nl.routebord.reporting.CellQuery;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** Which number of a return, as its address says. */
record CellForm(@Nullable String tabel, @Nullable String rij, @Nullable String kolom, @Nullable String open) {

	CellQuery query() {
		Block block = Optional.ofNullable(Typed.word(tabel, Block.values())).orElseThrow(NotFound::new);
		if (rij == null || kolom == null || !block.rows().contains(rij) || !block.columns().contains(kolom)) {
			throw new NotFound();
		}
		return new CellQuery(block, rij, kolom, "true".equals(open));
	}

}
