package nl.routebord.tlv;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.terms.Suspension.Ground;
import nl.routebord.terms.Suspension.Party;
import nl.routebord.terms.TermEvent;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What moves the decision term, on the real engine and database. */
@RoutebordTest
class TermDeskTest {

	@Autowired
	private TlvRegion region;

	@Autowired
	private TermDesk desk;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private TlvReading reading;

	@Autowired
	private PretendedTime time;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@Test
	void s6TheDaysOfARepairAreAddedToTheLegalDate() {
		TlvApplicationId id = region.submitted();
		LocalDate received = region.today();
		after(7, () -> {
			assessments.incomplete(id, region.version(id), "Het opp ontbreekt", region.today().plusDays(14),
					region.secretary());
			assertThat(term(id).suspended()).as("from the day after the invitation").isFalse();
		});
		after(8, () -> assertThat(term(id).suspended()).isTrue());
		after(17, () -> applications.supplement(id, region.version(id), region.content(), region.school()));
		assertThat(view(id).status()).isEqualTo(ApplicationStatus.IN_REVIEW);
		assertThat(term(id).events()).filteredOn((event) -> event.code() == TermEvent.Code.SUSPENDED_FOR_SUPPLEMENT)
			.extracting(TermEvent::days)
			.containsExactly(9);
		assertThat(term(id).dueOn()).isAfterOrEqualTo(received.plusWeeks(8).plusDays(9));
	}

	@Test
	void everyGroundMovesTheDateAndItsTasksAndEveryStepIsShown() {
		TlvApplicationId id = region.pending();
		LocalDate due = region.today().plusWeeks(8);
		suspend(id, Ground.AGREED_IN_WRITING, 10);
		suspend(id, Ground.FORCE_MAJEURE, 20);
		TlvTermView moved = term(id);
		assertThat(moved.dueOn()).as("days that both share count once").isAfterOrEqualTo(due.plusDays(19));
		assertThat(moved.events()).extracting(TermEvent::code)
			.contains(TermEvent.Code.SUSPENDED_BY_AGREEMENT, TermEvent.Code.SUSPENDED_BY_FORCE_MAJEURE);
		assertThat(trace.dueOn(id.value(), "userTask_prepareDecision")).isEqualTo(moved.dueOn());
		assertThat(view(id).suspensions()).extracting(SuspensionView::ground, SuspensionView::party)
			.containsExactly(tuple(Ground.AGREED_IN_WRITING, Party.SWV), tuple(Ground.FORCE_MAJEURE, Party.OTHER));
		after(5, () -> {
			assertThat(term(id).suspended()).isTrue();
			desk.resume(id, region.version(id), region.secretary());
			assertThat(term(id).suspended()).isFalse();
			assertThat(term(id).dueOn()).as("days 1 to 4").isBefore(moved.dueOn()).isAfterOrEqualTo(due.plusDays(4));
			assertThatThrownBy(() -> desk.resume(id, region.version(id), region.secretary()))
				.isInstanceOf(Conflict.class);
		});
	}

	@Test
	void everyFaultOfASuspensionIsToldAtOnce() {
		TlvApplicationId id = region.pending();
		SuspendTerm empty = new SuspendTerm(Ground.SUPPLEMENT, region.today().plusDays(1), null, " ");
		assertThatThrownBy(() -> desk.suspend(id, region.version(id), empty, region.secretary()))
			.isInstanceOfSatisfying(RuleViolated.class,
					(violated) -> assertThat(violated.faults()).extracting(Fault::field)
						.containsExactly("ground", "from", "until", "reason"));
		after(70,
				() -> assertThatThrownBy(() -> suspend(id, Ground.FORCE_MAJEURE, 10)).isInstanceOf(RuleViolated.class));
	}

	@Test
	void dateThatANoticeNamedIsNotSuspended() {
		TlvApplicationId id = region.pending();
		LocalDate to = term(id).dueOn().plusWeeks(4);
		desk.extend(id, region.version(id), to, "Een deskundige is ziek", region.secretary());
		assertThatThrownBy(() -> suspend(id, Ground.AGREED_IN_WRITING, 300)).isInstanceOfSatisfying(RuleViolated.class,
				(violated) -> assertThat(violated.faults()).extracting(Fault::code)
					.containsExactly("tlv.fault.suspend-moves-nothing"));
		assertThat(term(id).dueOn()).isEqualTo(to);
		assertThat(term(id).suspended()).isFalse();
		assertThat(view(id).steps()).doesNotContain(TlvStep.SUSPEND);
	}

