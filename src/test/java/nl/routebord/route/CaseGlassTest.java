package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.emergency.GlassId;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The emergency door (privacy.md B.8), on the real database. */
@RoutebordTest
class CaseGlassTest {

	private static final String WHY = "Het kind heeft gezegd dat het niet meer wil leven.";

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseGlass glass;

	@Autowired
	private CaseGlassReviews reviews;

	@Autowired
	private GlassRegister register;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcTemplate database;

	private Actor school;

	private Actor worker;

	private Actor officer;

	private CaseFileId id;

	@BeforeEach
	void aSignalledCaseThatTheFamilyWorkerDoesNotSeeYet() {
		region.opened();
		officer = region.officerOfSwv();
		school = region.careCoordinator();
		Actor unit = region.familyWorker();
		region.accede(unit.organisation());
		worker = Actor.person(UserId.fresh(), unit.unit(), unit.organisation(), unit.role());
		id = signalled();
	}

	@Test
	void doorShowsTheCaseForFourHoursInPagesAndLists() {
		assertThatThrownBy(() -> reading.view(id, worker)).isInstanceOf(NotFound.class);
		assertThat(numbers(worker)).isEmpty();
		glass.open(id, asked(), worker);
		CaseHead head = reading.view(id, worker).head();
		assertThat(head.emergency().open()).isTrue();
		assertThat(head.emergency().minutesLeft()).isBetween(235L, 240L);
		assertThat(head.actions()).as("reading only").doesNotContain(nl.routebord.sharing.Action.WRITE_JOURNAL);
		assertThat(numbers(worker)).containsExactly(head.number());
		time.after(Duration.ofHours(4), () -> {
			assertThatThrownBy(() -> reading.view(id, worker)).isInstanceOf(NotFound.class);
			assertThat(numbers(worker)).isEmpty();
		});
	}

	@Test
	void doorOpensForThePersonOnlyWhoOpenedIt() {
		glass.open(id, asked(), worker);
		Actor colleague = Actor.person(UserId.fresh(), worker.unit(), worker.organisation(), worker.role());
		assertThatThrownBy(() -> reading.view(id, colleague)).isInstanceOf(NotFound.class);
		assertThat(numbers(colleague)).isEmpty();
	}

