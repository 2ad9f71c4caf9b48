package nl.routebord.web.allocation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import nl.routebord.allocation.AllocationOverview;
import nl.routebord.allocation.AllocationOverview.Expected;
import nl.routebord.allocation.AllocationOverview.Option;
import nl.routebord.allocation.Figures;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.web.Words;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import org.springframework.stereotype.Component;

/**
 * The overview as a spreadsheet: numbers only, no pupil. Amounts are in euro's, as cells
 * that can be added up.
 */
@Component
class AllocationSheet {

	private static final String EUROS = "#,##0.00";

	private final Words words;

	AllocationSheet(Words words) {
		this.words = words;
	}

	byte[] of(AllocationOverview overview) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (Workbook book = new Workbook(bytes, "Routebord", "1.0")) {
			figures(book.newWorksheet(words.say("allocation.title")), overview);
			options(book.newWorksheet(words.say("allocation.forecast.sheet")), overview);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void figures(Worksheet sheet, AllocationOverview overview) {
		head(sheet,
				List.of("allocation.column.day", "allocation.column.category", "allocation.state.IN_USE",
						"allocation.state.UNUSED", "allocation.state.DORMANT", "allocation.state.ENDING",
						"allocation.column.amount"));
		int row = 1;
		for (Figures figures : overview.counts()) {
			row = rows(sheet, row, figures, overview);
		}
		row = rows(sheet, row, overview.figures(), overview);
		sheet.value(row + 1, 0, words.say("allocation.ledger.of", String.valueOf(overview.year())));
		euros(sheet, row + 1, overview.cents());
		sheet.value(row + 2, 0, words.say("allocation.budget"));
		euros(sheet, row + 2, overview.amounts().budget());
	}

	private int rows(Worksheet sheet, int first, Figures figures, AllocationOverview overview) {
		int row = first;
		for (FundingCategory category : FundingCategory.values()) {
			Figures.Counts counts = figures.of(category);
			sheet.value(row, 0, figures.day());
			sheet.style(row, 0).format("yyyy-mm-dd").set();
			sheet.value(row, 1, words.say("allocation.category." + category));
			sheet.value(row, 2, counts.inUse());
			sheet.value(row, 3, counts.unused());
			sheet.value(row, 4, counts.dormant());
			sheet.value(row, 5, counts.ending());
			euros(sheet, row, counts.inUse() * overview.amounts().of(category));
			row++;
		}
		return row;
	}

	private void options(Worksheet sheet, AllocationOverview overview) {
		head(sheet, List.of("allocation.column.option", "allocation.column.year", "allocation.column.pupils",
				"allocation.column.low", "allocation.column.cost", "allocation.column.high", "allocation.budget"));
		int row = 1;
		for (Option option : overview.options()) {
			for (Expected year : option.years()) {
				sheet.value(row, 0, words.say("allocation.regime." + option.regime()));
				sheet.value(row, 1, year.year());
				sheet.value(row, 2, year.pupils());
				long[] cents = { year.low(), year.cents(), year.high(), year.budget() };
				for (int nr = 0; nr < cents.length; nr++) {
					euros(sheet, row, 3 + nr, cents[nr]);
				}
				row++;
			}
		}
	}

	private void head(Worksheet sheet, List<String> keys) {
		for (int column = 0; column < keys.size(); column++) {
			sheet.value(0, column, words.say(keys.get(column)));
			sheet.style(0, column).bold().set();
			sheet.width(column, 22);
		}
		sheet.freezePane(0, 1);
	}

	private static void euros(Worksheet sheet, int row, long cents) {
		euros(sheet, row, 6, cents);
	}

	private static void euros(Worksheet sheet, int row, int column, long cents) {
		sheet.value(row, column, cents / 100.0);
		sheet.style(row, column).format(EUROS).set();
	}

}
