package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.convenant.AccessionDesk;
import nl.routebord.convenant.AccessionId;
import nl.routebord.convenant.AccessionPapers;
import nl.routebord.convenant.AlterAccession;
import nl.routebord.convenant.RecordAccession;
import nl.routebord.demo.PretendedTime;
import nl.routebord.family.InvitationDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a party leaves the modelconvenant, its access ends that night (privacy.md A.1).
 */
@RoutebordTest
class PartyLeavesTest {

	private static final Actor SETUP = Actor.system("test");

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseSteps steps;

	@Autowired
	private CaseRelations relations;

	@Autowired
	private ConvenantFollowing following;

	@Autowired
	private InvitationDesk invitations;

	@Autowired
	private AccessionDesk accessions;

	@Autowired
	private OrganisationDesk organisations;

	@Autowired
	private Directory directory;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private Actor school;

	private Actor party;

	private CaseFileId id;

	private LocalDate today;

	@BeforeEach
	void openCase() {
		region.opened();
		today = LocalDate.now(clock);
		school = region.careCoordinator();
		party = worker(null);
		id = opening
			.open(new OpenCase(UUID.randomUUID(), RouteRegion.pupil(""), "WORRY", today.toString(), "Zorg.", false),
					school)
			.id();
		caseStage.consult(id, school);
	}

	@Test
	void whoHasNotAccededCannotBeInvitedAndThatLeavesALine() {
		assertThatThrownBy(() -> invite(party)).isInstanceOf(NotAllowed.class);
		assertThat(cases.facts(id).relation(party.unit())).isEqualTo(RelationKind.NONE);
		assertThat(database
			.sql("select reason_code from app.audit_entry where action = 'INVITE_PARTNER' " + "and case_file = :case")
			.param("case", id.value())
			.query(String.class)
			.list()).containsExactly("R37_CONVENANT");
	}

	@Test
	void aPartnerThatLeavesSeesTodayAndNotTomorrow() {
		AccessionId accession = accede(party, null);
		invite(party);
		end(accession, today.plusDays(1));
		assertThat(reading.view(id, party).head().number()).isNotEmpty();
		assertThat(reading.list(CaseQuery.all(), party).items()).hasSize(1);
		time.after(Duration.ofDays(1), () -> {
			assertThatThrownBy(() -> reading.view(id, party)).isInstanceOf(NotFound.class);
			assertThat(reading.list(CaseQuery.all(), party).items()).isEmpty();
			assertThat(cases.facts(id).relation(party.unit())).isEqualTo(RelationKind.FORMER);
			assertThat(reading.view(id, school).head().number()).as("the others go on").isNotEmpty();
		});
	}

	@Test
	void anOwnRelationEndsTooAndAlsoOneThatIsMadeLater() {
		AccessionId accession = accede(party, null);
		relate(party, RelationKind.OWN);
		end(accession, today.plusDays(2));
		Actor schoolOfTheBoard = worker(party.organisation());
		relate(schoolOfTheBoard, RelationKind.OWN);
		for (Actor one : new Actor[] { party, schoolOfTheBoard }) {
			time.after(Duration.ofDays(1), () -> assertThat(relation(one)).isEqualTo(RelationKind.OWN));
			time.after(Duration.ofDays(2), () -> assertThat(relation(one)).isEqualTo(RelationKind.FORMER));
		}
	}

	@Test
	void anEndThatIsTakenBackOrMovedMovesTheRelation() {
		AccessionId first = accede(party, null);
		invite(party);
		AccessionId second = end(first, today.plusDays(1));
		AccessionId third = end(second, today.plusDays(9));
		time.after(Duration.ofDays(8), () -> assertThat(relation(party)).isEqualTo(RelationKind.PARTNER));
		end(third, null);
		time.after(Duration.ofDays(30), () -> assertThat(relation(party)).isEqualTo(RelationKind.PARTNER));
	}

	@Test
	void whoComesBackAfterAGapFindsTheCaseAgainButNotInTheGap() {
		AccessionId accession = accede(party, null);
		invite(party);
		end(accession, today.plusDays(1));
		accessions.record(RecordAccession.of(party.organisation(), today, today.plusDays(4), null), SETUP);
		time.after(Duration.ofDays(3), () -> {
			following.runDueNow();
			assertThat(relation(party)).isEqualTo(RelationKind.FORMER);
		});
		time.after(Duration.ofDays(4), () -> {
			following.runDueNow();
			assertThat(relation(party)).isEqualTo(RelationKind.PARTNER);
		});
	}

