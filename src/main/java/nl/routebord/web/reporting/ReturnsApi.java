package nl.routebord.web.reporting;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.reporting.ReturnDesk;
import nl.routebord.reporting.ReturnRow;
import nl.routebord.reporting.ReturnTable;
import nl.routebord.reporting.ReturnView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Returns for the systems of swv's and municipalities; a number too small to show is
 * null.
 */
@RestController
@AllowedToCounters
@RequestMapping("/api/v1/returns")
class ReturnsApi {

	private final ReturnDesk desk;

	ReturnsApi(ReturnDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<ReturnRow> list(Actor actor) {
		return desk.list(actor);
	}

	@PostMapping
	ResponseEntity<ReturnBody> make(@RequestBody Asked body, Actor actor) {
		desk.kind(actor);
		UUID made = desk.make(body.until(), actor);
		UUID id = Boolean.TRUE.equals(body.again()) ? desk.again(made, actor) : made;
		return ResponseEntity.created(URI.create("/api/v1/returns/" + id)).body(show(id, actor));
	}

	@GetMapping("/{id}")
	ReturnBody show(@PathVariable UUID id, Actor actor) {
		ReturnView view = desk.view(id, actor);
		return new ReturnBody(view.made(), view.organisation(), view.tables().stream().map(ReturnsApi::table).toList());
	}

	private static TableBody table(ReturnTable table) {
		List<NumberBody> numbers = new ArrayList<>();
		List<String> rows = withTotal(table.block().rows());
		List<String> columns = withTotal(table.block().columns());
		for (int row = 0; row < rows.size(); row++) {
			for (int column = 0; column < columns.size(); column++) {
				numbers.add(new NumberBody(rows.get(row), columns.get(column), table.shown(row, column).orElse(null),
						table.difference(row, column).orElse(null), table.recordedThen(row, column).orElse(null)));
			}
		}
		return new TableBody(table.block().name(), table.stock(), numbers);
	}

	private static List<String> withTotal(List<String> words) {
		List<String> all = new ArrayList<>(words);
		all.add("TOTAL");
		return all;
	}

	/**
	 * The day as it stood on which is to be counted.
	 *
	 * @param again whether a day that was counted before is counted once more
	 */
	record Asked(@Nullable LocalDate until, @Nullable Boolean again) {
	}

	/** A return. */
	record ReturnBody(ReturnRow made, String organisation, List<TableBody> tables) {
	}

	/**
	 * One of its tables.
	 *
	 * @param open only what was open on the day
	 */
	record TableBody(String block, boolean open, List<NumberBody> numbers) {
	}

	/**
	 * One of its numbers, and how much it differs from the quarter before.
	 *
	 * @param recordedThen what was recorded on the day itself, where that is another
	 * number
	 */
	record NumberBody(String row, String column, @Nullable Integer number, @Nullable Integer difference,
			@Nullable Integer recordedThen) {
	}

}
