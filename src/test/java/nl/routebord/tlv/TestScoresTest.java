package nl.routebord.tlv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Domain.md 2.10 in an application: S31 and what must be entered. */
class TestScoresTest {

	@Test
	void s31TheScoresSayWhatCanBeGranted() {
		assertThat(scores(72, "", null).allow(TlvKind.PRO)).isTrue();
		assertThat(scores(72, "", null).allow(TlvKind.LWOO)).isFalse();
		assertThat(scores(82, "", null).allow(TlvKind.PRO)).as("either, and nobody said why").isFalse();
		assertThat(scores(82, "Leert in kleine stappen", null).allow(TlvKind.PRO)).isTrue();
		assertThat(scores(82, "Kan het vmbo aan", null).allow(TlvKind.LWOO)).isTrue();
		assertThat(scores(95, "Toch", null).allow(TlvKind.PRO)).isFalse();
		assertThat(scores(95, "", true).allow(TlvKind.PRO)).as("art. 15e").isTrue();
		assertThat(TestScores.NONE.allow(TlvKind.VSO)).as("no scores are asked for").isTrue();
	}

	@Test
	void whatIsMissingIsSaidAtOnce() {
		assertThat(faults(TestScores.NONE, TlvKind.PRO, ParentsView.NOT_GIVEN)).containsExactly("scores.iq",
				"scores.delayCalculating", "scores.socialEmotional", "parentsView");
		assertThat(faults(TestScores.NONE, TlvKind.VSO, ParentsView.NOT_GIVEN)).isEmpty();
		assertThat(faults(scores(72, "", null), TlvKind.PRO, ParentsView.DISAGREE)).isEmpty();
		assertThat(faults(scores(82, "", null), TlvKind.LWOO, ParentsView.AGREE)).containsExactly("scores.choice");
		assertThat(faults(scores(95, "", true), TlvKind.PRO, ParentsView.DISAGREE))
			.containsExactly("scores.outsideCriteria");
	}

	@Test
	void whatCannotBeIsRefusedInADraftToo() {
		TestScores impossible = new TestScores(300, new BigDecimal("1.5"), new BigDecimal("0.5"), null, null, true, "",
				null);
		assertThat(impossible.possible(new Faults()).list()).extracting(Fault::field)
			.containsExactly("scores.iq", "scores.delayCalculating");
	}

	@Test
	void leerwegondersteuningIsADesignationWithoutEndAndCategory() {
		assertThat(new TlvPeriod(TlvKind.LWOO, LocalDate.of(2026, 8, 1), null).isValid()).isTrue();
		assertThat(new TlvPeriod(TlvKind.LWOO, LocalDate.of(2026, 8, 1), LocalDate.of(2027, 7, 31)).isValid())
			.isFalse();
		assertThat(DecisionOutcome.DESIGNATED.isGranted()).isTrue();
		assertThat(DecisionOutcome.DESIGNATED.hasTlv()).isFalse();
		assertThat(DecisionOutcome.DESIGNATED.status()).isEqualTo(ApplicationStatus.GRANTED);
	}

	/** S31: delays of 0.55 and 0.60 in two domains, one of them of the first two. */
	static TestScores scores(int iq, String choice, @Nullable Boolean outsideCriteria) {
		return new TestScores(iq, null, new BigDecimal("0.55"), null, new BigDecimal("0.60"), false, choice,
				outsideCriteria);
	}

	private static List<String> faults(TestScores scores, TlvKind kind, ParentsView parents) {
		return scores.check(kind, parents, new Faults()).list().stream().map(Fault::field).toList();
	}

}