	@Test
	void whyTheClockStandsStillIsBetweenTheSwvAndTheSchool() {
		TlvApplicationId id = region.pending();
		suspend(id, Ground.AGREED_IN_WRITING, 10);
		assertThat(reading.view(id, region.school()).suspensions()).extracting(SuspensionView::reason)
			.containsExactly("GEHEIM-REDEN");
		assertThat(reading.view(id, region.consultant()).toString()).doesNotContain("GEHEIM-REDEN");
	}

	@Test
	void s10ALateDecisionCostsFromTwoWeeksAfterTheNotice() {
		TlvApplicationId id = region.pending();
		LocalDate due = term(id).dueOn();
		assertThatThrownBy(() -> notice(id)).as("before the term has passed").isInstanceOf(RuleViolated.class);
		int late = (int) (due.toEpochDay() - region.today().toEpochDay()) + 2;
		after(late, () -> {
			notice(id);
			assertThat(penalty(id).firstDay()).isEqualTo(region.today().plusDays(15));
			assertThat(penalty(id).lastDay()).isEqualTo(region.today().plusDays(56));
			assertThat(penalty(id).cents()).isZero();
			assertThat(tasks(id)).containsExactly(penalty(id).lastChance());
			assertThatThrownBy(() -> notice(id)).isInstanceOf(Conflict.class);
		});
		after(late + 16, () -> assertThat(penalty(id).cents()).isEqualTo(2 * 23_00));
		after(late + 100, () -> assertThat(penalty(id).cents()).isEqualTo(1442_00));
		after(late + 16, () -> {
			region.decide(id);
			assertThat(tasks(id)).isEmpty();
		});
		after(late + 100,
				() -> assertThat(penalty(id).cents()).as("the day of the decision does not count").isEqualTo(23_00));
	}

	@Test
	void onlyTheSecretariatMovesTheTerm() {
		TlvApplicationId id = region.pending();
		SuspendTerm command = new SuspendTerm(Ground.FORCE_MAJEURE, region.today(), region.today().plusDays(3), "x");
		for (Actor actor : List.of(region.decider(), region.school(), region.consultant(), region.ortho())) {
			assertThatThrownBy(() -> desk.suspend(id, 0, command, actor)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.resume(id, 0, actor)).isInstanceOf(NotAllowed.class);
			assertThatThrownBy(() -> desk.defaultNotice(id, 0, region.today(), actor)).isInstanceOf(NotAllowed.class);
		}
		for (Actor actor : region.strangers()) {
			assertThatThrownBy(() -> desk.suspend(id, 0, command, actor)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.resume(id, 0, actor)).isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> desk.defaultNotice(id, 0, region.today(), actor)).isInstanceOf(NotFound.class);
		}
	}

	private void suspend(TlvApplicationId id, Ground ground, int days) {
		desk.suspend(id, region.version(id),
				new SuspendTerm(ground, region.today(), region.today().plusDays(days), "GEHEIM-REDEN"),
				region.secretary());
	}

	private void notice(TlvApplicationId id) {
		desk.defaultNotice(id, region.version(id), region.today(), region.secretary());
	}

	private PenaltyView penalty(TlvApplicationId id) {
		return Objects.requireNonNull(view(id).penalty());
	}

	private TlvView view(TlvApplicationId id) {
		return reading.view(id, region.school());
	}

	private TlvTermView term(TlvApplicationId id) {
		return Objects.requireNonNull(view(id).term());
	}

	private List<LocalDate> tasks(TlvApplicationId id) {
		return database.queryForList("""
				select due_on from app.route_task where subject_id = ? and kind = 'tlvDefaultNotice' and done_at is null
				""", LocalDate.class, id.value());
	}

	private void after(int days, Runnable act) {
		time.after(Duration.ofDays(days), act);
	}

}
