package nl.routebord.web.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** How many full-time jobs there are from a day on, as typed. */
record StaffForm(@Nullable String from, @Nullable String fte) {

	@Nullable LocalDate day() {
		return Typed.date("from", from);
	}

	/** With a comma or a point. */
	@Nullable BigDecimal jobs() {
		if (fte == null || fte.isBlank()) {
			return null;
		}
		String point = fte.strip().replace(',', '.');
		if (!point.matches("\\d{1,4}(\\.\\d{1,2})?")) {
			throw new RuleViolated("fte", "reporting.fault.fte");
		}
		return new BigDecimal(point);
	}

}
