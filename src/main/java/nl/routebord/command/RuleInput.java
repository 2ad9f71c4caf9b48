package nl.routebord.command;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The input of one row of a rule check: {@code key=value} pairs joined by {@code |}. An
 * empty value is as good as none.
 */
final class RuleInput {

	private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	private static final Pattern AMOUNT = Pattern.compile("([a-z-]+):(\\d{1,3}(?:\\.\\d{1,9})?)");

	private final Map<String, String> values = new LinkedHashMap<>();

	/** A key that the rule does not know is refused: it may be a slip of the pen. */
	RuleInput(String text, Set<String> knownKeys) {
		for (String pair : text.split("\\|")) {
			if (!pair.isBlank()) {
				add(pair, knownKeys);
			}
		}
	}

	private void add(String pair, Set<String> knownKeys) {
		int equals = pair.indexOf('=');
		if (equals < 0) {
			throw new BadInput("no-pair");
		}
		String key = pair.substring(0, equals).strip();
		if (!knownKeys.contains(key)) {
			throw new BadInput("unknown-key");
		}
		if (this.values.put(key, pair.substring(equals + 1).strip()) != null) {
			throw new BadInput("twice-" + key);
		}
	}

	String text(String key) {
		String value = this.values.getOrDefault(key, "");
		if (value.isEmpty()) {
			throw new BadInput("missing-" + key);
		}
		return value;
	}

	String optionalText(String key) {
		return this.values.getOrDefault(key, "");
	}

	/** A text that may be empty, but whose key must be there. */
	String possiblyEmptyText(String key) {
		if (!this.values.containsKey(key)) {
			throw new BadInput("missing-" + key);
		}
		return this.values.get(key);
	}

	LocalDate date(String key) {
		return date(key, text(key));
	}

	@Nullable LocalDate optionalDate(String key) {
		return isGiven(key) ? date(key) : null;
	}

	/** Not given is no. */
	boolean yes(String key) {
		return isGiven(key) && switch (text(key)) {
			case "yes" -> true;
			case "no" -> false;
			default -> throw new BadInput("invalid-" + key);
		};
	}

	int number(String key, int atMost) {
		String value = text(key);
		if (!value.matches("\\d{1,9}") || Integer.parseInt(value) > atMost) {
			throw new BadInput("invalid-" + key);
		}
		return Integer.parseInt(value);
	}

	/** Amounts {@code word:0.25} joined by commas, each word once. */
	Map<String, BigDecimal> amounts(String key) {
		Map<String, BigDecimal> amounts = new LinkedHashMap<>();
		for (String part : isGiven(key) ? text(key).split(",") : new String[0]) {
			Matcher amount = AMOUNT.matcher(part.strip());
			if (!amount.matches() || amounts.put(amount.group(1), new BigDecimal(amount.group(2))) != null) {
				throw new BadInput("invalid-" + key);
			}
		}
		return amounts;
	}

	<E extends Enum<E>> E word(String key, Class<E> type) {
		String value = text(key);
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> constant.name().equals(value))
			.findFirst()
			.orElseThrow(() -> new BadInput("invalid-" + key));
	}

	/** Ranges {@code from..until} joined by commas; one without an end is still open. */
	List<Range> ranges(String key) {
		return isGiven(key) ? Stream.of(text(key).split(",")).map((range) -> range(key, range.strip())).toList()
				: List.of();
	}

	/** Parts joined by commas, each of words joined by colons. */
	List<List<String>> parts(String key) {
		return isGiven(key) ? Stream.of(text(key).split(","))
			.map((part) -> Stream.of(part.split(":", -1)).map(String::strip).toList())
			.toList() : List.of();
	}

	Range range(String key, String text) {
		int dots = text.indexOf("..");
		if (dots < 0) {
			throw new BadInput("invalid-" + key);
		}
		String until = text.substring(dots + 2).strip();
		return new Range(date(key, text.substring(0, dots).strip()), until.isEmpty() ? null : date(key, until));
	}

	private boolean isGiven(String key) {
		return !this.values.getOrDefault(key, "").isEmpty();
	}

	LocalDate date(String key, String text) {
		try {
			if (ISO_DATE.matcher(text).matches()) {
				return LocalDate.parse(text);
			}
		}
		catch (DateTimeException ex) {
			// no such day, as 31 June: refused below
		}
		throw new BadInput("invalid-" + key);
	}

	/**
	 * Two dates, the second unknown while it is open.
	 *
	 * @param from the first
	 * @param until the second, or none yet
	 */
	record Range(LocalDate from, @Nullable LocalDate until) {
	}

	/** What is wrong with an input, in one word. */
	static final class BadInput extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final String word;

		BadInput(String word) {
			super(word, null, false, false);
			this.word = word;
		}

		String word() {
			return this.word;
		}

	}

}
