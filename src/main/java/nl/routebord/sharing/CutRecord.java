package nl.routebord.sharing;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a record for a reader with a cut-down form (privacy.md B.7). Only what
 * the form lists can be in it: a field that nobody listed cannot be given out by mistake.
 *
 * @param fields by name; what is not known is absent
 */
public record CutRecord(DataCategory category, Redaction form, Map<String, String> fields) {

	public CutRecord {
		if (!form.fields().containsAll(fields.keySet())) {
			throw new IllegalArgumentException(form + " does not list all of " + fields.keySet());
		}
		fields = Map.copyOf(fields);
	}

	/** Nothing of it yet. */
	public static CutRecord of(DataCategory category, Redaction form) {
		return new CutRecord(category, form, Map.of());
	}

	/** The same with one field more; one that the form does not list stays away. */
	public CutRecord with(String field, @Nullable Object value) {
		if (value == null || !form.fields().contains(field)) {
			return this;
		}
		Map<String, String> more = new TreeMap<>(fields);
		more.put(field, value.toString());
		return new CutRecord(category, form, more);
	}

}
