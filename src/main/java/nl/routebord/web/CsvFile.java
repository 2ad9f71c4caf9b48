package nl.routebord.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A list to take away, as Dutch spreadsheet programs open it. */
public final class CsvFile {

	private static final char SEPARATOR = ';';

	/** By this, spreadsheets see that it is UTF-8. */
	private static final String BYTE_ORDER_MARK = "\uFEFF";

	private CsvFile() {
	}

	/**
	 * @param mark who took this, when: the first line
	 * @param header names of the columns, by semicolons
	 */
	public static byte[] of(String mark, String header, List<List<String>> rows) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().fieldSeparator(SEPARATOR).build(text)) {
			write(csv, List.of(mark));
			write(csv, Arrays.asList(header.split(";")));
			rows.forEach((row) -> write(csv, row));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return (BYTE_ORDER_MARK + text).getBytes(StandardCharsets.UTF_8);
	}

	/** A spreadsheet calculates what begins like a formula. */
	public static String harmless(String cell) {
		return (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0) ? "'" + cell : cell;
	}

	private static void write(CsvWriter csv, List<String> cells) {
		csv.writeRecord(cells.stream().map(CsvFile::harmless).toList());
	}

}
