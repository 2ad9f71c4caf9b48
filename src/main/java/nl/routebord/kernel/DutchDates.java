package nl.routebord.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people type them: {@code 26-11-2026}, {@code 26/11/2026}, {@code 26 nov 2026}
 * or {@code 2026-11-26}. A day that does not exist, such as 31-06, is no date.
 */
public final class DutchDates {

	private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");

	private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

	private static final Pattern WITH_NAME = Pattern.compile("(\\d{1,2}) +([a-z]{3,9})\\.? +(\\d{4})");

	private static final List<String> MONTHS = List.of("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep",
			"okt", "nov", "dec");

	private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy",
			Locale.forLanguageTag("nl"));

	private DutchDates() {
	}

	public static Optional<LocalDate> parse(String typed) {
		String text = typed.strip().toLowerCase(Locale.ROOT);
		Matcher dayFirst = DAY_FIRST.matcher(text);
		if (dayFirst.matches()) {
			return date(dayFirst.group(3), Integer.parseInt(dayFirst.group(2)), dayFirst.group(1));
		}
		Matcher yearFirst = YEAR_FIRST.matcher(text);
		if (yearFirst.matches()) {
			return date(yearFirst.group(1), Integer.parseInt(yearFirst.group(2)), yearFirst.group(3));
		}
		Matcher named = WITH_NAME.matcher(text);
		return named.matches() ? date(named.group(3), month(named.group(2)), named.group(1)) : Optional.empty();
	}

	/** {@code 26 november 2026}, as letters have it. */
	public static String inWords(LocalDate date) {
		return IN_WORDS.format(date);
	}

	private static int month(String name) {
		String shortName = name.startsWith("maa") ? "mrt" : name.substring(0, 3);
		return MONTHS.indexOf(shortName) + 1;
	}

	private static Optional<LocalDate> date(String year, int month, String day) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
		}
		catch (DateTimeException noSuchDay) {
			return Optional.empty();
		}
	}

}
