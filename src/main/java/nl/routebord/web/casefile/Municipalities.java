package nl.routebord.web.casefile;

import java.util.List;
import java.util.stream.Stream;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Component;

/** The municipalities of the region as choices in a form. */
@Component
class Municipalities {

	private final Directory directory;

	Municipalities(Directory directory) {
		this.directory = directory;
	}

	/** One that is not of the region by its code. */
	String name(String code) {
		return directory.organisation(OrganisationKind.MUNICIPALITY, code).map(OrganisationView::name).orElse(code);
	}

	List<Option> options() {
		return Stream.concat(Stream.of(Option.keyed("", "route.choose")),
				directory.organisations(OrganisationKind.MUNICIPALITY)
					.stream()
					.map((one) -> Option.named(one.code(), one.name())))
			.toList();
	}

}