	@Test
	void theUnitThatOpenedTheCaseReadsItsOwnAndLearnsNoMoreWhoIsInIt() {
		schoolLeaves();
		CaseView view = reading.view(id, school);
		assertThat(view.head().directorName()).isEmpty();
		assertThat(view.head().actions()).isEmpty();
		assertThat(view.parties()).extracting(Party::unit).containsExactly(school.unit());
		assertThat(row().director()).isEmpty();
		assertThat(reading.view(id, region.attendanceOfficer()).parties()).hasSizeGreaterThan(1);
	}

	/** Where the route stands is newer than its own. */
	@Test
	void theUnitThatOpenedTheCaseLearnsNoMoreWhereItStands() {
		assertThat(steps.picture(id, school).processes()).isNotEmpty();
		assertThat(row().state()).isPresent();
		schoolLeaves();
		CaseView view = reading.view(id, school);
		assertThat(view.head().state()).isEmpty();
		assertThat(view.head().phases()).isEmpty();
		assertThat(view.head().seen()).isEmpty();
		assertThat(view.head().pupil()).isNotEmpty();
		assertThat(view.terms()).isEmpty();
		assertThat(view.timeline().items()).isNotEmpty();
		assertThat(steps.picture(id, school).processes()).isEmpty();
		assertThat(row().state()).isEmpty();
		assertThat(row().phases()).isEmpty();
		CaseQuery standing = new CaseQuery("", Optional.of(CaseState.KERNPARTNER_CONSULT), Optional.empty(),
				Optional.empty(), null, 25);
		assertThat(reading.list(standing, school).items()).extracting(CaseRow::id).doesNotContain(id);
	}

	@Test
	void theUnitThatOpenedTheCaseLetsNobodyInAnyMore() {
		schoolLeaves();
		assertThatThrownBy(() -> invitations.invite(view(region.attendanceOfficer()), null, school))
			.isInstanceOf(NotAllowed.class);
		assertThatThrownBy(() -> invitations.invitees(view(region.attendanceOfficer()), school))
			.isInstanceOf(NotAllowed.class);
		accede(party, null);
		assertThatThrownBy(() -> invite(party)).isInstanceOf(NotAllowed.class);
		assertThat(relation(party)).isEqualTo(RelationKind.NONE);
	}

	/** It would be outside its own case from the first day. */
	@Test
	void whoLeftOpensNoCase() {
		accede(party, today);
		Actor left = Actor.person(school.user(), school.unit(), party.organisation(), school.role());
		assertThatThrownBy(() -> opening.open(RouteRegion.signal(RouteRegion.pupil("")), left))
			.isInstanceOf(NotAllowed.class)
			.hasMessage("convenant.left");
		assertThat(database.sql(
				"select reason_code from app.audit_entry where action = 'OPEN_CASE' and decision = 'DENY' and actor_user = :user")
			.param("user", left.user().value())
			.query(String.class)
			.list()).containsExactly("R37_CONVENANT");
	}

	private CaseRow row() {
		return reading.list(CaseQuery.all(), school)
			.items()
			.stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow();
	}

	private String view(Actor actor) {
		return reading.view(id, actor).head().number();
	}

	private void schoolLeaves() {
		database
			.sql("update app.route_case_relation set until_on = :today where case_file_id = :case and unit_id = :unit")
			.param("today", today)
			.param("case", id.value())
			.param("unit", school.unit().value())
			.update();
	}

	private RelationKind relation(Actor actor) {
		return cases.facts(id).relation(actor.unit());
	}

	private void invite(Actor actor) {
		caseStage.invite(id, actor.unit(), school);
	}

	private void relate(Actor actor, RelationKind kind) {
		relations.add(id, directory.unit(actor.unit()).orElseThrow(), kind, today);
	}

	private AccessionId accede(Actor actor, @Nullable LocalDate until) {
		return accessions
			.record(RecordAccession.of(actor.organisation(), today.minusDays(9), today.minusDays(9), until), SETUP);
	}

	private AccessionId end(AccessionId accession, @Nullable LocalDate until) {
		return accessions.alter(new AlterAccession(UUID.randomUUID(), accession, until, AccessionPapers.NONE), SETUP);
	}

	private Actor worker(@Nullable OrganisationId parent) {
		String code = UUID.randomUUID().toString().substring(0, 8);
		OrganisationId organisation = organisations
			.register(new RegisterOrganisation(OrganisationKind.PROVIDER, code, "Proef " + code, "Proefdam", parent,
					null))
			.id();
		return Actor.person(new UserId(UUID.randomUUID()),
				organisations.openUnit(organisation, Role.FAMILY_WORKER, "Wijkteam"), organisation, Role.FAMILY_WORKER);
	}

}
