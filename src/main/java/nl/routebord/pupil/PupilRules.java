package nl.routebord.pupil;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Faults;
import nl.routebord.region.SchoolType;

/** What must hold of a pupil as typed; tells all faults at once. */
final class PupilRules {

	private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3} ?[A-Za-z]{2}");

	private static final Pattern HOUSE_NUMBER = Pattern.compile("\\d{1,5}[ -]?[0-9A-Za-z ]{0,6}");

	private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s.]{2,}");

	private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{9,20}");

	/** Nobody older goes to school; a typed year such as 1912 is a slip. */
	private static final int OLDEST = 27;

	private static final int LONGEST = 100;

	private static final int MOST_GUARDIANS = 4;

	private final Faults faults;

	private final LocalDate today;

	PupilRules(LocalDate today, Faults faults) {
		this.today = today;
		this.faults = faults;
	}

	void check(PupilInput input) {
		required("firstName", input.firstName());
		longest("prefix", input.prefix(), 20);
		required("lastName", input.lastName());
		birthDate(input.birthDate());
		faults.addIf(!input.pgn().isEmpty() && PupilNumber.of(input.pgn()).isEmpty(), "pgn", "pupil.pgn.wrong");
		check(input.home());
		enrolment(input);
		guardians(input);
	}

	void check(HomeInput home) {
		required("street", home.street());
		faults.addIf(!HOUSE_NUMBER.matcher(home.houseNumber()).matches(), "houseNumber", "pupil.house-number.wrong");
		faults.addIf(!POSTCODE.matcher(home.postcode()).matches(), "postcode", "pupil.postcode.wrong");
		required("place", home.place());
		faults.addIf(!home.municipality().matches("\\d{4}"), "municipality", "pupil.municipality.missing");
		faults.addIf(!home.stayMunicipality().isEmpty() && !home.stayMunicipality().matches("\\d{4}"),
				"stayMunicipality", "pupil.municipality.missing");
	}

	private void birthDate(String typed) {
		Optional<LocalDate> date = DutchDates.parse(typed);
		if (date.isEmpty()) {
			faults.add("birthDate", typed.isEmpty() ? "pupil.birth-date.missing" : "pupil.birth-date.wrong");
			return;
		}
		faults.addIf(date.get().isAfter(today), "birthDate", "pupil.birth-date.future");
		faults.addIf(date.get().isBefore(today.minusYears(OLDEST)), "birthDate", "pupil.birth-date.long-ago");
	}

	private void enrolment(PupilInput input) {
		if (input.school().isEmpty()) {
			return;
		}
		faults.addIf(Arrays.stream(SchoolType.values()).noneMatch((type) -> type.name().equals(input.schoolType())),
				"schoolType", "pupil.school-type.missing");
		longest("className", input.className(), 20);
		Optional<LocalDate> from = DutchDates.parse(input.enrolledFrom());
		faults.addIf(from.isEmpty(), "enrolledFrom", "pupil.enrolled-from.wrong");
		from.ifPresent(
				(date) -> faults.addIf(date.isAfter(today.plusYears(1)), "enrolledFrom", "pupil.enrolled-from.far"));
		Optional<LocalDate> birth = DutchDates.parse(input.birthDate()).filter((date) -> !date.isAfter(today));
		from.ifPresent((date) -> faults.addIf(birth.isPresent() && date.isBefore(birth.get()), "enrolledFrom",
				"pupil.enrolled-from.before-birth"));
	}

	private void guardians(PupilInput input) {
		faults.addIf(input.guardians().isEmpty(), "guardians[0].name", "pupil.guardian.missing");
		faults.addIf(input.guardians().size() > MOST_GUARDIANS, "guardians", "pupil.guardian.too-many", MOST_GUARDIANS);
		for (int nr = 0; nr < input.guardians().size(); nr++) {
			guardian("guardians[" + nr + "].", input.guardians().get(nr));
		}
	}

	private void guardian(String at, GuardianInput guardian) {
		required(at + "name", guardian.name());
		faults.addIf(!guardian.mail().isEmpty() && !MAIL.matcher(guardian.mail()).matches(), at + "mail",
				"pupil.mail.wrong");
		faults.addIf(!guardian.phone().isEmpty() && !PHONE.matcher(guardian.phone()).matches(), at + "phone",
				"pupil.phone.wrong");
		longest(at + "mail", guardian.mail(), 254);
		longest(at + "street", guardian.street(), LONGEST);
		longest(at + "houseNumber", guardian.houseNumber(), 12);
		longest(at + "place", guardian.place(), LONGEST);
		faults.addIf(!guardian.postcode().isEmpty() && !POSTCODE.matcher(guardian.postcode()).matches(),
				at + "postcode", "pupil.postcode.wrong");
	}

	private void required(String field, String value) {
		faults.addIf(value.isEmpty(), field, "pupil.required." + field.replaceAll("^.*\\.", ""));
		longest(field, value, LONGEST);
	}

	private void longest(String field, String value, int most) {
		faults.addIf(value.length() > most, field, "pupil.too-long", most);
	}

	static String postcode(String typed) {
		String tight = typed.replace(" ", "").toUpperCase(Locale.ROOT);
		return (tight.length() == 6) ? tight.substring(0, 4) + " " + tight.substring(4) : tight;
	}

}
