package nl.routebord.web.absence;

import nl.routebord.absence.EnrolPupil;

import org.jspecify.annotations.Nullable;

/** A pupil for the roll as typed. */
record RollForm(@Nullable String number, @Nullable String firstName, @Nullable String prefix, @Nullable String lastName,
		@Nullable String birthDate, @Nullable String pgn, @Nullable String className, @Nullable String municipality,
		@Nullable String sector, @Nullable Boolean startkwalificatie, @Nullable String stayMunicipality) {

	static RollForm empty() {
		return new RollForm("", "", "", "", "", "", "", "", "", false, "");
	}

	EnrolPupil command() {
		return new EnrolPupil(text(number), text(firstName), text(prefix), text(lastName), text(birthDate), text(pgn),
				text(className), text(municipality), text(sector), Boolean.TRUE.equals(startkwalificatie),
				stayMunicipality);
	}

	static String text(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	@Override
	public String toString() {
		return "RollForm[…]";
	}

}
