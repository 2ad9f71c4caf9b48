package nl.routebord.web.absence;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.absence.ReportKind;
import nl.routebord.absence.ReportQuery;
import nl.routebord.absence.ReportState;
import nl.routebord.web.Typed;
import nl.routebord.web.parts.Option;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which reports to show, as the address says it; what is looked for is not in it. */
record ReportFilter(@Nullable String zoek, @Nullable String stand, @Nullable String soort, @Nullable String vanaf,
		@Nullable String tot, @Nullable String telaat, @Nullable String van) {

	static final String ADDRESS = "/verzuim/meldingen";

	static final int PAGE = 50;

	ReportQuery query(String text) {
		LocalDate from = Typed.date("vanaf", vanaf);
		LocalDate until = Typed.date("tot", tot);
		return new ReportQuery(text, Typed.word(stand, ReportState.values()), Typed.word(soort, ReportKind.values()),
				from, until, "true".equals(telaat), van, PAGE);
	}

	/** Without a state that this reader cannot choose. */
	ReportFilter among(List<Option> states) {
		boolean known = states.stream().anyMatch((one) -> one.value().equals(stand));
		return known ? this : new ReportFilter(zoek, null, soort, vanaf, tot, telaat, van);
	}

	/** The same list, for the pages after this one. */
	String address(boolean searched) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
		also(address, "zoek", searched ? zoek : null);
		also(address, "stand", stand);
		also(address, "soort", soort);
		also(address, "vanaf", vanaf);
		also(address, "tot", tot);
		also(address, "telaat", telaat);
		return address.encode().toUriString();
	}

	private static void also(UriComponentsBuilder address, String name, @Nullable String value) {
		if (value != null && !value.isEmpty()) {
			address.queryParam(name, value);
		}
	}

}
