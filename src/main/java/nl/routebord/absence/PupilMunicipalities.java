package nl.routebord.absence;

import java.util.Optional;

import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where pupils live and stay by the roll, and whose leerplicht hears what (R-LP-07). */
@Component
class PupilMunicipalities {

	private final Directory directory;

	PupilMunicipalities(Directory directory) {
		this.directory = directory;
	}

	/** Besides what is wrong already. */
	Faults check(EnrolPupil command, Faults faults) {
		String stay = command.stay();
		return faults.addIf(known(command.municipality()).isEmpty(), "municipality", "absence.fault.municipality")
			.addIf(!stay.isEmpty() && known(stay).isEmpty(), "stayMunicipality", "absence.fault.municipality")
			.addIf(!stay.isEmpty() && stay.equals(command.municipality()), "stayMunicipality",
					"absence.fault.stay-same");
	}

	Optional<OrganisationId> known(String code) {
		return directory.organisation(OrganisationKind.MUNICIPALITY, code).map(OrganisationView::id);
	}

	/** Enforces, also when the pupil stays elsewhere, and hears who left (R-VZ-08). */
	Optional<UnitId> enforcing(RollPupil pupil) {
		return leerplicht(pupil.municipality());
	}

	/** Receives what is reported from now on. */
	Optional<UnitId> receiving(RollPupil pupil) {
		return leerplicht(pupil.reportsTo());
	}

	private Optional<UnitId> leerplicht(OrganisationId municipality) {
		return directory.unitOf(municipality, Role.ATTENDANCE_OFFICER).map(UnitView::id);
	}

	String name(OrganisationId municipality) {
		return directory.organisation(municipality).map(OrganisationView::name).orElse("");
	}

	@Nullable String stay(RollPupil pupil) {
		return pupil.stay().map(this::name).orElse(null);
	}

	/** A stay that began after the report is not of who received that. */
	@Nullable String stay(RollPupil pupil, AbsenceReport report, boolean ours) {
		boolean shown = ours || pupil.stay().isPresent() && pupil.stay().equals(receiver(report));
		return shown ? stay(pupil) : null;
	}

	/**
	 * What was sent stays where it is; it is not known of one that went to a municipality
	 * which does not work with this.
	 */
	@Nullable String receiver(RollPupil pupil, AbsenceReport report) {
		Optional<OrganisationId> to = report.state().isForSchool() ? Optional.of(pupil.reportsTo()) : receiver(report);
		return to.map(this::name).orElse(null);
	}

	private Optional<OrganisationId> receiver(AbsenceReport report) {
		return report.receiver().flatMap(directory::unit).map(UnitView::organisation);
	}

}
