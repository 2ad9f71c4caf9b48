package nl.routebord.web.absence;

import nl.routebord.absence.HomeBand;
import nl.routebord.absence.HomeKind;
import nl.routebord.absence.HomeQuery;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Which children at home to show, as the address says it. */
record HomeFilter(@Nullable String duur, @Nullable String soort, @Nullable String school, @Nullable String wie,
		@Nullable String nieuw, @Nullable String aanbod, @Nullable String van, @Nullable String name) {

	static final String ADDRESS = "/thuiszitters";

	private static final int PAGE = 50;

	HomeQuery query() {
		return new HomeQuery(Typed.word(duur, HomeBand.values()), Typed.word(soort, HomeKind.values()),
				Typed.id(school), "mijn".equals(wie), "gemeente".equals(wie), "true".equals(nieuw),
				"zonder".equals(aanbod), van, PAGE);
	}

	static String address(String path, HomeQuery query) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
		if (query.band() != null) {
			address.queryParam("duur", query.band());
		}
		if (query.kind() != null) {
			address.queryParam("soort", query.kind());
		}
		if (query.school() != null) {
			address.queryParam("school", query.school());
		}
		if (query.mine() || query.region()) {
			address.queryParam("wie", query.mine() ? "mijn" : "gemeente");
		}
		if (query.fresh()) {
			address.queryParam("nieuw", true);
		}
		if (query.withoutOffer()) {
			address.queryParam("aanbod", "zonder");
		}
		return address.toUriString();
	}

}
