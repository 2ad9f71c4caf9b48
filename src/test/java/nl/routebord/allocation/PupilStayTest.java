package nl.routebord.allocation;

import java.time.LocalDate;
import java.util.Map;

import nl.routebord.allocation.Assumptions.Amounts;
import nl.routebord.allocation.CountedEnrolment.Kind;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.tlv.FundingCategory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Domain.md 4.2 and 4.3 for one pupil: who pays, per regime and count date. */
class PupilStayTest {

	private static final Amounts MONEY = new Amounts(Map.of(FundingCategory.CAT1, 100L, FundingCategory.CAT2, 200L), 90,
			0, 0);

	/**
	 * S20 (closed) and S23 (open), placed April 2025 until May 2026, a tlv of category 2.
	 */
	@ParameterizedTest
	@CsvSource({ "CLOSED_YOUTH_CARE, CURRENT_LAW, true, SWV VO2601 200, OCW  0, SWV VO8701 200",
			"CLOSED_YOUTH_CARE, DORMANT_TLV, true, SWV VO2601 200, OCW  0, SWV VO2601 200",
			"CLOSED_YOUTH_CARE, CENTRAL, true, SWV VO2601 200, OCW  0, SWV VO2601 200",
			"CLOSED_YOUTH_CARE, DUAL_ENROLMENT, true, SWV VO2601 200, SWV VO2601 200, SWV VO2601 200",
			"OPEN_RESIDENTIAL, CURRENT_LAW, false, nobody, SWV VO2601 90, SWV VO8701 200",
			"OPEN_RESIDENTIAL, DORMANT_TLV, false, nobody, SWV VO2601 90, SWV VO2601 200",
			"OPEN_RESIDENTIAL, CENTRAL, false, nobody, OCW  0, SWV VO2601 200",
			"OPEN_RESIDENTIAL, DUAL_ENROLMENT, false, nobody, nobody, SWV VO2601 200",
			"JJI, DUAL_ENROLMENT, false, nobody, nobody, SWV VO2601 200" })
	void paidBeforeDuringAndAfterTheStay(Kind kind, ResidentialRegime regime, boolean held, String before,
			String during, String after) {
		PupilStay stay = new PupilStay(kind, LocalDate.of(2025, 4, 1), LocalDate.of(2026, 5, 31), false, "VO2601",
				"VO8701", held, FundingCategory.CAT2);
		assertThat(said(stay, regime, 2025)).isEqualTo(before);
		assertThat(said(stay, regime, 2026)).isEqualTo(during);
		assertThat(said(stay, regime, 2027)).isEqualTo(after);
	}

	private static String said(PupilStay stay, ResidentialRegime regime, int year) {
		PupilOptions.Payment paid = stay.on(new CountDate(LocalDate.of(year, 2, 1)), regime, MONEY);
		return (paid.payer() == null) ? "nobody"
				: paid.payer() + " " + ((paid.swv() != null) ? paid.swv() : "") + " " + paid.cents();
	}

}
