package nl.routebord.web.tlv;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form that came too late: what was typed and what is stored now.
 *
 * @param label message key; empty for what nobody typed
 * @param words prefix of the message keys of its values; empty when a value is text
 * @param mine as typed
 * @param theirs as stored, written as a person would; null when nothing is
 */
record TypedPart(String name, String label, String words, String mine, @Nullable String theirs) {

	static TypedPart text(String name, String label, @Nullable String mine, @Nullable String theirs) {
		return new TypedPart(name, label, "", Typed.text(mine), theirs);
	}

	static TypedPart word(String name, String label, String words, @Nullable String mine, @Nullable Enum<?> theirs) {
		return new TypedPart(name, label, words, Typed.text(mine), (theirs != null) ? theirs.name() : null);
	}

	static TypedPart date(String name, String label, @Nullable String mine, @Nullable LocalDate theirs) {
		return new TypedPart(name, label, "", Typed.text(mine), (theirs != null) ? ContentForm.date(theirs) : null);
	}

	/** What the form sends along, such as the button that was pressed. */
	static TypedPart silent(String name, @Nullable String value) {
		return new TypedPart(name, "", "", Typed.text(value), null);
	}

	boolean differs() {
		return theirs != null && !theirs.isEmpty() && !mine.isEmpty() && !theirs.strip().equals(mine);
	}

}