	@Test
	void officersAndSourceAreToldAtOnceWithoutContentAndTheFamilyWithinAMonth() {
		GlassView opened = glass.open(id, asked(), worker);
		assertThat(
				database.queryForObject("select fg_notified_at is not null from app.sharing_broken_glass where id = ?",
						Boolean.class, opened.id().value()))
			.isTrue();
		assertThat(caseStage.tasks(opened.id().value())).containsExactlyInAnyOrder(CaseGlass.TELL, CaseGlass.NOTICE);
		assertThat(register.of(officer)).filteredOn((line) -> line.id().equals(opened.id())).hasSize(1);
		assertThat(register.of(region.officerElsewhere())).noneMatch((line) -> line.id().equals(opened.id()));
		assertThat(glass.list(id, school)).singleElement()
			.satisfies((view) -> assertThat(view.text()).as("the source hears that, not why").isEmpty());
		glass.noticed(id, opened.id(), school);
		assertThatThrownBy(() -> reviews.tell(id, opened.id(), false, null, worker)).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> reviews.tell(id, opened.id(), true, WHY, worker)).isInstanceOf(RuleViolated.class);
		reviews.tell(id, opened.id(), false, "De ouder bedreigt wie erover spreekt.", worker);
		assertThat(caseStage.tasks(opened.id().value())).isEmpty();
		assertThatThrownBy(() -> reviews.tell(id, opened.id(), true, null, worker)).isInstanceOf(Conflict.class);
	}

	@Test
	void officerJudgesOnceAndWithoutGroundTheDoorCloses() {
		GlassId opened = glass.open(id, asked(), worker).id();
		assertThatThrownBy(() -> reviews.review(id, opened, null, "kort", officer)).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(
				() -> reviews.review(id, opened, GlassView.Outcome.JUSTIFIED, WHY, region.officerElsewhere()))
			.isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> reviews.review(id, opened, GlassView.Outcome.JUSTIFIED, WHY, worker))
			.isInstanceOf(NotFound.class);
		reviews.review(id, opened, GlassView.Outcome.NOT_JUSTIFIED, "Vragen aan de bron had gekund.", officer);
		assertThatThrownBy(() -> reading.view(id, worker)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> reviews.review(id, opened, GlassView.Outcome.JUSTIFIED, WHY, officer))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void afterThreeInAMonthTheOfficerLooksFirst() {
		List<CaseFileId> cases = List.of(id, signalled(), signalled());
		List<GlassId> opened = cases.stream().map((one) -> glass.open(one, asked(), worker).id()).toList();
		CaseFileId fourth = signalled();
		assertThatThrownBy(() -> glass.open(fourth, asked(), worker)).isInstanceOf(Conflict.class)
			.hasMessageContaining("glass.review-first");
		for (int nr = 0; nr < opened.size(); nr++) {
			reviews.review(cases.get(nr), opened.get(nr), GlassView.Outcome.JUSTIFIED, WHY, officer);
		}
		assertThat(glass.open(fourth, asked(), worker).running(java.time.Instant.EPOCH)).isTrue();
	}

	/** What one person does in two units is one person's. */
	@Test
	void threeInAMonthAreOfThePersonWhateverTheUnit() {
		Actor other = Actor.person(worker.user(), region.attendanceOfficer().unit(),
				region.attendanceOfficer().organisation(), region.attendanceOfficer().role());
		region.accede(other.organisation());
		List.of(id, signalled(), signalled()).forEach((one) -> glass.open(one, asked(), worker));
		CaseFileId fourth = signalled();
		assertThatThrownBy(() -> glass.open(fourth, asked(), other)).isInstanceOf(Conflict.class)
			.hasMessageContaining("glass.review-first");
	}

	@Test
	void onlyWhatTheDoorItselfShowsIsLoggedAsAnEmergency() {
		GlassId opened = glass.open(id, asked(), worker).id();
		reading.view(id, worker);
		assertThat(numbers(worker)).hasSize(1);
		assertThat(lines(worker, "READ")).contains("ID_BASIS " + opened.value());
		assertThat(lines(worker, "LIST")).containsOnly("ID_BASIS " + opened.value());
		Actor coordinator = Actor.person(UserId.fresh(), school.unit(), school.organisation(), school.role());
		glass.open(id, asked(), coordinator);
		reading.view(id, coordinator);
		numbers(coordinator);
		assertThat(lines(coordinator, "READ")).contains("ID_BASIS null");
		assertThat(lines(coordinator, "LIST")).containsOnly("ID_BASIS null");
	}

	@Test
	void sameFormTwiceAndASecondFormWhileOpenOpenOnce() {
		BreakGlass form = asked();
		GlassId first = glass.open(id, form, worker).id();
		assertThat(glass.open(id, form, worker).id()).isEqualTo(first);
		assertThat(glass.open(id, asked(), worker).id()).isEqualTo(first);
	}

	@Test
	void strangersFindNoDoorAndOtherRolesAreRefused() {
		assertThatThrownBy(() -> glass.open(id, asked(), region.coordinatorElsewhere())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> glass.open(id, asked(), region.mentor())).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> glass.open(id, new BreakGlass(UUID.randomUUID(), null, "te kort"), worker))
			.isInstanceOf(RuleViolated.class);
	}

	private List<String> lines(Actor actor, String action) {
		return database.queryForList("""
				select category || ' ' || coalesce(break_glass_id::text, 'null') from app.audit_entry
				where case_file = ? and actor_user = ? and action = ?""", String.class, id.value(),
				actor.user().value(), action);
	}

	private CaseFileId signalled() {
		CaseFileId opened = opening.open(RouteRegion.signal(RouteRegion.pupil("")), school).id();
		caseStage.invite(opened, worker.unit(), school);
		return opened;
	}

	private List<String> numbers(Actor actor) {
		String own = database.queryForObject("select number from app.route_case_file where id = ?", String.class,
				id.value());
		return reading.list(CaseQuery.all(), actor)
			.items()
			.stream()
			.map(CaseRow::number)
			.filter((number) -> number.equals(own))
			.toList();
	}

	private static BreakGlass asked() {
		return new BreakGlass(UUID.randomUUID(), BreakGlass.Reason.VITAAL_BELANG, WHY);
	}

}
