package nl.routebord.absence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import nl.routebord.absence.ReportThreshold.Holiday;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.region.SchoolHolidays;
import nl.routebord.region.Settings;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RelationKind;
import nl.routebord.terms.SchoolYear;

import org.springframework.stereotype.Component;

/** Who has to do with what a school registers, and which days are lesson days there. */
@Component
class AbsenceCircle {

	private final Directory directory;

	private final SchoolHolidays holidays;

	private final Settings settings;

	private final LessonLengths lengths;

	AbsenceCircle(Directory directory, SchoolHolidays holidays, Settings settings, LessonLengths lengths) {
		this.directory = directory;
		this.holidays = holidays;
		this.settings = settings;
		this.lengths = lengths;
	}

	/**
	 * What the policy needs to know. Where no case was opened it is the phase of a
	 * signal, in which only the school takes part and, of what was reported, leerplicht
	 * of the municipality (R-REG-03).
	 */
	CaseFacts facts(RollPupil pupil, Optional<UnitId> receiver) {
		List<CaseParty> parties = new ArrayList<>();
		directory.unitsOf(pupil.school()).forEach((unit) -> parties.add(party(unit)));
		receiver.flatMap(directory::unit).ifPresent((unit) -> parties.add(party(unit)));
		return new CaseFacts(pupil.id(), pupil.unit(), Set.of(Phase.P1), parties);
	}

	private static CaseParty party(UnitView unit) {
		return new CaseParty(unit.id(), unit.role(), unit.organisation(), RelationKind.OWN);
	}

	/** Those of the school, from the last school year on. */
	LessonDays days(RollPupil pupil, LocalDate today) {
		return days(pupil.school(), today);
	}

	LessonDays days(OrganisationId school, LocalDate today) {
		List<Holiday> free = holidays.at(school, new SchoolYear(SchoolYear.of(today).startYear() - 1).begin())
			.stream()
			.map((one) -> new Holiday(one.from(), one.until()))
			.toList();
		return new LessonDays(free, settings.workingDays(), lengths.of(school).minutes());
	}

}
