package nl.routebord.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why there are no lessons. */
public enum HolidayKind {

	HOLIDAY("vakantie"),
	/** A study day, or another day on which a school is closed. */
	DAY_OFF("vrije dag");

	private final String word;

	HolidayKind(String word) {
		this.word = word;
	}

	static Optional<HolidayKind> ofWord(String word) {
		return Arrays.stream(values()).filter((one) -> one.word.equals(word.toLowerCase(Locale.ROOT))).findFirst();
	}

}
