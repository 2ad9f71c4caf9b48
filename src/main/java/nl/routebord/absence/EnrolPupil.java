package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Optional;

import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.ElevenTest;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A pupil for the roll, as typed or sent.
 *
 * @param number of the school's own administration
 * @param pgn BSN or onderwijsnummer; may be empty, then nothing can be reported yet
 * @param municipality CBS code of residence (R-LP-07)
 * @param sector {@code PO} or {@code VO}
 * @param startkwalificatie whether one was obtained
 * @param stayMunicipality CBS code of where the pupil in fact stays, when that is
 * another; empty when it is not, and null when nothing is said of it: then it stays as it
 * was
 */
public record EnrolPupil(String number, String firstName, String prefix, String lastName, String birthDate, String pgn,
		String className, String municipality, String sector, boolean startkwalificatie,
		@Nullable String stayMunicipality) {

	private static final int LONGEST_NUMBER = 20;

	private static final int LONGEST = 100;

	public EnrolPupil {
		number = number.strip();
		firstName = firstName.strip();
		prefix = prefix.strip();
		lastName = lastName.strip();
		birthDate = birthDate.strip();
		pgn = pgn.replaceAll("[ .]", "");
		className = className.strip();
		municipality = municipality.strip();
		sector = sector.strip();
		stayMunicipality = (stayMunicipality != null) ? stayMunicipality.strip() : null;
	}

	String stay() {
		return (stayMunicipality != null) ? stayMunicipality : "";
	}

	Faults faults(LocalDate today) {
		Optional<LocalDate> born = DutchDates.parse(birthDate);
		return new Faults()
			.addIf(number.isEmpty() || number.length() > LONGEST_NUMBER, "number", "absence.fault.number")
			.addIf(firstName.isEmpty() || firstName.length() > LONGEST, "firstName", "absence.fault.first-name")
			.addIf(prefix.length() > LONGEST, "prefix", "absence.fault.too-long")
			.addIf(lastName.isEmpty() || lastName.length() > LONGEST, "lastName", "absence.fault.last-name")
			.addIf(born.isEmpty() || born.get().isAfter(today.minusYears(3))
					|| born.get().isBefore(today.minusYears(27)), "birthDate", "absence.fault.birth-date")
			.addIf(!pgn.isEmpty() && !(pgn.matches("\\d{9}") && ElevenTest.isOfPerson(pgn)), "pgn", "absence.fault.pgn")
			.addIf(className.length() > LONGEST_NUMBER, "className", "absence.fault.too-long")
			.addIf(!sector.equals("PO") && !sector.equals("VO"), "sector", "absence.fault.sector");
	}

	@Override
	public String toString() {
		return "EnrolPupil[…]";
	}

}
