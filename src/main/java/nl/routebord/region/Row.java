package nl.routebord.region;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One row by column name. Split at every {@code ;}: in public registers no character
 * quotes, so a quotation mark is part of a name; in no file does a damaged row swallow
 * the next. A field of spaces is blank.
 */
public final class Row {

	private final Columns columns;

	private final List<String> fields;

	private Row(Columns columns, List<String> fields) {
		this.columns = columns;
		this.fields = fields;
	}

	/** The field, which has to match; otherwise the row is faulty with this code. */
	String require(String column, Pattern pattern, String fault) {
		String value = field(column);
		if (!pattern.matcher(value).matches()) {
			throw FaultyRow.of(fault, value);
		}
		return value;
	}

	/** A name or other text: not blank, not too long, spaces made single. */
	String text(String column, int longest, String fault) {
		String value = field(column).replaceAll("\\s+", " ");
		if (value.isEmpty() || value.length() > longest) {
			throw FaultyRow.of(fault, value);
		}
		return value;
	}

	/** The field as it is; empty when it is blank. */
	public String value(String column) {
		return field(column);
	}

	Optional<String> optional(String column) {
		return Optional.of(field(column)).filter((value) -> !value.isEmpty());
	}

	/** Of a column that a file need not have. */
	public Optional<String> known(String column) {
		return this.columns.places().containsKey(column) ? optional(column) : Optional.empty();
	}

	private String field(String column) {
		return this.fields.get(this.columns.places().get(column));
	}

	private static List<String> split(String line) {
		var fields = new ArrayList<String>();
		int from = 0;
		for (int at = line.indexOf(';'); at >= 0; at = line.indexOf(';', from)) {
			fields.add(line.substring(from, at).strip());
			from = at + 1;
		}
		fields.add(line.substring(from).strip());
		return fields;
	}

	/** A semicolon between quotation marks separates nothing; two of them are one. */
	private static List<String> splitQuoted(String line) {
		var fields = new ArrayList<String>();
		var field = new StringBuilder();
		boolean inside = false;
		for (int at = 0; at < line.length(); at++) {
			char letter = line.charAt(at);
			if (letter == '"' && inside && at + 1 < line.length() && line.charAt(at + 1) == '"') {
				field.append(letter);
				at++;
			}
			else if (letter == '"') {
				inside = !inside;
			}
			else if (letter == ';' && !inside) {
				fields.add(field.toString().strip());
				field.setLength(0);
			}
			else {
				field.append(letter);
			}
		}
		fields.add(field.toString().strip());
		return fields;
	}

	/**
	 * The columns a file has: found by name, so their order is free.
	 *
	 * @param places place by name in capitals
	 * @param count how many columns there are
	 */
	record Columns(Map<String, Integer> places, int count) {

		static Columns of(String header, List<String> required) {
			var names = split(header);
			Map<String, Integer> places = new HashMap<>();
			for (int i = 0; i < names.size(); i++) {
				places.putIfAbsent(names.get(i).toUpperCase(Locale.ROOT), i);
			}
			var missing = required.stream().filter((name) -> !places.containsKey(name)).toList();
			if (!missing.isEmpty()) {
				throw new FileRefused("header", String.join(", ", missing));
			}
			return new Columns(places, names.size());
		}

		Row row(String line, boolean quoted) {
			if (line.chars().anyMatch((c) -> Character.isISOControl(c) && c != '\t')) {
				throw FaultyRow.of("control-character");
			}
			var fields = (quoted && line.indexOf('"') >= 0) ? splitQuoted(line) : split(line);
			if (fields.size() != this.count) {
				throw FaultyRow.of((fields.size() < this.count) ? "short-row" : "long-row", String.valueOf(this.count),
						String.valueOf(fields.size()));
			}
			return new Row(this, fields);
		}

	}

}
