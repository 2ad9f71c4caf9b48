package nl.routebord.pupil;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.ElevenTest;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;
import nl.routebord.vault.BlindIndex;
import nl.routebord.vault.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PupilRulesTest {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static List<Fault> faults(PupilInput input) {
		Faults faults = new Faults();
		new PupilRules(TODAY, faults).check(input);
		return faults.list();
	}

	private static PupilInput pupil(String birthDate, String pgn, String postcode) {
		return new PupilInput("Noor", "van", "Berg", birthDate, pgn, "Dijk", "12 a", postcode, "Waterdam", false,
				"9901", "99AA00", "VO", "3hb", "01-08-2026",
				List.of(new GuardianInput("M. van Berg", true, "m@voorbeeld.nl", "0612345678", "", "", "", "")));
	}

	@Test
	void rightPupilHasNoFaults() {
		assertThat(faults(pupil("12-03-2012", "111222333", "1005ab"))).isEmpty();
	}

	@Test
	void allFaultsAreToldAtOnce() {
		PupilInput empty = new PupilInput("", "", "", "31-06-2026", "123456789", "", "", "12AB", "", false, "",
				"99AA00", "", "", "", List.of());
		assertThat(faults(empty)).extracting(Fault::field)
			.contains("firstName", "lastName", "birthDate", "pgn", "street", "houseNumber", "postcode", "place",
					"municipality", "schoolType", "enrolledFrom", "guardians[0].name");
	}

	@ParameterizedTest
	@CsvSource({ "31-06-2026,pupil.birth-date.wrong", "22-11-2026,pupil.birth-date.future",
			"01-01-1912,pupil.birth-date.long-ago", "gisteren,pupil.birth-date.wrong", "'',pupil.birth-date.missing" })
	void wrongBirthDateSaysWhy(String typed, String code) {
		assertThat(faults(pupil(typed, "", "1005 AB"))).extracting(Fault::code).containsExactly(code);
	}

	@ParameterizedTest
	@CsvSource({ "26-11-2026", "26/11/2026", "26.11.2026", "26 nov 2026", "26 november 2026", "2026-11-26" })
	void dateIsReadAsPeopleTypeIt(String typed) {
		assertThat(DutchDates.parse(typed)).contains(LocalDate.of(2026, 11, 26));
	}

	@ParameterizedTest
	@ValueSource(strings = { "31-06-2026", "29-02-2027", "00-01-2026", "26 foo 2026", "", "26-11-26" })
	void dayThatDoesNotExistIsNoDate(String typed) {
		assertThat(DutchDates.parse(typed)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "111222333", "123456782", "010464554", "10464554" })
	void numberPassesTheElevenTest(String number) {
		assertThat(PupilNumber.of(number)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "000000000", "123456789", "1234567", "12345678a", "1112223334" })
	void numberThatFailsTheTestIsRefused(String number) {
		assertThat(PupilNumber.of(number)).isEmpty();
	}

	@Test
	void educationNumberLeavesFive() {
		int found = 0;
		for (int tail = 0; tail < 100; tail++) {
			String number = "1012345%02d".formatted(tail);
			found += ElevenTest.isEducationNumber(number) ? 1 : 0;
			assertThat(ElevenTest.isEducationNumber(number) && ElevenTest.isBsn(number)).isFalse();
		}
		assertThat(found).isPositive();
	}

	@Test
	void indexFindsTheNumberInOneUnitAndTellsNothingInAnother() {
		NumberIndex index = new NumberIndex(new BlindIndex(new Keys("k1", Map.of("k1", KEY), KEY)));
		UnitId unit = UnitId.fresh();
		PupilNumber number = PupilNumber.of("111222333").orElseThrow();
		assertThat(index.of(number, unit)).isEqualTo(index.of(number, unit))
			.isNotEqualTo(index.of(number, UnitId.fresh()));
	}

	@Test
	void nothingPersonalIsInText() {
		assertThat(pupil("12-03-2012", "111222333", "1005 AB").toString()).isEqualTo("PupilInput[…]");
		assertThat(PupilNumber.of("111222333").orElseThrow().toString()).doesNotContain("111222333");
		assertThat(Pupil.key("Zoë")).isEqualTo("zoe");
	}

}
