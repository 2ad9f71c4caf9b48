package nl.routebord.allocation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.reader.CsvRecord;

/**
 * The columns of the overview per tlv (R-EUR-06; BRON fields 92 to 95), by their names in
 * the first line, in any order. Days as 20261122, 2026-11-22 or 22-11-2026.
 */
final class DuoFormat {

	static final List<String> COLUMNS = List.of("TLV_NUMMER", "BEKOSTIGINGSCATEGORIE", "TLV_BEGINDATUM",
			"TLV_EINDDATUM", "INSCHRIJFDATUM", "UITSCHRIJFDATUM", "VESTIGINGSCODE");

	private static final Pattern NUMBER = Pattern.compile("(PO|VO)\\d{4}-\\d{4}-\\d{5}");

	private static final Pattern SCHOOL = Pattern.compile("[0-9A-Z]{4,6}");

	private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd-MM-uuuu")
		.withResolverStyle(ResolverStyle.STRICT);

	private final Map<String, Integer> places;

	private DuoFormat(Map<String, Integer> places) {
		this.places = places;
	}

	/**
	 * @throws RuleViolated when a column is missing
	 */
	static DuoFormat of(CsvRecord header) {
		Map<String, Integer> places = new HashMap<>();
		for (int place = 0; place < header.getFieldCount(); place++) {
			places.putIfAbsent(header.getField(place).strip().toUpperCase(Locale.ROOT), place);
		}
		if (!places.keySet().containsAll(COLUMNS)) {
			throw new RuleViolated("file", "allocation.overview.fault.columns", String.join(";", COLUMNS));
		}
		return new DuoFormat(places);
	}

	/** What the line says, or what is wrong with it; its verdict is still to come. */
	OverviewLine read(int nr, CsvRecord row, String swv) {
		try {
			return line(nr, row, swv);
		}
		catch (Unreadable ex) {
			return new OverviewLine(nr, "", null, null, null, null, null, "", Verdict.FAULTY, ex.key, null, "");
		}
	}

	private OverviewLine line(int nr, CsvRecord row, String swv) {
		String number = field(row, "TLV_NUMMER");
		require(NUMBER.matcher(number).matches(), "number");
		require(number.startsWith(swv), "other-swv");
		String school = field(row, "VESTIGINGSCODE");
		require(SCHOOL.matcher(school).matches(), "school");
		FundingCategory category = category(field(row, "BEKOSTIGINGSCATEGORIE"))
			.orElseThrow(() -> new Unreadable("category"));
		LocalDate begin = required(date(row, "TLV_BEGINDATUM"));
		LocalDate enrolled = required(date(row, "INSCHRIJFDATUM"));
		return new OverviewLine(nr, number, category, begin, date(row, "TLV_EINDDATUM"), enrolled,
				date(row, "UITSCHRIJFDATUM"), school, Verdict.AGREES, "", null, "");
	}

	/** L, M or H as in the register, or 1, 2 or 3 as in letters. */
	private static Optional<FundingCategory> category(String text) {
		return Arrays.stream(FundingCategory.values())
			.filter((one) -> one.registerCode().equals(text) || String.valueOf(one.ordinal() + 1).equals(text))
			.findFirst();
	}

	private @Nullable LocalDate date(CsvRecord row, String column) {
		String text = field(row, column);
		if (text.isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse(text, (text.length() == 8) ? DateTimeFormatter.BASIC_ISO_DATE
					: (text.indexOf('-') == 2) ? DAY_FIRST : DateTimeFormatter.ISO_LOCAL_DATE);
		}
		catch (DateTimeException ex) {
			throw new Unreadable("date");
		}
	}

	private String field(CsvRecord row, String column) {
		int place = places.getOrDefault(column, Integer.MAX_VALUE);
		require(place < row.getFieldCount(), "short");
		return row.getField(place).strip().toUpperCase(Locale.ROOT);
	}

	private static LocalDate required(@Nullable LocalDate date) {
		if (date == null) {
			throw new Unreadable("date");
		}
		return date;
	}

	private static void require(boolean holds, String key) {
		if (!holds) {
			throw new Unreadable(key);
		}
	}

	private static final class Unreadable extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String key;

		Unreadable(String key) {
			super(key, null, false, false);
			this.key = key;
		}

	}

}
