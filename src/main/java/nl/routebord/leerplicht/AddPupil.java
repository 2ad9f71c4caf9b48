package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.kernel.ElevenTest;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A child of whom nothing was reported, for whom an exemption is asked.
 *
 * @param request of the form: sent twice, it is one child
 * @param pgn by which it is known again among the residents; empty: by name and day of
 * birth
 */
public record AddPupil(UUID request, String name, @Nullable LocalDate birthDate, String pgn) {

	private static final int LONGEST = 200;

	private static final int OLDEST = 23;

	public AddPupil {
		pgn = pgn.replaceAll("[ .]", "");
	}

	public AddPupil(UUID request, String name, @Nullable LocalDate birthDate) {
		this(request, name, birthDate, "");
	}

	Faults faults(LocalDate today) {
		return new Faults().addIf(name.isBlank() || name.length() > LONGEST, "name", "leerplicht.fault.name")
			.addIf(birthDate == null || birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST)),
					"birthDate", "leerplicht.fault.birthDate")
			.addIf(!pgn.isEmpty() && !(pgn.matches("\\d{9}") && ElevenTest.isOfPerson(pgn)), "pgn",
					"leerplicht.fault.pgn");
	}

	@Override
	public String toString() {
		return "AddPupil[" + request + "]";
	}

}
