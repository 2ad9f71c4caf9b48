package nl.routebord.web.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lines of the log for a spreadsheet. */
final class LogCsv {

	private static final char SEPARATOR = ';';

	/** By this, spreadsheets see that it is UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private LogCsv() {
	}

	/**
	 * @param mark who took this, when: the first line
	 * @param header names of the columns, by semicolons
	 */
	static byte[] of(String mark, String header, List<LogPages.Row> rows) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
			csv.writeRecord(mark);
			csv.writeRecord(header.split(";"));
			rows.forEach((row) -> csv.writeRecord(row.cells().stream().map(LogCsv::harmless).toList()));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
	}

	/** A spreadsheet calculates what begins like a formula. */
	private static String harmless(String cell) {
		return cell.matches("(?s)[=+\\-@\t\r].*") ? "'" + cell : cell;
	}

}
