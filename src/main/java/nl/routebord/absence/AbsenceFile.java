package nl.routebord.absence;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import nl.routebord.kernel.RuleViolated;

/**
 * A file of a school, with commas or semicolons: its roll, what was missed, or answers of
 * the register. The header says which.
 *
 * @param rows in the order of the columns asked for; an absent cell is empty
 */
record AbsenceFile(boolean roll, List<Line> rows) {

	static final List<String> MISSED = List.of("leerlingnummer", "datum", "deel", "minuten", "reden");

	static final List<String> ROLL = List.of("leerlingnummer", "voornaam", "tussenvoegsel", "achternaam",
			"geboortedatum", "pgn", "klas", "gemeente", "sector", "startkwalificatie");

	/** The last may be left out: then each stay is as it was. */
	static final List<String> ROLL_AND_STAY = Stream.concat(ROLL.stream(), Stream.of("verblijfsgemeente")).toList();

	private static final int MOST = 20_000;

	/** One line of it. */
	record Line(long number, List<String> cells) {
	}

	/**
	 * A roll, or what was missed.
	 * @throws RuleViolated when it is neither, or too long to take in at once
	 */
	static AbsenceFile read(Reader text) {
		List<Line> lines = lines(text);
		List<String> header = header(lines);
		if (header.containsAll(ROLL_AND_STAY)) {
			return new AbsenceFile(true, rows(lines, ROLL_AND_STAY));
		}
		boolean roll = header.containsAll(ROLL);
		return new AbsenceFile(roll, rows(lines, roll ? ROLL : MISSED));
	}

	/** The lines of a file with these columns. */
	static List<Line> read(Reader text, List<String> columns) {
		return rows(lines(text), columns);
	}

	private static List<String> header(List<Line> lines) {
		return lines.isEmpty() ? List.of()
				: lines.get(0).cells().stream().map((cell) -> cell.strip().toLowerCase(Locale.ROOT)).toList();
	}

	private static List<Line> rows(List<Line> lines, List<String> columns) {
		List<String> header = header(lines);
		List<Integer> places = columns.stream()
			.map((column) -> header.indexOf(column.toLowerCase(Locale.ROOT)))
			.toList();
		if (places.contains(-1)) {
			throw new RuleViolated("file", "absence.fault.header");
		}
		return lines.stream().skip(1).map((line) -> new Line(line.number(), cells(line, places))).toList();
	}

	private static List<String> cells(Line line, List<Integer> places) {
		return places.stream().map((place) -> (place < line.cells().size()) ? line.cells().get(place) : "").toList();
	}

	private static List<Line> lines(Reader text) {
		List<Line> lines = new ArrayList<>();
		try (CsvReader<CsvRecord> csv = csv(text)) {
			csv.forEach((one) -> lines.add(new Line(one.getStartingLineNumber(), one.getFields())));
		}
		catch (IOException | UncheckedIOException | CsvParseException ex) {
			throw new RuleViolated("file", "absence.fault.unreadable");
		}
		if (lines.size() > MOST) {
			throw new RuleViolated("file", "absence.fault.too-many", MOST);
		}
		return lines;
	}

	private static CsvReader<CsvRecord> csv(Reader text) throws IOException {
		StringWriter read = new StringWriter();
		text.transferTo(read);
		String whole = read.toString().replaceFirst("^\uFEFF", "");
		String header = whole.lines().findFirst().orElse("");
		return CsvReader.builder().fieldSeparator(header.contains(";") ? ';' : ',').ofCsvRecord(whole);
	}

}
