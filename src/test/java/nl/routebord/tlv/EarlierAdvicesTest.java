package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which advice may be given once more. */
class EarlierAdvicesTest {

	private static final LocalDate SIGNED = TlvFixtures.TODAY;

	private final TlvApplication earlier = TlvFixtures.pending();

	private final TlvApplication now = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);

	@Test
	void holdsForAYearThroughTheDayItself() {
		assertThat(find(now, 12, SIGNED.plusYears(1))).isTrue();
		assertThat(find(now, 12, SIGNED.plusYears(1).plusDays(1))).isFalse();
		assertThat(find(now, 6, SIGNED.plusMonths(6).plusDays(1))).isFalse();
		assertThat(find(now, 0, SIGNED)).as("this swv does not want it").isFalse();
	}

	@Test
	void isSignedByThisExpertInAnotherApplication() {
		assertThat(EarlierAdvices.find(List.of(now), now, TlvFixtures.ORTHO.user(), 12, SIGNED)).isEmpty();
		assertThat(EarlierAdvices.find(List.of(earlier), earlier, TlvFixtures.ORTHO.user(), 12, SIGNED)).isEmpty();
		assertThat(EarlierAdvices.find(List.of(earlier), now, TlvFixtures.SECRETARY.user(), 12, SIGNED)).isEmpty();
	}

	@Test
	void givingItOnceMoreDoesNotMakeItYounger() {
		ExpertAdvice first = earlier.panel().of(TlvFixtures.ORTHO.user()).orElseThrow();
		LocalDate later = SIGNED.plusMonths(10);
		now.advise(first.again(LocalDate.of(2027, 7, 31)), TlvFixtures.actor(TlvFixtures.ORTHO), later).reuses(first);
		TlvApplication third = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		assertThat(EarlierAdvices.find(List.of(now), third, TlvFixtures.ORTHO.user(), 12, later)).isPresent();
		assertThat(EarlierAdvices.find(List.of(now), third, TlvFixtures.ORTHO.user(), 12, SIGNED.plusMonths(13)))
			.isEmpty();
	}

	private boolean find(TlvApplication application, int months, LocalDate today) {
		return EarlierAdvices.find(List.of(earlier), application, TlvFixtures.ORTHO.user(), months, today).isPresent();
	}

}
