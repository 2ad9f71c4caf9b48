package nl.routebord.anonymous;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.DemoStage;
import nl.routebord.convenant.AccessionDesk;
import nl.routebord.convenant.RecordAccession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.OpenCase;
import nl.routebord.route.Opened;
import nl.routebord.route.RouteRegion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Anonymous consults on the real database, by the demo people. */
@RoutebordTest
class AnonymousDeskTest {

	private static final String TEXT = "Een leerling zit sinds drie weken thuis. Wie kan meedenken?";

	@Autowired
	private DemoStage stage;

	@Autowired
	private AnonymousDesk desk;

	@Autowired
	private AnonymousNaming naming;

	@Autowired
	private AnonymousEnds ends;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private AccessionDesk accessions;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@Test
	void theCircleReadsAndAnswersAndNobodyElseKnowsOfIt() {
		Actor school = stage.actor("a.demir");
		AnonymousId id = bring(school, "g.bos", "r.schouten");
		desk.answer(id, UUID.randomUUID(), "Wij kunnen meedenken over thuis.", stage.actor("g.bos"));
		desk.answer(id, UUID.randomUUID(), "Leerplicht denkt mee.", stage.actor("r.schouten"));
		assertThat(desk.read(id, school).answers()).hasSize(2);
		assertThat(desk.read(id, stage.actor("r.schouten")).answers()).hasSize(2);
		assertThat(desk.list(stage.actor("g.bos"))).filteredOn((row) -> row.id().equals(id))
			.singleElement()
			.satisfies((row) -> assertThat(row.answered()).isTrue());
		for (String stranger : List.of("a.jonker", "v.smit", "f.elzinga", "d.oever", "n.leerplicht", "h.groot",
				"b.timmer")) {
			assertThatThrownBy(() -> desk.read(id, stage.actor(stranger))).as(stranger).isInstanceOf(NotFound.class);
			assertThat(desk.list(stage.actor(stranger))).extracting(AnonymousRow::id).as(stranger).doesNotContain(id);
		}
		assertThatThrownBy(() -> desk.answer(id, UUID.randomUUID(), "Ik ook.", stage.actor("a.jonker")))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void readingAndActsLeaveLinesWithoutContent() {
		AnonymousId id = bring(stage.actor("a.demir"), "g.bos");
		desk.read(id, stage.actor("g.bos"));
		assertThat(database.queryForList("""
				select action || coalesce(' ' || category, '') from app.audit_entry where case_file = ? order by seq""",
				String.class, id.value()))
			.contains("ANONYMOUS_BROUGHT", "READ ANON_CASE");
	}

	@Test
	void theSameFormIsOneQuestionAndItsMailSaysNothing() {
		Actor school = stage.actor("a.demir");
		BringConsult command = command(UUID.randomUUID(), TEXT, "g.bos");
		AnonymousId id = desk.bring(command, school);
		assertThat(desk.bring(command, school)).isEqualTo(id);
		assertThat(database.queryForList("select subject || body from app.outbox_mail where effect_key like ?",
				String.class, "anonymous-asked:" + id + "%"))
			.singleElement()
			.satisfies((mail) -> assertThat(mail).contains("/anoniem/" + id).doesNotContain("leerling"));
	}

	@Test
	void whoIsNotOfTheListIsNotInvited() {
		Actor school = stage.actor("a.demir");
		assertThatThrownBy(() -> bring(school, "d.oever")).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> bring(school)).isInstanceOf(RuleViolated.class);
		assertThat(desk.partners(school)).extracting(UnitView::role)
			.doesNotContain(Role.SCHOOL_CARE_COORDINATOR, Role.DATA_PROTECTION_OFFICER);
	}

	/** A municipality that the annex knows in other swv's only. */
	@Test
	void leerplichtOfAnotherRegionIsNotOffered() {
		for (String here : List.of("a.demir", "g.bos", "f.elzinga")) {
			assertThat(desk.partners(stage.actor(here))).extracting(UnitView::organisationName)
				.as(here)
				.doesNotContain("Kreekdorp");
		}
		assertThat(desk.partners(stage.actor("a.demir"))).extracting(UnitView::id)
			.contains(stage.actor("r.schouten").unit(), stage.actor("a.jonker").unit());
		assertThat(desk.partners(stage.actor("k.dewit"))).extracting(UnitView::id)
			.contains(stage.actor("n.leerplicht").unit())
			.doesNotContain(stage.actor("r.schouten").unit());
	}

