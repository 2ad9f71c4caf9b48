package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.terms.ServiceNorm;
import nl.routebord.terms.WorkingDays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** R-TLV-09: will every renewal be decided before 31 July? */
class CampaignForecastTest {

	private static final LocalDate END = LocalDate.of(2027, 7, 31);

	private static final CampaignForecast.Work WORK = new CampaignForecast.Work(0, 2);

	@ParameterizedTest
	@CsvSource(textBlock = """
			2027-03-01, 10, 0,  4, 0,  true
			2027-03-01, 10, 0,  1, 0,  false
			2027-03-01, 10, 18, 1, 0,  true
			2027-03-01, 10, 0,  4, 30, false
			2027-07-20, 1,  0,  4, 0,  false
			2027-07-20, 1,  2,  4, 0,  false
			2027-07-10, 1,  2,  4, 0,  true
			2027-03-01, 1,  0,  0, 0,  false
			2027-03-01, 0,  0,  0, 0,  true
			""")
	void advicesMustFitInTheWorkingDaysThatAreLeft(LocalDate today, int open, int signed, int experts, int busy,
			boolean met) {
		assertThat(forecast(today, open, signed, experts, busy).isMet()).isEqualTo(met);
	}

	@Test
	void itSaysWhyNotAndUntilWhenSchoolsCanApply() {
		CampaignForecast none = forecast(LocalDate.of(2027, 3, 1), 1, 0, 0, 0);
		assertThat(none.sentence()).isEqualTo("tlvlife.campaign.no-experts");
		CampaignForecast late = forecast(LocalDate.of(2027, 7, 20), 3, 0, 2, 0);
		assertThat(late.sentence()).isEqualTo("tlvlife.campaign.not-met");
		assertThat(late.advicesNeeded()).isEqualTo(6);
		assertThat(late.daysNeeded()).isEqualTo(55);
		assertThat(late.daysLeft()).isEqualTo(8);
		assertThat(late.applyBy()).isEqualTo(LocalDate.of(2027, 5, 1));
	}

	@Test
	void targetThatTheNormDoesNotFitBehindGivesWay() {
		assertThat(CampaignForecast
			.of(LocalDate.of(2027, 3, 1), END, 1, 0, 4, 0, WORK, 15, 5, 4, new ServiceNorm(6), WorkingDays.ofTheAct(),
					List.of())
			.applyBy()).isEqualTo(LocalDate.of(2027, 6, 19));
	}

	@Test
	void schoolHolidaysAreNoDaysToGiveAdvice() {
		SchoolHoliday summer = new SchoolHoliday(java.util.UUID.randomUUID(), HolidayRegion.MIDDLE, null,
				HolidayKind.HOLIDAY, "Zomer", LocalDate.of(2027, 7, 10), LocalDate.of(2027, 8, 22), 0);
		LocalDate today = LocalDate.of(2027, 6, 25);
		assertThat(forecast(today, 1, 0, 4, 0).isMet()).isTrue();
		CampaignForecast held = CampaignForecast.of(today, END, 1, 0, 4, 0, WORK, 15, 5, 13, new ServiceNorm(6),
				WorkingDays.ofTheAct(), List.of(summer));
		assertThat(held.daysLeft()).isEqualTo(10);
		assertThat(held.isMet()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2027-03-01, 1, 2, tlvlife.campaign.met
			2027-03-01, 0, 2, tlvlife.campaign.met-applied
			2027-03-01, 0, 1, tlvlife.campaign.no-deciders
			2027-05-01, 1, 2, tlvlife.campaign.met
			2027-05-02, 1, 2, tlvlife.campaign.apply-late
			2027-06-01, 0, 2, tlvlife.campaign.met-applied
			""")
	void twoPeopleDecideAndWhoDidNotApplyInTimeIsNotForecastAsMet(LocalDate today, int toApply, int deciders,
			String sentence) {
		CampaignForecast forecast = CampaignForecast.of(today, END, 1, 0, 4, 0,
				new CampaignForecast.Work(toApply, deciders), 15, 5, 13, new ServiceNorm(6), WorkingDays.ofTheAct(),
				List.of());
		assertThat(forecast.sentence()).isEqualTo(sentence);
		assertThat(forecast.isMet()).isEqualTo(sentence.startsWith("tlvlife.campaign.met"));
	}

	private static CampaignForecast forecast(LocalDate today, int open, int signed, int experts, int busy) {
		return CampaignForecast.of(today, END, open, signed, experts, busy, WORK, 15, 5, 13, new ServiceNorm(6),
				WorkingDays.ofTheAct(), List.of());
	}

}
