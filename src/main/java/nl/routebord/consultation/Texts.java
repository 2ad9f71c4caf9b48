package nl.routebord.consultation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.routebord.kernel.Faults;

/** What is wrong with a text that must be written. */
final class Texts {

	static final int HOLDER = 200;

	static final int WHAT = 500;

	static final int GOAL = 1_000;

	static final int LONG = 4_000;

	static final int VIEW = 8_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

	private Texts() {
	}

	static Faults required(Faults faults, String field, String text, int most) {
		return required(faults, field, field, text, most);
	}

	static Faults required(Faults faults, String field, String code, String text, int most) {
		return faults.addIf(text.isBlank(), field, "consultation.fault." + code)
			.addIf(text.length() > most, field, "consultation.fault.too-long", most);
	}

	/** A day in a sentence, as it is written in a field. */
	static String day(LocalDate day) {
		return DAY.format(day);
	}

}
