package nl.routebord.web.reporting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import nl.routebord.reporting.ReturnTable;
import nl.routebord.reporting.ReturnView;
import nl.routebord.web.Words;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * A return as a spreadsheet: the tables of the page, and what is not shown there is not
 * in it.
 */
@Component
class ReturnSheet {

	private final Words words;

	ReturnSheet(Words words) {
		this.words = words;
	}

	byte[] of(ReturnView view) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Routebord", "1.0")) {
			Worksheet sheet = book.newWorksheet(words.say("reporting.sheet"));
			sheet.value(0, 0, words.say("reporting.kind." + view.made().kind()));
			sheet.value(1, 0, view.organisation());
			sheet.value(2, 0, view.made().until());
			sheet.style(2, 0).format("yyyy-mm-dd").set();
			sheet.value(3, 0, words.say("reporting.hidden"));
			if (view.made().staff() != null) {
				sheet.value(4, 0, words.say("reporting.staff"));
				sheet.value(4, 1, view.made().staff());
			}
			int row = 6;
			for (ReturnTable table : view.tables()) {
				row = table(sheet, row, table) + 1;
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private int table(Worksheet sheet, int first, ReturnTable table) {
		int columns = table.block().columns().size();
		sheet.value(first, 0, title(table));
		for (int column = 0; column <= columns; column++) {
			sheet.value(first + 1, column + 1, (column < columns) ? columnWord(table, column) : total());
		}
		int rows = table.block().rows().size();
		for (int row = 0; row <= rows; row++) {
			sheet.value(first + 2 + row, 0, (row < rows) ? rowWord(table, row) : total());
			for (int column = 0; column <= columns; column++) {
				number(sheet, first + 2 + row, column + 1, table.shown(row, column));
			}
		}
		return first + rows + 3;
	}

	private void number(Worksheet sheet, int row, int column, Optional<Integer> number) {
		if (number.isPresent()) {
			sheet.value(row, column, number.get());
		}
		else {
			sheet.value(row, column, words.say("reporting.small"));
		}
	}

	private String title(ReturnTable table) {
		return words.say("reporting.block." + table.block()) + ", " + words
			.say(table.stock() ? "reporting.stock" : table.block().isOfTheDay() ? "reporting.day" : "reporting.flow");
	}

	private String rowWord(ReturnTable table, int row) {
		return words.say("reporting.row." + table.block().rows().get(row));
	}

	private String columnWord(ReturnTable table, int column) {
		return words.say("reporting.column." + table.block().columns().get(column));
	}

	private String total() {
		return words.say("reporting.total");
	}

}
