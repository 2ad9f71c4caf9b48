package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.UnitId;

/**
 * A child in the file of leerplicht of one municipality.
 *
 * @param roll on a school's roll, when a report named it
 * @param caseFile of the case, when there is one
 */
record DutyPupil(UUID id, UnitId unit, String name, LocalDate birthDate, Optional<UUID> roll, Optional<UUID> caseFile) {

	private static final int HEARD_FROM = 12;

	private static final int ADULT = 18;

	/** R-LP-05: answers for itself too. */
	boolean isTwelve(LocalDate on) {
		return age(on) >= HEARD_FROM;
	}

	/** R-LP-05: answers alone. */
	boolean isAdult(LocalDate on) {
		return age(on) >= ADULT;
	}

	private int age(LocalDate on) {
		return Period.between(this.birthDate, on).getYears();
	}

	@Override
	public String toString() {
		return "DutyPupil[" + this.id + "]";
	}

}
