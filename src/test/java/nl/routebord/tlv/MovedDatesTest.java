package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectorKind;
import nl.routebord.objection.ReceiveObjection;
import nl.routebord.objection.ReceivedBy;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.EquatedDay;
import nl.routebord.region.SettingsDesk;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** A last day that moves is moved everywhere: term, step and work list. */
@RoutebordTest
class MovedDatesTest {

	private static final String DECREE = "Besluit van de proef";

	private final Actor admin = Actor.person(new UserId(UUID.randomUUID()), new UnitId(UUID.randomUUID()),
			new OrganisationId(UUID.randomUUID()), Role.FUNCTIONAL_ADMIN);

	@Autowired
	private TlvRegion region;

	@Autowired
	private ApplicationDesk applications;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private AdviceDesk advices;

	@Autowired
	private TermDesk terms;

	@Autowired
	private ObjectionIntake objections;

	@Autowired
	private TlvReading reading;

	@Autowired
	private SettingsDesk settings;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@AfterEach
	void forgetTheDecrees() {
		settings.equatedDays(admin)
			.stream()
			.filter((day) -> day.decree().equals(DECREE))
			.map(EquatedDay::id)
			.forEach((id) -> settings.end(id, admin));
	}

	@Test
	void noticeOfANewDateMovesTheOpenTaskToDecide() {
		TlvApplicationId id = region.pending();
		LocalDate to = legal(id).plusWeeks(3);
		extend(id, to);
		assertThat(listed(id, "userTask_prepareDecision")).isEqualTo(to);
		assertThat(trace.dueOn(id.value(), "userTask_prepareDecision")).isEqualTo(to);
	}

	@Test
	void noticeBeforeTheAdvicesMovesTheTaskToCome() {
		TlvApplicationId id = region.inReview();
		LocalDate to = legal(id).plusWeeks(3);
		extend(id, to);
		advise(id);
		assertThat(listed(id, "userTask_prepareDecision")).isEqualTo(to);
	}

	@Test
	void daysOfAnEndedSuspensionAreInTheTaskToDecide() {
		TlvApplicationId id = region.draft();
		applications.submit(id, region.version(id), region.school());
		extend(id, legal(id).plusWeeks(2));
		assessments.incomplete(id, region.version(id), "Het opp ontbreekt", region.today().plusWeeks(2),
				region.secretary());
		region.annex(id);
		applications.supplement(id, region.version(id), region.content(), region.school());
		region.complete(id);
		advise(id);
		assertThat(listed(id, "userTask_prepareDecision")).isEqualTo(legal(id));
	}

	@Test
	void equatedDayMovesWhatEndsOnItAndItsEndMovesItBack() {
		TlvApplicationId id = region.pending();
		TlvApplicationId decided = region.pending();
		region.decide(decided);
		trace.run("serviceTask_issueDecision", decided.value());
		LocalDate due = legal(id);
		LocalDate objection = objection(decided);
		equate(due);
		if (!objection.equals(due)) {
			equate(objection);
		}
		assertThat(legal(id)).isAfter(due).isEqualTo(listed(id, "userTask_prepareDecision"));
		assertThat(objection(decided)).isAfter(objection)
			.isEqualTo(trace.timerRunsAfter("timer_objectionWindow", decided.value()));
		forgetTheDecrees();
		assertThat(legal(id)).isEqualTo(due).isEqualTo(listed(id, "userTask_prepareDecision"));
		assertThat(objection(decided)).isEqualTo(objection);
	}

	@Test
	void equatedDayMovesTheDaysToJudgeAndToAdvise() {
		TlvApplicationId submitted = region.submitted();
		TlvApplicationId asked = region.inReview();
		LocalDate judge = listed(submitted, "userTask_checkCompleteness");
		LocalDate advice = listed(asked, "userTask_giveAdvice");
		equate(judge);
		assertThat(listed(submitted, "userTask_checkCompleteness")).isAfter(judge);
		assertThat(listed(asked, "userTask_giveAdvice")).isAfter(advice);
	}

	@Test
	void equatedDayMovesTheDayToAskTheLbtAboutAnObjection() {
		TlvApplicationId decided = region.pending();
		region.decide(decided);
		ObjectionId objection = objections.receive(new ReceiveObjection(UUID.randomUUID(), decided, ObjectorKind.PARENT,
				"M. Ouder", false, ReceivedBy.DESK, region.today(), null), region.secretary());
		LocalDate lbt = trace.dueOn(objection.value(), "userTask_checkObjection");
		equate(lbt);
		assertThat(trace.dueOn(objection.value(), "userTask_checkObjection")).isAfter(lbt);
	}

	private void equate(LocalDate day) {
		settings.equate(day, DECREE, admin);
	}

	private void extend(TlvApplicationId id, LocalDate to) {
		terms.extend(id, region.version(id), to, "Het onderzoek duurt langer", region.secretary());
	}

	private void advise(TlvApplicationId id) {
		advices.advise(id, region.advice(), region.ortho());
		advices.advise(id, region.advice(), region.psychiater());
	}

	private LocalDate legal(TlvApplicationId id) {
		return Objects.requireNonNull(reading.view(id, region.decider()).term()).dueOn();
	}

	private LocalDate objection(TlvApplicationId id) {
		return Objects
			.requireNonNull(Objects.requireNonNull(reading.view(id, region.decider()).decision()).objectionUntil());
	}

	private LocalDate listed(TlvApplicationId id, String kind) {
		return Objects.requireNonNull(database.queryForObject("""
				select distinct due_on from app.route_task
				where subject_id = ? and kind = ? and done_at is null""", LocalDate.class, id.value(), kind));
	}

}
