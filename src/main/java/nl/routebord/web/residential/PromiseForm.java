package nl.routebord.web.residential;

import nl.routebord.tlv.AskNewNumber;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** The short procedure, as it was typed. */
record PromiseForm(@Nullable String number, @Nullable String begin, @Nullable String end, @Nullable String why) {

	static PromiseForm empty() {
		return new PromiseForm("", "", "", "");
	}

	AskNewNumber asked() {
		return new AskNewNumber(PlacementForm.text(number), Typed.date("begin", begin), Typed.date("end", end),
				PlacementForm.text(why));
	}

}
