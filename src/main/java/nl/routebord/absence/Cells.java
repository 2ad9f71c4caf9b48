package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.ElevenTest;
import nl.routebord.region.FaultyRow;
import nl.routebord.region.Row;

/**
 * Reads the cells of files about persons. What is wrong is said by a code, never by what
 * stands there.
 */
final class Cells {

	private static final Pattern PGN = Pattern.compile("\\d{9}");

	private static final int LONGEST_NAME = 100;

	private static final int YOUNGEST = 3;

	private static final int OLDEST = 27;

	private Cells() {
	}

	/** May be empty. */
	static String pgn(Row row) {
		String pgn = row.value("PGN");
		refuse(!pgn.isEmpty() && !(PGN.matcher(pgn).matches() && ElevenTest.isOfPerson(pgn)), "absence-pgn");
		return pgn;
	}

	static String requiredPgn(Row row) {
		String pgn = pgn(row);
		refuse(pgn.isEmpty(), "absence-pgn-missing");
		return pgn;
	}

	static String name(Row row, String column) {
		String name = prefix(row, column);
		refuse(name.isEmpty(), "absence-name");
		return name;
	}

	static String prefix(Row row, String column) {
		return text(row, column, LONGEST_NAME, "absence-name");
	}

	static LocalDate birthDate(Row row, int youngest, LocalDate today) {
		LocalDate born = date(row, "GEBOORTEDATUM", "absence-birth-date");
		refuse(born.isAfter(today.minusYears(youngest)) || born.isBefore(today.minusYears(OLDEST)),
				"absence-birth-date");
		return born;
	}

	static LocalDate birthDate(Row row, LocalDate today) {
		return birthDate(row, YOUNGEST, today);
	}

	static String text(Row row, String column, int longest, String fault) {
		String text = row.value(column);
		refuse(text.length() > longest, fault);
		return text;
	}

	static LocalDate date(Row row, String column, String fault) {
		return DutchDates.parse(row.value(column)).orElseThrow(() -> FaultyRow.of(fault));
	}

	static boolean yes(Row row, String column, String fault) {
		String word = row.value(column);
		refuse(!word.equals("ja") && !word.equals("nee"), fault);
		return word.equals("ja");
	}

	static <E extends Enum<E>> E word(Row row, String column, E[] words, String fault) {
		String text = row.value(column);
		return Arrays.stream(words)
			.filter((word) -> word.name().equals(text))
			.findFirst()
			.orElseThrow(() -> FaultyRow.of(fault));
	}

	static void refuse(boolean wrong, String fault) {
		if (wrong) {
			throw FaultyRow.of(fault);
		}
	}

}
