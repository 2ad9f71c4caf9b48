package nl.routebord.web;

import java.text.ParseException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/**
 * Dates as people write them in forms: 26-11-2026, 26/11/2026, 26 nov 2026, and the ISO
 * form of the API. Strict: 31-06-2026 is no date and is refused, never moved.
 */
@Component
public class DateFormatter implements Formatter<LocalDate> {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd-MM-uuuu", DUTCH);

	private static final List<DateTimeFormatter> ACCEPTED = Stream.of("d-M-uuuu", "d/M/uuuu", "d.M.uuuu", "uuuu-M-d")
		.map((pattern) -> DateTimeFormatter.ofPattern(pattern, DUTCH).withResolverStyle(ResolverStyle.STRICT))
		.toList();

	private static final Pattern WITH_MONTH_NAME = Pattern.compile("(\\d{1,2}) (\\p{Alpha}{3,9})\\.? (\\d{4})");

	/**
	 * The JDK's own short names differ per version ("nov.", "nov"); people write both.
	 */
	private static final List<Set<String>> MONTHS = List.of(Set.of("jan", "januari"), Set.of("feb", "februari"),
			Set.of("mrt", "maart"), Set.of("apr", "april"), Set.of("mei"), Set.of("jun", "juni"), Set.of("jul", "juli"),
			Set.of("aug", "augustus"), Set.of("sep", "sept", "september"), Set.of("okt", "oktober"),
			Set.of("nov", "november"), Set.of("dec", "december"));

	/** As people write it, for a field that proposes one. */
	public static String written(LocalDate date) {
		return date.format(WRITTEN);
	}

	@Override
	public LocalDate parse(String text, Locale locale) throws ParseException {
		String cleaned = withoutMonthName(text.strip().replaceAll("\\s+", " "));
		for (DateTimeFormatter form : ACCEPTED) {
			try {
				LocalDate date = LocalDate.parse(cleaned, form);
				if (date.getYear() >= 1900 && date.getYear() <= 2200) {
					return date;
				}
			}
			catch (DateTimeParseException otherForm) {
				// the next form may fit
			}
		}
		throw new ParseException("not a date", 0);
	}

	@Override
	public String print(LocalDate date, Locale locale) {
		return written(date);
	}

	private static String withoutMonthName(String text) {
		Matcher written = WITH_MONTH_NAME.matcher(text.toLowerCase(DUTCH));
		if (!written.matches()) {
			return text;
		}
		int month = 1;
		for (Set<String> names : MONTHS) {
			if (names.contains(written.group(2))) {
				return written.group(1) + "-" + month + "-" + written.group(3);
			}
			month++;
		}
		return text;
	}

}
