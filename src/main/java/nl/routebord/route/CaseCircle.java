package nl.routebord.route;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Faults;
import nl.routebord.pupil.PupilInput;
import nl.routebord.region.PostcodeArea;
import nl.routebord.region.Regions;
import org.springframework.stereotype.Component;

/**
 * Finds the units whose own case it is (privacy.md B.1): the school of enrolment,
 * leerplicht of the home municipality, and the swv of the school, or for a pupil who is
 * not enrolled the swv of the residence.
 */
@Component
class CaseCircle {

	private final Directory directory;

	private final Regions regions;

	CaseCircle(Directory directory, Regions regions) {
		this.directory = directory;
		this.regions = regions;
	}

	/** Where the pupil belongs; a place that does not exist is a fault. */
	CaseLocation locate(PupilInput pupil, boolean primary, Actor actor, Faults faults) {
		Optional<OrganisationView> school = pupil.school().isEmpty() ? Optional.empty()
				: directory.organisation(OrganisationKind.SCHOOL_LOCATION, pupil.school());
		faults.addIf(!pupil.school().isEmpty() && school.isEmpty(), "school", "route.school.unknown");
		Optional<OrganisationId> municipalityId = municipality(pupil.municipality(), faults);
		Optional<OrganisationId> schoolId = school.map(OrganisationView::id);
		faults.addIf(actor.role() == Role.SCHOOL_CARE_COORDINATOR && !isOwn(schoolId, actor), "school",
				"route.school.not-own");
		faults.addIf(
				actor.role() == Role.ATTENDANCE_OFFICER && municipalityId.isPresent() && !isOwn(municipalityId, actor),
				"municipality", "route.municipality.not-own");
		Optional<OrganisationId> swv = school.isPresent() ? school.flatMap(OrganisationView::swv)
				: residence(pupil, primary);
		return new CaseLocation(schoolId, swv, municipalityId);
	}

	/** One outside the region is a fault. */
	Optional<OrganisationId> municipality(String code, Faults faults) {
		Optional<OrganisationView> found = directory.organisation(OrganisationKind.MUNICIPALITY, code);
		faults.addIf(found.isEmpty() && code.matches("\\d{4}"), "municipality", "route.municipality.unknown");
		return found.map(OrganisationView::id);
	}

	List<UnitView> units(CaseLocation location) {
		Stream<UnitView> school = location.school().stream().flatMap((id) -> directory.unitsOf(id).stream());
		Stream<UnitView> swv = location.swv()
			.stream()
			.flatMap((id) -> directory.unitsOf(id).stream())
			.filter((unit) -> unit.role().isSwv());
		Stream<UnitView> municipality = location.municipality()
			.stream()
			.flatMap((id) -> directory.unitsOf(id).stream())
			.filter((unit) -> unit.role() == Role.ATTENDANCE_OFFICER);
		Stream<UnitView> officers = Stream.of(location.school(), location.swv(), location.municipality())
			.flatMap(Optional::stream)
			.flatMap((id) -> officers(id).stream());
		return Stream.of(school, swv, municipality, officers).flatMap((units) -> units).distinct().toList();
	}

	/**
	 * The data protection officers of an organisation and of its board: in each of its
	 * cases, where they see nothing without a ticket.
	 */
	List<UnitView> officers(OrganisationId organisation) {
		Optional<OrganisationId> board = directory.organisation(organisation).flatMap(OrganisationView::parent);
		return Stream.concat(Stream.of(organisation), board.stream())
			.flatMap((id) -> directory.unitsOf(id).stream())
			.filter((unit) -> unit.role() == Role.DATA_PROTECTION_OFFICER)
			.toList();
	}

	private Optional<OrganisationId> residence(PupilInput pupil, boolean primary) {
		Optional<PostcodeArea> area = regions.area(pupil.postcode());
		return area.map((found) -> primary ? found.swvPo() : found.swvVo())
			.flatMap((code) -> directory.organisation(OrganisationKind.SWV, code))
			.map(OrganisationView::id);
	}

	private static boolean isOwn(Optional<OrganisationId> place, Actor actor) {
		return place.filter(actor.organisation()::equals).isPresent();
	}

}
