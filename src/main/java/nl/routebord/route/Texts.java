package nl.routebord.route;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;

/** Checks what was typed in the forms of a case. */
final class Texts {

	static final int LONGEST = 4000;

	private final Faults faults;

	private final LocalDate today;

	Texts(Faults faults, LocalDate today) {
		this.faults = faults;
		this.today = today;
	}

	void required(String field, String typed) {
		faults.addIf(typed.isBlank(), field, "route.required." + field);
		faults.addIf(typed.length() > LONGEST, field, "route.too-long", LONGEST);
	}

	/** A day that has been: nothing happened tomorrow. */
	LocalDate past(String field, String typed, LocalDate notBefore) {
		Optional<LocalDate> date = DutchDates.parse(typed);
		faults.addIf(date.isEmpty(), field, "route.date.wrong");
		faults.addIf(date.isPresent() && date.get().isAfter(today), field, "route.date.future");
		faults.addIf(date.isPresent() && date.get().isBefore(notBefore), field, "route.date.long-ago");
		return date.orElse(today);
	}

	<E extends Enum<E>> Optional<E> choice(String field, String typed, Class<E> words) {
		Optional<E> chosen = Arrays.stream(words.getEnumConstants())
			.filter((word) -> word.name().equals(typed))
			.findFirst();
		faults.addIf(chosen.isEmpty(), field, "route.choose." + field);
		return chosen;
	}

}
