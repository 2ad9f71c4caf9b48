package nl.routebord.web.tlv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

import nl.routebord.kernel.DutchDates;

import nl.routebord.web.FormFaults;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;

/** Reads what people typed; what cannot be read is told at its field and kept. */
final class Typed {

	private final BindingResult errors;

	Typed(BindingResult errors) {
		FormFaults.requireReadable(errors);
		this.errors = errors;
	}

	/** Empty is no date; a day that does not exist is a fault. */
	@Nullable LocalDate date(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		Optional<LocalDate> date = DutchDates.parse(text);
		if (date.isEmpty()) {
			errors.rejectValue(field, "tlv.fault.date");
		}
		return date.orElse(null);
	}

	/** Empty is no number. */
	@Nullable Integer number(String field, String text) {
		if (text.isBlank()) {
			return null;
		}
		if (!text.strip().matches("[0-9]{1,4}")) {
			errors.rejectValue(field, "expert.fault.number");
			return null;
		}
		return Integer.valueOf(text.strip());
	}

	/** With a comma or a point; empty is none. */
	@Nullable BigDecimal fraction(String field, String text) {
		if (text.isBlank()) {
			return null;
		}
		String point = text.strip().replace(',', '.');
		if (!point.matches("[0-9](\\.[0-9]{1,2})?")) {
			errors.rejectValue(field, "expert.fault.delay");
			return null;
		}
		return new BigDecimal(point);
	}

	/** A word that the form never offers is a fault. */
	<E extends Enum<E>> @Nullable E word(String field, @Nullable String text, Class<E> words) {
		if (text == null || text.isBlank()) {
			return null;
		}
		for (E word : words.getEnumConstants()) {
			if (word.name().equals(text)) {
				return word;
			}
		}
		errors.rejectValue(field, "tlv.fault.choose");
		return null;
	}

	static String text(@Nullable String text) {
		return (text != null) ? text.strip() : "";
	}

}
