package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A child of whom nothing was reported, for whom an exemption is asked.
 *
 * @param request of the form: sent twice, it is one child
 */
public record AddPupil(UUID request, String name, @Nullable LocalDate birthDate) {

	private static final int LONGEST = 200;

	private static final int OLDEST = 23;

	Faults faults(LocalDate today) {
		return new Faults().addIf(name.isBlank() || name.length() > LONGEST, "name", "leerplicht.fault.name")
			.addIf(birthDate == null || birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST)),
					"birthDate", "leerplicht.fault.birthDate");
	}

	@Override
	public String toString() {
		return "AddPupil[" + request + "]";
	}

}
