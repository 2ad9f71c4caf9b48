package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.UnitId;
import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExemptionRuleTest {

	private static final LeaveDays NO_HOLIDAYS = new LeaveDays(List.of(), WorkingDays.ofTheAct(), List.of());

	/**
	 * What stands against a kind asked on a day for another until a last day, for a child
	 * born on a day; flags D declared three weeks before, T by who treats, P placed
	 * before, A board agrees, H heard.
	 */
	@ParameterizedTest
	@CsvSource({ "ART5_A, 2017-04-03, 2026-06-15, 2026-08-01, 2027-07-31, D, ",
			"ART5_A, 2017-04-03, 2026-06-15, 2026-08-01, 2027-07-31, DT, VR_DECLARATION_INDEPENDENT",
			"ART5_A, 2017-04-03, 2026-07-01, 2026-08-01, 2027-07-31, D, VR_IN_TIME",
			"ART5_A, 2017-04-03, 2026-06-15, 2026-08-01, 2028-07-31, D, VR_ONE_SCHOOL_YEAR",
			"ART5_A, 2023-04-03, 2026-06-15, 2026-08-01, 2027-07-31, D, VR_UNDER_DUTY",
			"ART5_B, 2017-04-03, 2026-06-15, 2026-08-01, 2027-07-31, P, VR_NOT_PLACED_BEFORE",
			"ART5_B, 2017-04-03, 2026-06-15, 2026-08-01, 2027-07-31, -, ",
			"ART5_C, 2017-04-03, 2026-06-15, 2026-08-01, 2027-07-31, -, VR_SCHOOL_ABROAD_DECLARES",
			"ART5_C, 2017-04-03, 2026-06-15, 2026-08-01, 2027-07-31, D, ",
			"ART5A, 2017-04-03, 2026-06-15, 2026-08-01, , -, ",
			"ART15, 2010-01-10, 2026-06-15, 2026-08-01, 2027-07-31, -, ",
			"ART15, 2011-01-10, 2026-06-15, 2026-08-01, 2027-07-31, -, VR_KWALIFICATIEPLICHT",
			"ART3A, 2011-01-10, 2026-06-15, 2026-08-01, 2027-07-31, AH, ",
			"ART3A, 2012-08-02, 2026-06-15, 2026-08-01, 2027-07-31, AH, VR_FROM_FOURTEEN",
			"ART3A, 2011-01-10, 2026-06-15, 2026-08-01, 2027-07-31, H, VR_SCHOOL_AGREES",
			"ART3A, 2011-01-10, 2026-06-15, 2026-08-01, 2027-07-31, A, VR_HEARD",
			"ART3B, 2011-01-10, 2026-06-15, 2026-08-01, 2027-07-31, H, ",
			"ART3B, 2011-09-10, 2026-06-15, 2026-08-01, 2027-07-31, H, VR_LAST_SCHOOL_YEAR",
			"ART11_G, 2017-04-03, 2026-06-15, 2026-09-07, 2026-09-18, H, VR_OVER_TEN_DAYS",
			"ART11_G, 2017-04-03, 2026-06-15, 2026-09-07, 2026-09-21, H, ",
			"ART11_G, 2017-04-03, 2026-06-15, 2026-12-21, 2027-01-04, H, VR_OVER_TEN_DAYS" })
	void whatTheLawAsks(ExemptionKind kind, LocalDate born, LocalDate received, LocalDate from, LocalDate until,
			String flags, String against) {
		Exemption asked = asked(kind, received, from, until, flags);
		assertThat(asked.against(child(born), NO_HOLIDAYS)).extracting(Enum::name)
			.containsExactlyElementsOf((against != null) ? Arrays.asList(against.split(" ")) : List.of());
	}

	@Test
	void latenessAloneIsForAPersonToWeigh() {
		LocalDate july = LocalDate.of(2026, 7, 1);
		LocalDate from = LocalDate.of(2026, 8, 1);
		DutyPupil child = child(LocalDate.of(2017, 4, 3));
		assertThat(
				asked(ExemptionKind.ART5_A, july, from, LocalDate.of(2027, 7, 31), "D").isForbidden(child, NO_HOLIDAYS))
			.isFalse();
		Exemption unheard = asked(ExemptionKind.ART3B, july, from, LocalDate.of(2027, 7, 31), "");
		assertThat(unheard.isForbidden(child(LocalDate.of(2011, 1, 10)), NO_HOLIDAYS)).isTrue();
		assertThat(unheard.isHopeless(child(LocalDate.of(2011, 1, 10)), NO_HOLIDAYS)).isFalse();
	}

	/** LPW 14: ten school days in a school year, whatever they were asked for. */
	@Test
	void leaveIsAddedUpOverASchoolYearWithoutItsHolidays() {
		SchoolHoliday autumn = new SchoolHoliday(UUID.randomUUID(), HolidayRegion.MIDDLE, null, HolidayKind.HOLIDAY,
				"Herfst", LocalDate.of(2026, 10, 17), LocalDate.of(2026, 10, 25), 0);
		Exemption eight = leave("2026-09-07", "2026-09-16");
		Exemption overAutumn = leave("2026-10-15", "2026-10-27");
		Exemption nextYear = leave("2027-09-06", "2027-09-14");
		LeaveDays days = new LeaveDays(List.of(autumn), WorkingDays.ofTheAct(), List.of(eight, overAutumn, nextYear));
		assertThat(days.inYearOf(overAutumn)).as("eight and four").isEqualTo(12);
		assertThat(days.inYearOf(nextYear)).as("of its own year").isEqualTo(7);
		DutyPupil child = child(LocalDate.of(2017, 4, 3));
		assertThat(overAutumn.against(child, days)).doesNotContain(ExemptionRule.VR_OVER_TEN_DAYS);
		assertThat(overAutumn.against(child, NO_HOLIDAYS)).as("alone").contains(ExemptionRule.VR_OVER_TEN_DAYS);
	}

	private static Exemption leave(String from, String until) {
		return asked(ExemptionKind.ART11_G, LocalDate.parse("2026-06-15"), LocalDate.parse(from),
				LocalDate.parse(until), "H");
	}

	/** R-VR-01, LPW 3a: terms to decide and to renew. */
	@ParameterizedTest
	@CsvSource({ "ART3A, 2026-06-15, 2026-07-13, 2027-07-31, 2027-06-05",
			"ART15, 2026-06-15, 2026-08-10, 2027-07-31, 2027-06-05",
			"ART5_A, 2026-06-15, 2026-08-10, 2027-07-31, 2027-06-30",
			"ART5_A, 2026-06-15, 2026-08-10, 2027-11-30, 2027-11-01" })
	void termsOfEachKind(ExemptionKind kind, LocalDate received, LocalDate decideBy, LocalDate until,
			LocalDate renewBy) {
		assertThat(kind.decideBy(received, WorkingDays.ofTheAct())).isEqualTo(decideBy);
		assertThat(kind.renewBy(until)).isEqualTo(renewBy);
	}

	private static DutyPupil child(LocalDate born) {
		return new DutyPupil(UUID.randomUUID(), new UnitId(UUID.randomUUID()), "Kind", born, Optional.empty(),
				Optional.empty());
	}

	private static Exemption asked(ExemptionKind kind, LocalDate received, LocalDate from, LocalDate until,
			String flags) {
		ReceiveExemption form = new ReceiveExemption(UUID.randomUUID(), kind, received,
				flags.contains("D") ? received.minusWeeks(3) : null,
				flags.contains("T") ? Declarer.TREATING_DOCTOR : Declarer.DESIGNATED_DOCTOR, false, flags.contains("P"),
				flags.contains("A"), flags.contains("H"), from, until);
		return new Exemption(form.request(), 0, UUID.randomUUID(), new UnitId(UUID.randomUUID()), form, from, until,
				ExemptionState.RECEIVED, received, Optional.empty(), List.of(), "");
	}

}
