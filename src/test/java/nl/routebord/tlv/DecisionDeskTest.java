package nl.routebord.tlv;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Two people decide, on the real engine and database. */
@RoutebordTest
class DecisionDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private DecisionDesk desk;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TermDesk terms;

	@Autowired
	private TlvReading reading;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@Test
	void oneDeciderPreparesAndAnotherDecides() {
		TlvApplicationId id = region.pending();
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_prepareDecision");
		desk.propose(region.grant(id), region.otherDecider());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_decide");
		assertThat(reading.view(id, region.decider()).steps()).contains(TlvStep.DECIDE).doesNotContain(TlvStep.PREPARE);
		assertThat(count("select count(*) from app.tlv where application_id = ?", id)).isZero();
		desk.decide(region.taking(id), region.decider());
		assertThat(trace.waitsAt(id.value())).containsExactly("serviceTask_issueDecision");
		DecisionView decision = Objects.requireNonNull(reading.view(id, region.school()).decision());
		assertThat(decision.preparer()).isEqualTo("Naam tlv.besluit2");
		assertThat(decision.decider()).isEqualTo("Naam tlv.besluit1");
		assertThat(reading.proposals(id, region.decider())).extracting(ProposalView::status)
			.containsExactly(ProposalStatus.TAKEN);
	}

	@Test
	void whoPreparedDoesNotDecide() {
		TlvApplicationId id = region.proposed();
		DecideTlv taking = region.taking(id);
		assertThatThrownBy(() -> desk.decide(taking, region.otherDecider())).isInstanceOfSatisfying(NotAllowed.class,
				(refused) -> assertThat(refused.code()).isEqualTo("tlv.decision.prepared-yourself"));
		assertThat(refusals(id)).isEqualTo(1);
		assertThat(reading.checks(id, region.otherDecider())).filteredOn((check) -> !check.ok())
			.extracting(DecisionCheck::key)
			.contains("second-person");
		assertThat(count("select count(*) from app.tlv_decision where application_id = ?", id)).isZero();
	}

	@Test
	void theDatabaseItselfKeepsTheTwoApart() {
		TlvApplicationId id = region.proposed();
		assertThatThrownBy(() -> database.update("""
				update app.tlv_proposal set status = 'TAKEN', ended_by = prepared_by, ended_on = current_date
				where application_id = ?""", id.value())).isInstanceOf(DataIntegrityViolationException.class);
		assertThatThrownBy(() -> database
			.update("update app.tlv_proposal set motivation = 'Anders' where application_id = ?", id.value()))
			.isInstanceOf(DataIntegrityViolationException.class);
	}

	@Test
	void sentBackWithAReasonItIsPreparedAnewAndBothStay() {
		TlvApplicationId id = region.proposed();
		assertThatThrownBy(() -> desk.sendBack(id, version(id), " ", region.decider()))
			.isInstanceOf(RuleViolated.class);
		desk.sendBack(id, version(id), "De einddatum is niet gemotiveerd", region.decider());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_prepareDecision");
		assertThatThrownBy(() -> desk.decide(region.taking(id), region.decider())).isInstanceOf(Conflict.class);
		desk.propose(region.grant(id, "Tot en met 31 juli, omdat beide deskundigen dat adviseren."),
				region.otherDecider());
		List<ProposalView> proposals = reading.proposals(id, region.decider());
		assertThat(proposals).extracting(ProposalView::status)
			.containsExactly(ProposalStatus.SENT_BACK, ProposalStatus.OPEN);
		assertThat(proposals.get(0).reason()).isEqualTo("De einddatum is niet gemotiveerd");
		assertThat(proposals.get(0).endedBy()).isEqualTo("Naam tlv.besluit1");
		assertThat(reading.openProposal(id, region.decider())).map(OpenProposal::fields)
			.hasValue(List.of("motivation"));
		desk.decide(region.taking(id), region.decider());
		assertThat(trace.waitsAt(id.value())).containsExactly("serviceTask_issueDecision");
	}

	@Test
	void whoPreparedTakesItBackAndNobodyElseWhoIsNotIndependent() {
		TlvApplicationId id = region.proposed();
		for (Actor actor : List.of(region.expertAsDecider(), region.deciderOfTheBoard())) {
			assertThatThrownBy(() -> desk.sendBack(id, version(id), "Nee", actor)).isInstanceOf(NotAllowed.class);
		}
		desk.sendBack(id, version(id), "Ik zag een fout", region.otherDecider());
		assertThat(trace.waitsAt(id.value())).containsExactly("userTask_prepareDecision");
	}

	@Test
	void theDeciderSeesWhatChangedSinceTheProposal() {
		TlvApplicationId id = region.proposed();
		OpenProposal before = reading.openProposal(id, region.decider()).orElseThrow();
		assertThat(before.changed()).isFalse();
		terms.extend(id, version(id), region.today().plusDays(70), "Onderzoek duurt langer", region.secretary());
		OpenProposal after = reading.openProposal(id, region.decider()).orElseThrow();
		assertThat(after.changed()).isTrue();
		assertThat(after.dueWas()).isEqualTo(before.dueIs());
		assertThat(after.dueIs()).isEqualTo(region.today().plusDays(70));
	}

	@Test
	void aSecondProposalIsRefusedWhileOneWaits() throws Exception {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		List<Throwable> refused = Together.run(
				List.of(() -> desk.propose(grant, region.decider()), () -> desk.propose(grant, region.otherDecider())));
		assertThat(refused).hasSize(1)
			.first()
			.isInstanceOfSatisfying(Conflict.class,
					(conflict) -> assertThat(conflict.code()).isEqualTo("tlv.proposal.waits"));
		assertThat(count("select count(*) from app.tlv_proposal where application_id = ?", id)).isEqualTo(1);
	}

	@Test
	void aSecondClickIsNoSecondDecisionAndNoColleague() {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		desk.propose(grant, region.otherDecider());
		assertThat(desk.prepare(grant, region.otherDecider()).warnings()).isEmpty();
		desk.propose(grant, region.otherDecider());
		assertThatThrownBy(() -> desk.propose(region.grant(id, "Anders"), region.otherDecider()))
			.isInstanceOf(Conflict.class);
		long read = version(id);
		desk.sendBack(id, read, "De einddatum", region.decider());
		desk.sendBack(id, read, "De einddatum", region.decider());
		desk.propose(region.grant(id), region.otherDecider());
		assertThat(count("select count(*) from app.tlv_proposal where application_id = ?", id)).isEqualTo(2);
		DecideTlv taking = region.taking(id);
		desk.decide(taking, region.decider());
		desk.decide(taking, region.decider());
		assertThatThrownBy(() -> desk.decide(taking, region.thirdDecider())).isInstanceOfSatisfying(Conflict.class,
				(conflict) -> assertThat(conflict.code()).isEqualTo("tlv.already-decided"));
		assertThat(count("select count(*) from app.tlv_decision where application_id = ?", id)).isEqualTo(1);
		assertThat(count("select count(*) from app.tlv where application_id = ?", id)).isEqualTo(1);
	}

	@Test
	void proposalIsForDecidersOnly() {
		TlvApplicationId id = region.pending();
		desk.propose(region.grant(id, "GEHEIM-VOORSTEL"), region.otherDecider());
		for (Actor actor : List.of(region.school(), region.secretary(), region.ortho(), region.consultant())) {
			assertThatThrownBy(() -> reading.proposals(id, actor)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> reading.openProposal(id, actor)).isInstanceOf(NotAllowed.class);
			assertThat(reading.view(id, actor).toString()).doesNotContain("GEHEIM-VOORSTEL");
		}
		assertThat(reading.proposals(id, region.decider())).flatExtracting(ProposalView::grounds)
			.extracting(Ground::text)
			.containsExactly("GEHEIM-VOORSTEL");
	}

	@Test
	void a2A3WhoPreparesOrDecidesMustBeIndependent() {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		List<Actor> tied = List.of(region.expertAsDecider(), region.deciderOfTheBoard());
		for (Actor actor : tied) {
			assertThatThrownBy(() -> desk.propose(grant, actor)).isInstanceOf(NotAllowed.class);
		}
		desk.propose(grant, region.otherDecider());
		DecideTlv taking = region.taking(id);
		for (Actor actor : tied) {
			assertThatThrownBy(() -> desk.decide(taking, actor)).isInstanceOf(NotAllowed.class);
		}
		assertThat(refusals(id)).isEqualTo(4);
	}

	@Test
	void a4OneAdviceIsRefused() {
		TlvApplicationId id = region.inReview();
		advices.advise(id, region.advice(), region.ortho());
		ProposeTlv grant = region.grant(id);
		assertThatThrownBy(() -> desk.propose(grant, region.decider())).isInstanceOf(RuleViolated.class);
	}

	@Test
	void a5OnlyDecidersPrepareAndDecide() {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		DecideTlv taking = region.taking(id);
		for (Actor actor : List.of(region.secretary(), region.consultant(), region.school(), region.ortho())) {
			assertThatThrownBy(() -> desk.propose(grant, actor)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.decide(taking, actor)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.sendBack(id, 0, "x", actor)).isInstanceOf(NotAllowed.class);
		}
	}

	@Test
	void staleFormIsRefused() {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		terms.extend(id, grant.version(), region.today().plusDays(70), "Onderzoek duurt langer", region.secretary());
		assertThatThrownBy(() -> desk.propose(grant, region.otherDecider())).isInstanceOfSatisfying(Conflict.class,
				(conflict) -> assertThat(conflict.code()).isEqualTo("tlv.stale"));
		desk.propose(region.grant(id), region.otherDecider());
		DecideTlv old = new DecideTlv(id, grant.version(), true, true);
		assertThatThrownBy(() -> desk.decide(old, region.decider())).isInstanceOfSatisfying(Conflict.class,
				(conflict) -> assertThat(conflict.code()).isEqualTo("tlv.stale"));
		desk.decide(region.taking(id), region.decider());
	}

	@Test
	void warningsAreConfirmedByBothBeforeADecisionThatRaisesThem() {
		TlvApplicationId id = region.pending();
		ProposeTlv grant = region.grant(id);
		ProposeTlv unwarned = new ProposeTlv(id, grant.version(), true, TlvKind.VSO, FundingCategory.CAT2,
				region.begin(), TlvPeriod.minEnd(region.begin()), grant.grounds(), "", "", true, false);
		assertThat(desk.prepare(unwarned, region.otherDecider()).warnings()).extracting(DecisionCheck::key)
			.containsExactly("issue-mid-year");
		refusesFor("warned", () -> desk.propose(unwarned, region.otherDecider()));
		desk.propose(grant, region.otherDecider());
		assertThat(reading.openProposal(id, region.decider()).map(OpenProposal::warnings).orElseThrow())
			.extracting(DecisionCheck::key)
			.containsExactly("issue-mid-year");
		refusesFor("warned", () -> desk.decide(new DecideTlv(id, version(id), true, false), region.decider()));
		refusesFor("confirmed", () -> desk.decide(new DecideTlv(id, version(id), false, true), region.decider()));
		desk.decide(region.taking(id), region.decider());
	}

	@Test
	void aRefusalRaisesNoWarnings() {
		TlvApplicationId id = region.pending();
		ProposeTlv refusal = new ProposeTlv(id, version(id), false, null, null, null, null, region.grounds(id, "Nee"),
				"", "", true, false);
		assertThat(desk.prepare(refusal, region.otherDecider()).warnings()).isEmpty();
		desk.propose(refusal, region.otherDecider());
		desk.decide(new DecideTlv(id, version(id), true, false), region.decider());
		assertThat(Optional.ofNullable(reading.view(id, region.school()).decision()).map(DecisionView::outcome))
			.hasValue(DecisionOutcome.REFUSED);
	}

	private static void refusesFor(String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
		assertThatThrownBy(act).isInstanceOfSatisfying(RuleViolated.class,
				(violated) -> assertThat(violated.faults()).extracting(Fault::field).containsExactly(field));
	}

	private long version(TlvApplicationId id) {
		return reading.view(id, region.decider()).version();
	}

	private int refusals(TlvApplicationId id) {
		return count("""
				select count(*) from app.audit_entry where reason_code = 'R31_SOD' and case_file =
				(select case_file_id from app.tlv_application where id = ?)""", id);
	}

	private int count(String sql, TlvApplicationId id) {
		return Objects.requireNonNull(database.queryForObject(sql, Integer.class, id.value()));
	}

}
