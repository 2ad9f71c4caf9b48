package nl.routebord.web.allocation;

import nl.routebord.allocation.ReportFact;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** A report to another swv as it was typed. */
record BorderForm(@Nullable String tlvNumber, @Nullable String school, @Nullable String enrolledOn) {

	ReportFact fact() {
		return new ReportFact((tlvNumber != null) ? tlvNumber : "", (school != null) ? school : "",
				Typed.date("enrolledOn", enrolledOn));
	}

}