	@Test
	void whoLeftTheConvenantIsNeitherInvitedNorReads() {
		Actor school = stage.actor("a.demir");
		OrganisationId outside = organisations
			.register(new RegisterOrganisation(OrganisationKind.PROVIDER, "9987", "Buiten het convenant", "Proefdam",
					null, null))
			.id();
		UnitId unit = organisations.openUnit(outside, Role.YOUTH_CARE, "Proef");
		assertThat(desk.partners(school)).extracting(UnitView::id)
			.contains(stage.actor("v.smit").unit())
			.doesNotContain(unit);
		AnonymousId id = bring(school, "v.smit");
		assertThat(desk.read(id, stage.actor("v.smit")).mine()).isFalse();
		database.update("update app.anonymous_invited set organisation_id = ? where consult_id = ?", outside.value(),
				id.value());
		assertThatThrownBy(() -> desk.read(id, stage.actor("v.smit"))).isInstanceOf(NotFound.class);
	}

	@Test
	void whoLeftBringsNothingAndReadsOnlyItsOwnQuestion() {
		Actor school = stage.actor("a.demir");
		AnonymousId id = bring(school, "v.smit");
		desk.answer(id, UUID.randomUUID(), "Wij denken mee.", stage.actor("v.smit"));
		OrganisationId gone = organisations
			.register(new RegisterOrganisation(OrganisationKind.PROVIDER, "9988", "Uit het convenant", "Proefdam", null,
					null))
			.id();
		LocalDate today = LocalDate.now(clock);
		accessions.record(RecordAccession.of(gone, today.minusDays(9), today.minusDays(9), today),
				Actor.system("test"));
		database.update("update app.anonymous_consult set source_organisation_id = ? where id = ?", gone.value(),
				id.value());
		Actor left = Actor.person(school.user(), school.unit(), gone, school.role());
		assertThat(desk.read(id, left).answers()).isEmpty();
		assertThatThrownBy(() -> bring(left, "v.smit")).isInstanceOf(NotAllowed.class).hasMessage("convenant.left");
		assertThatThrownBy(() -> desk.answer(id, UUID.randomUUID(), "Nog iets.", left)).isInstanceOf(NotAllowed.class)
			.hasMessage("convenant.left");
	}

	@Test
	void leerplichtAnswersButBringsNothing() {
		assertThat(desk.mayBring(stage.actor("r.schouten"))).isFalse();
		assertThatThrownBy(() -> bring(stage.actor("r.schouten"), "g.bos")).isInstanceOf(NotAllowed.class);
		assertThat(desk.mayBring(stage.actor("g.bos"))).isTrue();
	}

