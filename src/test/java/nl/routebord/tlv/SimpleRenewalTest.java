package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Which renewals can be confirmed side by side. */
class SimpleRenewalTest {

	private static final LocalDate BEGIN = LocalDate.of(2025, 11, 1);

	private static final LocalDate END = LocalDate.of(2027, 7, 31);

	private static final List<DecisionCheck> GREEN = List.of(DecisionCheck.must("two-advices", true),
			DecisionCheck.should("issue-mid-year", false), DecisionCheck.must(DecisionCheck.INDEPENDENT, false));

	@Test
	void whatWasGrantedBeforeAskedAgainWithTwoEqualAdvicesIsSimple() {
		assertThat(obstacles(before(TlvKind.VSO, FundingCategory.CAT1), TlvFixtures.pending(), GREEN)).isEmpty();
	}

	@Test
	void everyReasonWhyNotIsTold() {
		assertThat(obstacles(before(TlvKind.SO, FundingCategory.CAT2), TlvFixtures.pending(ParentsView.DISAGREE),
				List.of(DecisionCheck.should("research", false))))
			.containsExactly("kind", "category", "parents", "red");
		Tlv gap = tlv(new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, BEGIN.minusYears(2), BEGIN.minusDays(2)));
		assertThat(obstacles(gap, TlvFixtures.pending(), GREEN)).containsExactly("begin");
	}

	@Test
	void advicesThatDifferOrAreOtherThanAskedAreNotSimple() {
		TlvApplication differing = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		differing.advise(TlvFixtures.advice(END), TlvFixtures.actor(TlvFixtures.ORTHO), TlvFixtures.TODAY);
		differing.advise(TlvFixtures.advice(END.plusYears(1)), TlvFixtures.actor(TlvFixtures.PSYCHIATER),
				TlvFixtures.TODAY);
		assertThat(obstacles(before(TlvKind.VSO, FundingCategory.CAT1), differing, GREEN)).containsExactly("advices");
	}

	@Test
	void advicesThatAgreeOnAnotherEndThanAskedAreNotSimple() {
		TlvApplication longer = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		longer.advise(TlvFixtures.advice(END.plusYears(1)), TlvFixtures.actor(TlvFixtures.ORTHO), TlvFixtures.TODAY);
		longer.advise(TlvFixtures.advice(END.plusYears(1)), TlvFixtures.actor(TlvFixtures.PSYCHIATER),
				TlvFixtures.TODAY);
		assertThat(obstacles(before(TlvKind.VSO, FundingCategory.CAT1), longer, GREEN)).containsExactly("advices");
	}

	private static List<String> obstacles(Tlv before, TlvApplication application, List<DecisionCheck> checks) {
		return SimpleRenewal.obstacles(before, application, checks);
	}

	private static Tlv before(TlvKind kind, FundingCategory category) {
		return tlv(new GrantedTlv(kind, category, BEGIN.minusYears(2), BEGIN.minusDays(1)));
	}

	private static Tlv tlv(GrantedTlv granted) {
		return new Tlv(new TlvNumber("VO2601", 2023, 1), TlvFixtures.pending(), granted, BEGIN.minusYears(2));
	}

}
