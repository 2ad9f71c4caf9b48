package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.expert.TlvExpert;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TlvApplicationTest {

	@Test
	void emptyApplicationHearsEverythingThatIsMissingAtOnce() {
		var application = new TlvApplication("T-2025-0001", UUID.randomUUID(), CaseFileId.fresh(), TlvFixtures.SCHOOL,
				TlvFixtures.TODAY);
		assertThatThrownBy(() -> application.submit(TlvFixtures.forum(), TlvFixtures.PREMISES, TlvFixtures.TODAY,
				TlvFixtures.TERMS))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::field)
						.containsExactly("kind", "requestedBegin", "targetSchool", "placeAvailable", "supportGiven",
								"supportEffect", "hinderingFactors", "promotingFactors", "whyNotRegular", "parentsView",
								"pupilView"));
	}

	@Test
	void s1DatesOfAnApplicationMidYear() {
		TlvApplication application = TlvFixtures.submitted(LocalDate.of(2025, 9, 15));
		assertThat(application.clock().normDueOn()).isEqualTo("2025-10-27");
		assertThat(application.clock().legalDue()).isEqualTo("2025-11-10");
		application.clock().notified(LocalDate.of(2025, 10, 20), TlvFixtures.CALENDAR);
		assertThat(application.clock().objectionUntil()).isEqualTo("2025-12-01");
	}

	@Test
	void s6SuspensionAddsItsDaysToTheLegalDate() {
		TlvApplication application = TlvFixtures.submitted(LocalDate.of(2025, 10, 6));
		application.incomplete("Het opp ontbreekt", LocalDate.of(2025, 10, 27), TlvFixtures.SECRETARY,
				LocalDate.of(2025, 10, 13), TlvFixtures.CALENDAR);
		assertThat(application.status()).isEqualTo(ApplicationStatus.AWAITING_SUPPLEMENT);
		application.supplement(TlvFixtures.content(), TlvFixtures.PREMISES, LocalDate.of(2025, 10, 23),
				TlvFixtures.TERMS);
		assertThat(application.status()).isEqualTo(ApplicationStatus.IN_REVIEW);
		assertThat(application.clock().legalDue()).isEqualTo("2025-12-10");
	}

	@Test
	void s7UnusedRepairTermEndsTheApplicationTheDayAfter() {
		TlvApplication application = TlvFixtures.submitted(LocalDate.of(2025, 10, 6));
		application.incomplete("Het opp ontbreekt", LocalDate.of(2025, 10, 27), TlvFixtures.SECRETARY,
				LocalDate.of(2025, 10, 13), TlvFixtures.CALENDAR);
		assertThat(application.notProcessed(LocalDate.of(2025, 10, 27), TlvFixtures.CALENDAR)).isFalse();
		assertThat(application.notProcessed(LocalDate.of(2025, 10, 28), TlvFixtures.CALENDAR)).isTrue();
		assertThat(application.notProcessed(LocalDate.of(2025, 10, 29), TlvFixtures.CALENDAR)).isFalse();
		assertThat(application.status()).isEqualTo(ApplicationStatus.NOT_PROCESSED);
	}

	@Test
	void s8MentorIsNoExpert() {
		assertThatThrownBy(() -> TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.expert(ExpertProfession.OTHER)))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::code)
						.containsExactly("tlv.fault.experts.second-missing"));
	}

	@Test
	void s8OnePersonIsNotTwoExperts() {
		TlvExpert twice = new TlvExpert(TlvFixtures.ORTHO.user(), TlvFixtures.ORTHO.unit(), "",
				ExpertProfession.PEDAGOOG, "1", 0, null, null);
		assertThatThrownBy(() -> TlvFixtures.inReview(TlvFixtures.ORTHO, twice)).isInstanceOf(RuleViolated.class);
	}

	@Test
	void a8SecondAdviceByTheSamePersonIsRefused() {
		TlvApplication application = TlvFixtures.inReview(TlvFixtures.ORTHO, TlvFixtures.PSYCHIATER);
		GiveAdvice advice = TlvFixtures.advice(LocalDate.of(2027, 7, 31));
		application.advise(advice, TlvFixtures.actor(TlvFixtures.ORTHO), TlvFixtures.TODAY);
		assertThatThrownBy(() -> application.advise(advice, TlvFixtures.actor(TlvFixtures.ORTHO), TlvFixtures.TODAY))
			.isInstanceOf(Conflict.class);
		assertThat(application.status()).isEqualTo(ApplicationStatus.IN_REVIEW);
	}

	@Test
	void secondAdviceMakesTheDecisionPending() {
		assertThat(TlvFixtures.pending().status()).isEqualTo(ApplicationStatus.DECISION_PENDING);
	}

	@Test
	void termIsExtendedOnceAndOnlyForward() {
		TlvApplication application = TlvFixtures.pending();
		assertThatThrownBy(() -> application.running()
			.extend(application.clock().legalDue(), "Drukte", TlvFixtures.TODAY, TlvFixtures.CALENDAR))
			.isInstanceOf(RuleViolated.class);
		application.running().extend(LocalDate.of(2025, 12, 1), "Drukte", TlvFixtures.TODAY, TlvFixtures.CALENDAR);
		assertThat(application.clock().legalDue()).isEqualTo("2025-12-01");
		assertThatThrownBy(() -> application.running()
			.extend(LocalDate.of(2025, 12, 2), "Drukte", TlvFixtures.TODAY, TlvFixtures.CALENDAR))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void withdrawnApplicationIsOver() {
		TlvApplication application = TlvFixtures.pending();
		application.withdraw("Leerling verhuist", TlvFixtures.TODAY);
		assertThatThrownBy(() -> application.withdraw("Nog eens", TlvFixtures.TODAY)).isInstanceOf(Conflict.class);
	}

}
