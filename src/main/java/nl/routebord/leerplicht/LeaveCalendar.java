package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.UnitView;
import nl.routebord.region.Regions;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.region.Settings;

import org.springframework.stereotype.Component;

/** On which days there is school for a child: by the swvs of its municipality. */
@Component
class LeaveCalendar {

	private final Exemptions exemptions;

	private final Directory directory;

	private final Regions regions;

	private final SchoolHolidays holidays;

	private final Settings settings;

	LeaveCalendar(Exemptions exemptions, Directory directory, Regions regions, SchoolHolidays holidays,
			Settings settings) {
		this.exemptions = exemptions;
		this.directory = directory;
		this.regions = regions;
		this.holidays = holidays;
		this.settings = settings;
	}

	LeaveDays of(DutyPupil pupil) {
		List<Exemption> all = exemptions.of(pupil.id());
		LocalDate since = all.stream().map(Exemption::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
		return new LeaveDays(since.equals(LocalDate.MAX) ? List.of() : free(pupil, since), settings.workingDays(), all);
	}

	/** A municipality may have swvs of both kinds of school; they share its region. */
	private List<SchoolHoliday> free(DutyPupil pupil, LocalDate since) {
		return directory.unit(pupil.unit())
			.map(UnitView::organisationName)
			.flatMap((name) -> swv(name).map((swv) -> holidays.at(swv, since)))
			.orElse(List.of());
	}

	private Optional<OrganisationId> swv(String municipality) {
		return regions.swvs(Set.of(municipality))
			.values()
			.stream()
			.flatMap(Set::stream)
			.sorted()
			.map((code) -> directory.organisation(OrganisationKind.SWV, code).map(OrganisationView::id))
			.flatMap(Optional::stream)
			.filter((swv) -> holidays.region(swv).isPresent())
			.findFirst();
	}

}
