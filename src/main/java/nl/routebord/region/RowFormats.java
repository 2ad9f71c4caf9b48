package nl.routebord.region;

import java.time.Clock;
import java.util.List;
import nl.routebord.identity.Actor;
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

	private final EducationRows education;

	private final HolidayRows holidays;

	private final Clock clock;

	private final List<UnitFormat> ofUnits;

	RowFormats(PostcodeAreas areas, OrganisationDesk desk, Directory directory, EducationRows education,
			HolidayRows holidays, Clock clock, List<UnitFormat> ofUnits) {
		this.holidays = holidays;
		this.education = education;
		this.clock = clock;
		this.areas = areas;
		this.desk = desk;
		this.directory = directory;
		this.ofUnits = List.copyOf(ofUnits);
	}

	RowFormat<?> of(ImportKind kind, ImportId id, Actor actor) {
		return switch (kind) {
			case POSTCODE_SWV -> new PostcodeFormat(this.areas, known(OrganisationKind.SWV));
			case DUO_VESTIGINGEN_VO -> new SchoolLocationFormat(this.areas.all(),
					new SchoolLocations(
							known(OrganisationKind.SWV, OrganisationKind.SCHOOL_BOARD, OrganisationKind.MUNICIPALITY),
							this.education, actor, this.clock));
			case SCHOOL_HOLIDAYS -> new HolidayFormat(this.holidays, this.clock);
			default -> ofUnit(kind).open(id.value(), actor);
		};
	}

	private UnitFormat ofUnit(ImportKind kind) {
		return this.ofUnits.stream().filter((format) -> format.kind() == kind).findFirst().orElseThrow();
	}

	private KnownOrganisations known(OrganisationKind... kinds) {
		return new KnownOrganisations(this.desk, this.directory, kinds);
	}

}
