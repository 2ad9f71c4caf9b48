package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.RoutebordTest;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An expert gives an advice of before once more: never silently, and not too old. */
@RoutebordTest
class AdviseAgainTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TlvReading reading;

	@Autowired
	private ProcessTrace trace;

	@LocalServerPort
	private int port;

	@Test
	void theExpertConfirmsDatesAndSignsTheEarlierAdvice() {
		TlvApplicationId first = region.inReview();
		LocalDate researched = region.today().minusMonths(3);
		GiveAdvice given = region.advice();
		advices.advise(first,
				new GiveAdvice(given.outcome(), given.category(), given.endOn(), given.motivation(), given.spokeWith(),
						given.documentsSeen(), given.registrationNumber(),
						List.of(new Research("Intelligentieonderzoek", researched))),
				region.psychiater());
		TlvApplicationId id = region.inReviewAfter(first);
		assertThat(advices.earlier(id, region.ortho())).as("signed nothing before").isEmpty();
		assertThat(advices.earlier(id, region.psychiater())).isPresent();
		assertThat(reading.view(id, region.decider()).signedAdvices()).as("nothing goes along by itself").isZero();
		assertFault(id, new AdviseAgain(given.endOn(), false), "expert.fault.fits");
		assertFault(id, new AdviseAgain(null, true), "tlv.fault.end");
		Browser expert = Browser.as(port, "tlv.psychiater", TlvRegion.PASSWORD);
		String page = "/tlv/" + reading.view(id, region.psychiater()).number() + "/advies";
		assertThat(expert.get(page).body()).contains("Eerder advies opnieuw geven");
		assertThat(expert.get(page + "/eerder").body()).contains("GEHEIM-ADVIES", "Intelligentieonderzoek");
		assertThat(expert.post(page + "/eerder", page + "/eerder", "endOn", "31-07-2030").statusCode()).isEqualTo(422);
		advices.adviseAgain(id, new AdviseAgain(given.endOn(), true), region.psychiater());
		AdviceView again = reading.view(id, region.decider())
			.advices()
			.stream()
			.filter(AdviceView::isSigned)
			.findFirst()
			.orElseThrow();
		assertThat(again.signedOn()).isEqualTo(region.today());
		assertThat(again.firstSignedOn()).isEqualTo(region.today());
		assertThat(again.researches()).containsExactly(new Research("Intelligentieonderzoek", researched));
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_giveAdvice");
		assertThat(advices.earlier(id, region.psychiater())).as("signed already").isEmpty();
	}

	private void assertFault(TlvApplicationId id, AdviseAgain again, String code) {
		assertThatThrownBy(() -> advices.adviseAgain(id, again, region.psychiater())).isInstanceOfSatisfying(
				RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting(Fault::code).contains(code));
	}

}
