package nl.routebord.expert;

import java.util.Set;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvRegion;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The pool of experts of a swv. */
@RoutebordTest
class ExpertDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private ExpertDesk desk;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Test
	void thePoolSaysWhatIsAskedOfEach() {
		region.draft();
		int before = expert(region.psychiater().user()).openAdvices();
		TlvApplicationId id = region.inReview();
		assertThat(expert(region.psychiater().user()).openAdvices()).isEqualTo(before + 1);
		advices.advise(id, region.advice(), region.psychiater());
		assertThat(expert(region.psychiater().user()).openAdvices()).isEqualTo(before);
		assertThat(expert(region.psychiater().user()).registrationNumber()).isEqualTo("BIG 12345");
	}

	@Test
	void whoIsAwayIsNotAskedAndIsAskedAgainWhenBack() {
		TlvApplicationId id = region.submitted();
		Set<UserId> both = Set.of(region.otherExpert().user(), region.psychiater().user());
		UserId away = region.otherExpert().user();
		desk.away(away, region.today(), region.today().plusWeeks(1), region.secretary());
		try {
			assertThatThrownBy(() -> assessments.complete(id, region.version(id), both, region.secretary()))
				.isInstanceOfSatisfying(RuleViolated.class,
						(violated) -> assertThat(violated.faults()).extracting(Fault::code)
							.containsExactly("tlv.fault.experts.away"));
		}
		finally {
			desk.away(away, null, null, region.secretary());
		}
		assessments.complete(id, region.version(id), both, region.secretary());
	}

	@Test
	void expertsOfAnotherSwvAreNotThere() {
		assertThatThrownBy(
				() -> desk.away(region.strangers().get(1).user(), region.today(), region.today(), region.secretary()))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(
				() -> desk.away(region.ortho().user(), region.today(), region.today().minusDays(1), region.secretary()))
			.isInstanceOf(RuleViolated.class);
	}

	private TlvExpert expert(UserId user) {
		return desk.pool(region.secretary()).stream().filter((one) -> one.user().equals(user)).findFirst().get();
	}

}
