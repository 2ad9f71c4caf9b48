package nl.routebord.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.routebord.kernel.DomainException;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says things in the language of the reader. */
@Component
public class Words {

	private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern ENUM_WORD = Pattern.compile("[A-Z][A-Z0-9_]+");

	private final MessageSource messages;

	Words(MessageSource messages) {
		this.messages = messages;
	}

	public String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, locale());
	}

	/** {@code donderdag 26 november 2026}. */
	public String longDate(LocalDate date) {
		return format("fragments.date.long").format(date);
	}

	/** {@code 26 november 2026}. */
	public String date(LocalDate date) {
		return format("fragments.date.medium").format(date);
	}

	/** {@code 26 november 2026, 9.12 uur}. */
	public String time(LocalDateTime time) {
		return format("fragments.date.time").format(time);
	}

	/**
	 * A sentence of the journal: dates among its arguments are written out, enum words
	 * become words of {@code journal.word.…}.
	 */
	public String journal(String code, List<String> arguments) {
		return messages.getMessage(code, arguments.stream().map(this::word).toArray(), code, locale());
	}

	/** What a record is called: by who wrote it, or by the journal's own words. */
	public String title(String code, String title, List<String> arguments) {
		return code.isEmpty() ? title : journal(code, arguments);
	}

	/** Why something was refused: the first fault, or the refusal itself. */
	public String say(DomainException refusal) {
		if (refusal instanceof RuleViolated violated && !violated.faults().isEmpty()) {
			Fault first = violated.faults().get(0);
			return say(first.code(), first.arguments().toArray());
		}
		return say(refusal.code(), refusal.arguments().toArray());
	}

	private String word(String argument) {
		if (ISO_DATE.matcher(argument).matches()) {
			return date(LocalDate.parse(argument));
		}
		if (ENUM_WORD.matcher(argument).matches()) {
			return messages.getMessage("journal.word." + argument, null, argument, locale());
		}
		return argument;
	}

	private DateTimeFormatter format(String key) {
		return DateTimeFormatter.ofPattern(say(key), locale());
	}

	private static Locale locale() {
		return LocaleContextHolder.getLocale();
	}

}
