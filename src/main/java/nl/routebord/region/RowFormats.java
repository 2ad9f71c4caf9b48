package nl.routebord.region;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationKind;

import org.springframework.stereotype.Component;

/** The format of each kind of register, made anew for each import. */
@Component
class RowFormats {

	private final PostcodeAreas areas;

	private final OrganisationDesk desk;

	private final Directory directory;

	RowFormats(PostcodeAreas areas, OrganisationDesk desk, Directory directory) {
		this.areas = areas;
		this.desk = desk;
		this.directory = directory;
	}

	RowFormat<?> of(ImportKind kind) {
		return switch (kind) {
			case POSTCODE_SWV -> new PostcodeFormat(this.areas, known(OrganisationKind.SWV));
			case DUO_VESTIGINGEN_VO -> new SchoolLocationFormat(this.areas.all(), new SchoolLocations(
					known(OrganisationKind.SWV, OrganisationKind.SCHOOL_BOARD, OrganisationKind.MUNICIPALITY)));
		};
	}

	private KnownOrganisations known(OrganisationKind... kinds) {
		return new KnownOrganisations(this.desk, this.directory, kinds);
	}

}
