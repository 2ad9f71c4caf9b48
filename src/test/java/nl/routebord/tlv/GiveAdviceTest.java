package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.routebord.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiveAdviceTest {

	/** R-TLV-03, R-TLV-04 and R-TLV-06: what is signed for good ends as a tlv can. */
	@ParameterizedTest
	@CsvSource({ "VSO, 2028-07-31, ", "VSO, 2027-07-31, ", "VSO, 2026-07-31, tlv.fault.end-too-early",
			"VSO, 2028-07-30, tlv.fault.end-not-31-july", "PRO, , ", "PRO, 2031-07-31, tlv.fault.end-none",
			"LWOO, 2031-07-31, tlv.fault.end-none-lwoo", "SBO, 2028-05-01, ", "VSO, 2033-07-31, ",
			"VSO, 9999-07-31, tlv.fault.after-school-years", "VSO, 2025-07-31, tlv.fault.before-application" })
	void endIsOneThatATlvOfThisKindCanHave(TlvKind kind, LocalDate end, String fault) {
		FundingCategory category = kind.hasFundingCategory() ? FundingCategory.CAT1 : null;
		GiveAdvice advice = new GiveAdvice(AdviceOutcome.ADMISSIBLE, category, end, "Past", "Ouders", "Opp", "BIG 1");
		ApplicationContent asked = TlvFixtures.emb(kind, category);
		assertThat(advice.check(asked, TlvFixtures.TODAY, TlvFixtures.PREMISES, LocalDate.of(2026, 11, 22)).list())
			.extracting(Fault::code)
			.isEqualTo((fault != null) ? List.of(fault) : List.of());
	}

	@Test
	void whatALetterCannotPrintIsNamedAtItsField() {
		GiveAdvice advice = new GiveAdvice(AdviceOutcome.ADMISSIBLE, null, null, "Past \uD83D\uDE00", "Ouders", "Opp",
				"BIG 1");
		assertThat(advice
			.check(TlvFixtures.emb(TlvKind.PRO, null), TlvFixtures.TODAY, TlvFixtures.PREMISES,
					LocalDate.of(2026, 11, 22))
			.list()).singleElement()
			.satisfies((fault) -> assertThat(List.of(fault.field(), fault.code())).containsExactly("motivation",
					"document.fault.unprintable"));
	}

}
