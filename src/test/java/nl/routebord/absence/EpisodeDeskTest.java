package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseStage;
import nl.routebord.route.RouteRegion;
import nl.routebord.terms.WorkingDays;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@RoutebordTest
class EpisodeDeskTest {

	@Autowired
	private EpisodeDesk desk;

	@Autowired
	private BuildUpDesk buildUps;

	@Autowired
	private HomeOverview overview;

	@Autowired
	private AbsenceCalendar calendar;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseStage cases;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	/** S13, from four weeks to more than three months, and back at school. */
	@Test
	void s13EachBandMakesItsTaskAndAfterTheReturnSomebodyAsks() {
		CaseFileId caseFile = opened();
		LocalDate start = stage.today();
		UUID id = desk.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), rik());
		assertThatThrownBy(() -> desk.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), rik()))
			.isInstanceOf(Conflict.class);
		assertThat(cases.tasks(id)).isEmpty();
		stage.on(start.plusDays(27), calendar::runDueNow);
		assertThat(cases.tasks(id)).isEmpty();
		stage.on(start.plusDays(28), calendar::runDueNow);
		stage.on(start.plusDays(28), calendar::runDueNow);
		assertThat(called(id)).as("each once, on a working day")
			.containsExactlyInAnyOrder("childAtHome ATTENDANCE_OFFICER " + act(start.plusDays(28)),
					"childAtHome SCHOOL_CARE_COORDINATOR a.demir " + act(start.plusDays(28)));
		LocalDate tooLong = HomeBand.M3_M6.since(start);
		stage.on(tooLong.minusDays(1), calendar::runDueNow);
		assertThat(cases.tasks(id)).containsOnly("childAtHome").hasSize(2);
		stage.on(tooLong, calendar::runDueNow);
		assertThat(cases.tasks(id)).containsOnly("childAtHomeTooLong").hasSize(2);
		stage.on(tooLong, () -> {
			EpisodeView view = desk.of(caseFile, rik()).get(0);
			assertThat(view.band()).isEqualTo(HomeBand.M3_M6);
			assertThat(view.bandSince()).isEqualTo(tooLong);
			change(caseFile, id, EpisodeEvent.Kind.OFFER);
			change(caseFile, id, EpisodeEvent.Kind.ENDED);
			assertThatThrownBy(() -> change(caseFile, id, EpisodeEvent.Kind.OFFER)).isInstanceOf(Conflict.class);
		});
		assertThat(cases.tasks(id)).isEmpty();
		stage.on(tooLong.plusWeeks(6), calendar::runDueNow);
		assertThat(cases.tasks(id)).containsExactly("childBack6");
		stage.on(tooLong.plusWeeks(13), calendar::runDueNow);
		assertThat(cases.tasks(id)).containsExactlyInAnyOrder("childBack6", "childBack13");
		assertThat(desk.of(caseFile, rik()).get(0).events()).extracting(EpisodeEvent::kind)
			.containsExactlyInAnyOrder(EpisodeEvent.Kind.STARTED, EpisodeEvent.Kind.OFFER, EpisodeEvent.Kind.ENDED);
	}

	/** Killed between the bands and who is told of them: the next night goes on. */
	@Test
	void whatABrokenNightDidNotTellIsToldInTheNext() {
		CaseFileId caseFile = opened();
		LocalDate start = stage.today();
		UUID id = desk.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), rik());
		database.update("update app.absence_episode set band = 'W4_M3', band_since = ? where id = ?",
				start.plusDays(28), id);
		stage.on(start.plusDays(28), calendar::runDueNow);
		assertThat(cases.tasks(id)).containsOnly("childAtHome").hasSize(2);
		assertThat(database.queryForObject("select band_told from app.absence_episode where id = ?", String.class, id))
			.isEqualTo("W4_M3");
	}

	@Test
	void whatIsDatedLastWinsAndAWrongEndIsTakenBack() {
		CaseFileId caseFile = opened();
		LocalDate today = stage.today();
		UUID id = desk.start(caseFile, new StartEpisode(today.minusDays(40), EpisodeBasis.LRV), rik());
		on(caseFile, id, EpisodeEvent.Kind.OFFER, today.minusDays(3));
		on(caseFile, id, EpisodeEvent.Kind.NO_OFFER, today.minusDays(9));
		assertThat(desk.of(caseFile, rik()).get(0).fittingOffer()).isTrue();
		gap(caseFile, id, today.minusDays(20), today.minusDays(15));
		assertThatThrownBy(() -> gap(caseFile, id, today.minusDays(15), today.minusDays(12)))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> change(caseFile, id, EpisodeEvent.Kind.PARTIAL))
			.as("a part of the hours wants a build-up timetable")
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> on(caseFile, id, EpisodeEvent.Kind.ENDED, today.minusDays(4)))
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> desk.reopen(caseFile, id, null, rik())).isInstanceOf(Conflict.class);
		on(caseFile, id, EpisodeEvent.Kind.ENDED, today.minusDays(1));
		assertThat(cases.tasks(id)).isEmpty();
		assertThatThrownBy(() -> desk.start(caseFile, new StartEpisode(today.minusDays(2), EpisodeBasis.LRV), rik()))
			.isInstanceOf(RuleViolated.class);
		Browser rik = Browser.as(port, "r.schouten");
		String page = "/routes/" + cases.number(caseFile) + "/thuis";
		assertThat(rik.get(page).body()).contains("Dit einde klopt niet");
		String version = String.valueOf(desk.of(caseFile, rik()).get(0).version());
		assertThat(rik.post(page, page + "/" + id + "/toch-thuis", "version", version).statusCode()).isEqualTo(302);
		EpisodeView view = desk.of(caseFile, rik()).get(0);
		assertThat(view.endedOn()).isNull();
		assertThat(view.fittingOffer()).isTrue();
		assertThat(cases.tasks(id)).containsOnly("childAtHome");
		assertThat(rik
			.post(page, page, "id", id.toString(), "kind", "PARTIAL", "on", today.toString(), "planned", "10",
					"realised", "6")
			.statusCode()).isEqualTo(422);
		assertThat(new Browser(port)
			.api("POST", "/api/v1/cases/" + caseFile.value() + "/home-episodes/" + id + "/events", "r.schouten",
					"{\"kind\":\"PARTIAL\",\"on\":\"" + today + "\"}", "If-Match",
					"\"" + desk.of(caseFile, rik()).get(0).version() + "\"", "Idempotency-Key",
					UUID.randomUUID().toString())
			.statusCode()).isEqualTo(422);
	}

	/** What it is told in a later band it is told anew; who writes has acted. */
	@Test
	void whoActsIsAskedNoMoreUntilTheNextBand() {
		CaseFileId caseFile = opened();
		LocalDate start = stage.today();
		UUID id = desk.start(caseFile, new StartEpisode(start, EpisodeBasis.LRV), rik());
		stage.on(start.plusDays(28), calendar::runDueNow);
		stage.on(start.plusDays(29), () -> desk.change(caseFile, id, null,
				new ChangeEpisode(EpisodeEvent.Kind.OFFER, stage.today(), null, null, null), stage.actor("a.demir")));
		assertThat(called(id)).singleElement().asString().startsWith("childAtHome ATTENDANCE_OFFICER");
		for (HomeBand band : List.of(HomeBand.M3_M6, HomeBand.M6_M12, HomeBand.GE_M12)) {
			stage.on(band.since(start), calendar::runDueNow);
			assertThat(cases.tasks(id)).hasSize(2).containsOnly(HomeAlarm.KINDS.get(band));
		}
	}

	/** Features 16: a slope of planned and realised hours, and an act when it fails. */
	@Test
	void buildUpRisesWeekByWeekAndTwoWeeksWithLessAskForAnAct() {
		CaseFileId caseFile = opened();
		LocalDate monday = LessonDays.monday(stage.today());
		UUID id = desk.start(caseFile, new StartEpisode(monday.minusDays(10), EpisodeBasis.LRV), rik());
		Actor school = stage.actor("a.demir");
		LocalDate evaluate = monday.plusWeeks(4);
		assertThatThrownBy(
				() -> buildUps.set(caseFile, id, null, new SetBuildUp(List.of(), evaluate.plusYears(3)), school))
			.isInstanceOf(RuleViolated.class);
		buildUps.set(caseFile, id, null, new SetBuildUp(
				List.of(new SetBuildUp.Step(monday, 4), new SetBuildUp.Step(monday.plusWeeks(2).plusDays(3), 10)),
				evaluate), school);
		BuildUp plan = desk.of(caseFile, rik()).get(0).buildUp();
		assertThat(plan.weeks()).extracting(BuildUp.Week::planned).containsExactly(4, 4, 10, 10, 10);
		assertThat(cases.tasks(id)).containsExactly("buildUpEvaluate");
		assertThatThrownBy(() -> buildUps.realise(caseFile, id, null, new RealiseWeek(monday, 2), rik()))
			.as("the school was there")
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> buildUps.realise(caseFile, id, null, new RealiseWeek(monday.plusWeeks(3), 2), school))
			.isInstanceOf(RuleViolated.class);
		buildUps.realise(caseFile, id, null, new RealiseWeek(monday, 2), school);
		assertThat(cases.tasks(id)).doesNotContain("buildUpBehind");
		stage.on(monday.plusWeeks(1), () -> {
			buildUps.realise(caseFile, id, null, new RealiseWeek(monday.plusWeeks(1), 3), school);
			assertThat(cases.tasks(id)).contains("buildUpBehind");
			buildUps.realise(caseFile, id, null, new RealiseWeek(monday.plusWeeks(1), 4), school);
			assertThat(cases.tasks(id)).as("corrected").doesNotContain("buildUpBehind");
			assertThat(desk.of(caseFile, rik()).get(0).buildUp().weeks().get(1).realised()).isEqualTo(4);
		});
		Browser aylin = Browser.as(port, "a.demir");
		String page = "/routes/" + cases.number(caseFile) + "/thuis";
		assertThat(aylin.get(page).body()).contains("Opbouwrooster", "2 minder", "<rect");
		String form = page + "/" + id + "/opbouw";
		assertThat(aylin
			.post(form, form, "steps[0].from", monday.toString(), "steps[0].hours", "zes", "evaluateOn",
					evaluate.toString())
			.body()).contains("value=\"zes\"", "rb-error");
		assertThat(aylin
			.post(form, form, "steps[0].from", monday.toString(), "steps[0].hours", "6", "evaluateOn",
					evaluate.toString())
			.statusCode()).isEqualTo(302);
		assertThat(aylin.post(form, page + "/" + id + "/week", "week", monday.toString(), "hours", "5").statusCode())
			.isEqualTo(302);
		assertThat(desk.of(caseFile, rik()).get(0).buildUp().weeks().get(0)).isEqualTo(new BuildUp.Week(monday, 6, 5));
	}

	/** What a timetable says is dated by its weeks, and said once (R-TZ-03). */
	@Test
	void buildUpStandsInTheHistoryOnTheDayOfItsStepAndNotTwice() {
		CaseFileId caseFile = opened();
		LocalDate monday = LessonDays.monday(stage.today()).minusWeeks(1);
		UUID id = desk.start(caseFile, new StartEpisode(monday.minusDays(10), EpisodeBasis.LRV), rik());
		Actor school = stage.actor("a.demir");
		LocalDate evaluate = monday.plusWeeks(6);
		for (int later = 2; later < 4; later++) {
			buildUps.set(caseFile, id, null,
					new SetBuildUp(
							List.of(new SetBuildUp.Step(monday, 8), new SetBuildUp.Step(monday.plusWeeks(later), 12)),
							evaluate),
					school);
		}
		for (int turn = 0; turn < 2; turn++) {
			buildUps.realise(caseFile, id, null, new RealiseWeek(monday, 6), school);
			buildUps.realise(caseFile, id, null, new RealiseWeek(monday.plusWeeks(1), 8), school);
		}
		buildUps.set(caseFile, id, null, new SetBuildUp(List.of(new SetBuildUp.Step(monday, 8)), evaluate), school);
		assertThat(desk.of(caseFile, rik()).get(0).events())
			.filteredOn((one) -> one.kind() == EpisodeEvent.Kind.PARTIAL)
			.containsExactly(new EpisodeEvent(EpisodeEvent.Kind.PARTIAL, monday, null, "", 8, null),
					new EpisodeEvent(EpisodeEvent.Kind.PARTIAL, monday, null, "", 8, 6),
					new EpisodeEvent(EpisodeEvent.Kind.PARTIAL, monday.plusWeeks(1), null, "", 8, 8));
		assertThat(desk.of(caseFile, rik()).get(0).realised()).as("of the last week").isEqualTo(8);
		buildUps.set(caseFile, id, null,
				new SetBuildUp(List.of(new SetBuildUp.Step(stage.today().plusWeeks(2), 4)), evaluate), school);
		change(caseFile, id, EpisodeEvent.Kind.ENDED);
		assertThat(desk.of(caseFile, rik()).get(0).endedOn()).as("before the timetable began").isEqualTo(stage.today());
	}

	@Test
	void eachChangeHasItsOwnFormWithItsOwnFields() {
		CaseFileId caseFile = opened();
		UUID id = desk.start(caseFile, new StartEpisode(stage.today().minusDays(3), EpisodeBasis.LRV), rik());
		Browser rik = Browser.as(port, "r.schouten");
		String page = "/routes/" + cases.number(caseFile) + "/thuis";
		assertThat(rik.get(page).body()).contains(id + "/verandering/onderbreking").doesNotContain("name=\"until\"");
		String gap = page + "/" + id + "/verandering/onderbreking";
		assertThat(rik.get(gap).body()).contains("name=\"until\"", "name=\"gap\"").doesNotContain("name=\"basis\"");
		assertThat(rik.post(gap, page, "id", id.toString(), "kind", "GAP", "on", "morgen").body()).contains("morgen",
				"name=\"until\"");
		assertThat(rik.get(page + "/" + id + "/verandering/onzin").statusCode()).isEqualTo(404);
	}

	/** The municipality is not told why a child is absent that it may not know of. */
	@Test
	void whoMayNotKnowOfSickLeaveIsNotCalled() {
		CaseFileId caseFile = opened();
		UUID id = desk.start(caseFile, new StartEpisode(stage.today().minusDays(30), EpisodeBasis.AUTHORISED_SICK),
				stage.actor("a.demir"));
		assertThat(called(id)).singleElement().asString().startsWith("childAtHome SCHOOL_CARE_COORDINATOR a.demir");
	}

	private List<String> called(UUID episode) {
		return database.queryForList("""
				select concat_ws(' ', t.kind, t.role, p.username, t.due_on) from app.route_task t
				left join app.identity_person p on p.id = t.person_id where t.subject_id = ? and t.done_at is null""",
				String.class, episode);
	}

	private static LocalDate act(LocalDate told) {
		return WorkingDays.ofTheAct().after(told, 5);
	}

	/** The statement of the night and the rule have the same boundaries. */
	@Test
	void nightlyStatementKeepsTheBoundariesOfTheRule() {
		CaseFileId caseFile = opened();
		UUID id = desk.start(caseFile, new StartEpisode(stage.today(), EpisodeBasis.LRV), rik());
		for (String typed : List.of("2024-02-29", "2024-11-30", "2024-08-31", "2025-01-12")) {
			LocalDate start = LocalDate.parse(typed);
			for (HomeBand band : HomeBand.values()) {
				for (int before = 0; before < 2; before++) {
					LocalDate on = band.since(start).minusDays((band == HomeBand.LT_4W) ? 0 : before);
					database.update(
							"update app.absence_episode set started_on = ?, band = case when ? = 'GE_M12' then 'LT_4W' else 'GE_M12' end where id = ?",
							start, HomeBand.of(start, on).name(), id);
					stage.on(on, calendar::runDueNow);
					assertThat(database
						.queryForMap("select band, band_since::text from app.absence_episode where id = ?", id))
						.as("%s on %s", start, on)
						.containsEntry("band", HomeBand.of(start, on).name())
						.containsEntry("band_since", HomeBand.of(start, on).since(start).toString());
				}
			}
		}
	}

	@Test
	void whoMayNotReadTheReasonDoesNotCountTheChild() {
		CaseFileId caseFile = opened();
		Actor school = stage.actor("a.demir");
		int before = count(rik());
		int atSchool = count(school);
		assertThatThrownBy(
				() -> desk.start(caseFile, new StartEpisode(stage.today(), EpisodeBasis.AUTHORISED_SICK), rik()))
			.as("A19: leerplicht registers no sick leave")
			.isInstanceOf(NotAllowed.class);
		UUID id = desk.start(caseFile, new StartEpisode(stage.today().minusDays(40), EpisodeBasis.AUTHORISED_SICK),
				school);
		assertThat(desk.of(caseFile, rik())).as("sick leave rests on a consent").isEmpty();
		assertThat(count(rik())).isEqualTo(before);
		assertThat(count(school)).isEqualTo(atSchool + 1);
		desk.change(caseFile, id, null,
				new ChangeEpisode(EpisodeEvent.Kind.BASIS, stage.today(), null, null, EpisodeBasis.LRV), school);
		assertThat(desk.of(caseFile, rik())).hasSize(1);
		assertThat(count(rik())).isEqualTo(before + 1);
		assertThatThrownBy(() -> desk.change(caseFile, id, 0L,
				new ChangeEpisode(EpisodeEvent.Kind.OFFER, stage.today(), null, null, null), rik()))
			.isInstanceOf(Stale.class);
		assertThatThrownBy(() -> desk.of(caseFile, stage.actor("n.leerplicht"))).isInstanceOf(NotFound.class);
		assertThat(overview.list(query(), stage.actor("n.leerplicht")).items()).extracting(HomeRow::caseFile)
			.doesNotContain(caseFile.value());
	}

	@Test
	void rikSeesHisChildrenByBandOnHisPage() {
		CaseFileId caseFile = opened();
		Browser rik = Browser.as(port, "r.schouten");
		String page = "/routes/" + cases.number(caseFile) + "/thuis";
		assertThat(rik.post(page, page, "since", "morgen").statusCode()).isEqualTo(422);
		assertThat(rik.post(page, page, "since", stage.today().minusDays(30).toString(), "basis", "LRV").statusCode())
			.isEqualTo(302);
		assertThat(rik.get(page).body()).contains("4 weken tot 3 maanden", "Verandering vastleggen");
		String id = desk.of(caseFile, rik()).get(0).id().toString();
		assertThat(rik.post(page, page, "id", id, "kind", "GAP", "on", stage.today().toString()).statusCode())
			.isEqualTo(422);
		assertThat(rik
			.post(page, page, "id", id, "kind", "GAP", "on", stage.today().minusDays(3).toString(), "until",
					stage.today().toString(), "gap", "TRIED_TO_RETURN")
			.statusCode()).isEqualTo(302);
		assertThat(rik.get(page).body()).contains("Geprobeerd terug te gaan");
		assertThat(rik.get("/thuiszitters").body()).contains(cases.number(caseFile), "Kinderen thuis", "<rect");
		assertThat(rik.get("/thuiszitters?duur=GE_M12").body()).doesNotContain(cases.number(caseFile));
		assertThat(rik.get("/routes/" + cases.number(caseFile)).body()).contains("Thuis sinds");
	}

	private int count(Actor actor) {
		return overview.counts(query(), actor).total();
	}

	private void on(CaseFileId caseFile, UUID id, EpisodeEvent.Kind kind, LocalDate day) {
		desk.change(caseFile, id, null, new ChangeEpisode(kind, day, null, null, null), rik());
	}

	private void gap(CaseFileId caseFile, UUID id, LocalDate first, LocalDate last) {
		desk.change(caseFile, id, null,
				new ChangeEpisode(EpisodeEvent.Kind.GAP, first, last, GapReason.TRIED_TO_RETURN, null), rik());
	}

	private static HomeQuery query() {
		return new HomeQuery(null, null, null, false, false, false, false, null, 50);
	}

	private void change(CaseFileId caseFile, UUID id, EpisodeEvent.Kind kind) {
		desk.change(caseFile, id, null, new ChangeEpisode(kind, stage.today(), null, null, null), rik());
	}

	private CaseFileId opened() {
		return opening
			.open(RouteRegion.signal(RouteRegion.pupil("Thuis" + System.nanoTime(), "", "99AA00", "9901")),
					stage.actor("a.demir"))
			.id();
	}

	private Actor rik() {
		return stage.actor("r.schouten");
	}

}
