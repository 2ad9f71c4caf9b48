package nl.routebord.web.allocation;

import nl.routebord.allocation.WhatIf;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** Another outcome as it was typed; stands in the address, so that it can be sent on. */
record WhatIfForm(@Nullable String counted, @Nullable String renewed, @Nullable String used, @Nullable String woken,
		@Nullable String inflow, @Nullable String percent) {

	WhatIf toQuestion() {
		return new WhatIf(Typed.date("counted", counted), number("renewed", renewed), number("used", used),
				number("woken", woken), number("inflow", inflow), number("percent", percent));
	}

	private static @Nullable Integer number(String field, @Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		try {
			return Integer.valueOf(text.strip());
		}
		catch (NumberFormatException ex) {
			throw new RuleViolated(field, "allocation.fault.number");
		}
	}

}
