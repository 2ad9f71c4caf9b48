package nl.routebord.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/**
 * Evaluates cases {@code nr;rule;input;expected} and writes them back with the result as
 * last column and, on the last line, the number that differ.
 */
final class RuleCheck {

	private static final int BYTE_ORDER_MARK = '\uFEFF';

	private static final int RULE = 1;

	private static final int INPUT = 2;

	private static final int EXPECTED = 3;

	private static final int COLUMNS = 4;

	private RuleCheck() {
	}

	/**
	 * @return the number of rows whose result is not what the row expects; a row without
	 * an expectation never differs
	 * @throws IOException when there is no header, or reading fails
	 */
	static int check(Reader cases, Writer report) throws IOException {
		int differing = 0;
		CsvWriter writer = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(report);
		try (CsvReader<CsvRecord> reader = reader(cases)) {
			Iterator<CsvRecord> rows = reader.iterator();
			if (!rows.hasNext()) {
				throw new IOException("the file is empty, the header nr;rule;input;expected is missing");
			}
			writer.writeRecord(with(rows.next().getFields(), "result"));
			while (rows.hasNext()) {
				differing += write(rows.next().getFields(), writer) ? 0 : 1;
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		finally {
			writer.flush();
		}
		report.write(differing + "\n");
		report.flush();
		return differing;
	}

	/** Whether the row is as expected. One that is no case at all never is. */
	private static boolean write(List<String> row, CsvWriter writer) {
		boolean isCase = row.size() == COLUMNS || row.size() == COLUMNS - 1;
		List<String> columns = new ArrayList<>(row);
		while (columns.size() < COLUMNS) {
			columns.add("");
		}
		String result = isCase ? CheckedRule.evaluate(columns.get(RULE), columns.get(INPUT)) : "ERROR:columns";
		writer.writeRecord(with(columns, result));
		String expected = columns.get(EXPECTED).strip();
		return isCase && (expected.isEmpty() || expected.equals(result));
	}

	private static List<String> with(List<String> columns, String last) {
		List<String> more = new ArrayList<>(columns);
		more.add(last);
		return more;
	}

	private static CsvReader<CsvRecord> reader(Reader cases) throws IOException {
		BufferedReader buffered = new BufferedReader(cases);
		buffered.mark(1);
		if (buffered.read() != BYTE_ORDER_MARK) {
			buffered.reset();
		}
		return CsvReader.builder()
			.fieldSeparator(';')
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(buffered);
	}

}