	/** A23. */
	@Test
	void onlyTheUnitThatBroughtItNamesIt() {
		AnonymousId id = bring(stage.actor("a.demir"), "r.schouten");
		assertThatThrownBy(() -> naming.beginSignal(id, (begun) -> {
		}, stage.actor("r.schouten"))).isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> naming.link(id, "R-2026-0001", stage.actor("r.schouten")))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> naming.beginSignal(id, (begun) -> {
		}, stage.actor("d.oever"))).isInstanceOf(NotFound.class);
		assertThat(database.queryForList(
				"select reason_code from app.audit_entry where case_file = ? and action = 'NAME_ANONYMOUS'",
				String.class, id.value()))
			.hasSize(3)
			.containsOnly("R40_SOURCE_ONLY");
	}

	@Test
	void theCaseOpenedFromItIsItsNameAndTheCircleReadsNoMore() {
		Actor school = stage.actor("a.demir");
		AnonymousId id = bring(school, "r.schouten");
		AnonymousNaming.Signal signal = naming.beginSignal(id, (begun) -> {
		}, school);
		assertThat(naming.beginSignal(id, (begun) -> {
		}, school).request()).isEqualTo(signal.request());
		Opened opened = open(signal.request(), school);
		assertThat(desk.read(id, school).named()).contains(opened.id());
		assertThatThrownBy(() -> desk.read(id, stage.actor("r.schouten"))).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> desk.answer(id, UUID.randomUUID(), "Nog iets.", school)).isInstanceOf(Conflict.class);
		naming.link(id, opened.number(), school);
		assertThat(desk.read(id, school).named()).as("the same name once more").contains(opened.id());
		assertThatThrownBy(() -> naming.link(id, "R-2019-9999", school)).isInstanceOf(Conflict.class);
	}

	@Test
	void itGetsTheNameOfARouteThatRunsAfterALookAtIt() {
		Actor school = stage.actor("a.demir");
		AnonymousId id = bring(school, "r.schouten", "g.bos");
		Opened opened = open(UUID.randomUUID(), school);
		assertThat(naming.about(id, opened.number(), school).pupil()).contains("Naam");
		assertThat(desk.read(id, school).named()).as("looked only").isEmpty();
		assertThatThrownBy(() -> naming.about(id, opened.number(), stage.actor("g.bos")))
			.isInstanceOf(NotAllowed.class);
		database.update("update app.route_case_file set state = 'CLOSED', closed_on = current_date, phases = 128,"
				+ " close_reason = 'OTHER' where id = ?", opened.id().value());
		assertThatThrownBy(() -> naming.about(id, opened.number(), school)).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> naming.link(id, opened.number(), school)).isInstanceOf(RuleViolated.class);
		assertThat(desk.read(id, school).invited()).hasSize(2);
		naming.link(id, open(UUID.randomUUID(), school).number(), school);
		assertThat(desk.read(id, school).invited()).as("they get 404 now").isEmpty();
	}

	/** Nobody can say that it is of this region. */
	@Test
	void municipalityThatTheAnnexDoesNotKnowIsNotOffered() {
		OrganisationId unknown = organisations
			.register(new RegisterOrganisation(OrganisationKind.MUNICIPALITY, "9989", "Nergenshuizen", "Nergenshuizen",
					null, null))
			.id();
		UnitId unit = organisations.openUnit(unknown, Role.ATTENDANCE_OFFICER, "Leerplicht");
		LocalDate today = LocalDate.now(clock);
		accessions.record(RecordAccession.of(unknown, today.minusDays(9), today.minusDays(9), null),
				Actor.system("test"));
		for (String here : List.of("a.demir", "g.bos", "f.elzinga", "a.jonker")) {
			assertThat(desk.partners(stage.actor(here))).extracting(UnitView::id).as(here).doesNotContain(unit);
		}
	}

	@Test
	void itIsLinkedToARouteThatTheUnitSeesAndToNoOther() {
		Opened unseen = open(UUID.randomUUID(), stage.actor("a.demir"));
		AnonymousId id = bring(stage.actor("g.bos"), "f.elzinga");
		assertThatThrownBy(() -> naming.link(id, "R-1999-0001", stage.actor("g.bos"))).isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> naming.link(id, unseen.number(), stage.actor("g.bos")))
			.isInstanceOf(RuleViolated.class);
		assertThat(desk.read(id, stage.actor("g.bos")).named()).isEmpty();
	}

	@Test
	void threeMonthsAfterTheLastContactItIsGoneAndALineProvesIt() {
		Actor school = stage.actor("a.demir");
		AnonymousId old = bring(school, "g.bos");
		AnonymousId fresh = bring(school, "g.bos");
		AnonymousId named = bring(school, "g.bos");
		naming.link(named, open(UUID.randomUUID(), school).number(), school);
		LocalDate today = LocalDate.now(clock);
		assertThat(desk.read(fresh, school).endsOn()).isEqualTo(today.plusMonths(3));
		database.update("update app.anonymous_consult set brought_on = ?, ends_on = ? where id in (?, ?)",
				today.minusMonths(4), today, old.value(), named.value());
		ends.runDueNow();
		assertThatThrownBy(() -> desk.read(old, school)).isInstanceOf(NotFound.class);
		assertThat(desk.read(fresh, school).text()).isEqualTo(TEXT);
		assertThat(desk.read(named, school).text()).isEqualTo(TEXT);
		assertThat(database.queryForList(
				"select on_behalf_of from app.audit_entry where subject = ? and action = 'ANONYMOUS_DESTROYED'",
				String.class, old.value()))
			.containsExactly("anonymous-ends");
		assertThat(count("anonymous_answer", old) + count("anonymous_invited", old)).isZero();
	}

	private int count(String table, AnonymousId id) {
		return database.queryForObject("select count(*) from app." + table + " where consult_id = ?", Integer.class,
				id.value());
	}

	private AnonymousId bring(Actor actor, String... partners) {
		return desk.bring(command(UUID.randomUUID(), TEXT, partners), actor);
	}

	private BringConsult command(UUID request, String text, String... partners) {
		Set<UnitId> units = java.util.Arrays.stream(partners)
			.map((partner) -> stage.actor(partner).unit())
			.collect(java.util.stream.Collectors.toSet());
		return new BringConsult(request, AgeBand.THIRTEEN_TO_FIFTEEN, Sector.VO, Problem.ABSENCE, text, units);
	}

	private Opened open(UUID request, Actor school) {
		return opening.open(new OpenCase(request, RouteRegion.pupil("Naam" + System.nanoTime(), "", "99AA00", "9901"),
				"WORRY", LocalDate.now(clock).minusDays(1).toString(), "Een leerling zit thuis.", false), school);
	}

}
