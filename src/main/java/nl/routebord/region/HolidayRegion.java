package nl.routebord.region;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The three regions in which the ministry spreads school holidays. */
public enum HolidayRegion {

	NORTH("noord"), MIDDLE("midden"), SOUTH("zuid");

	private final String word;

	HolidayRegion(String word) {
		this.word = word;
	}

	static Optional<HolidayRegion> ofWord(String word) {
		return Arrays.stream(values()).filter((one) -> one.word.equals(word.toLowerCase(Locale.ROOT))).findFirst();
	}

}
