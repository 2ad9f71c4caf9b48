package nl.routebord.tlv;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.Browser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Mandates, and professions that a swv asks, each with its dates. */
@RoutebordTest
class ArrangementTest {

	private static final LocalDate DAY = LocalDate.of(2026, 8, 1);

	private final Actor admin = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(),
			Role.FUNCTIONAL_ADMIN);

	@Autowired
	private TlvRegion region;

	@Autowired
	private ArrangementDesk desk;

	@Autowired
	private AssessmentDesk assessments;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private TlvLife life;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void holdsThroughItsLastDay() {
		Arrangement one = arrangement(null, ExpertProfession.ARTS, DAY, DAY.plusDays(1));
		assertThat(one.holdsOn(DAY.minusDays(1))).isFalse();
		assertThat(one.holdsOn(DAY.plusDays(1))).isTrue();
		assertThat(one.holdsOn(DAY.plusDays(2))).isFalse();
		assertThat(codes(arrangement(null, null, DAY.minusDays(1), DAY.minusDays(2)), DAY))
			.containsExactly("expert.fault.one-of", "expert.fault.from", "expert.fault.until");
	}

	@Test
	void onlyWhoHasTheMandateTakesTheDecision() {
		TlvApplicationId id = region.proposed();
		UUID mandate = arrange(region.thirdDecider().user(), null);
		try {
			assertThatThrownBy(() -> decisions.decide(region.taking(id), region.decider())).isInstanceOfSatisfying(
					RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting(Fault::code)
						.containsExactly("tlv.check.mandate.not"));
			decisions.decide(region.taking(id), region.thirdDecider());
		}
		finally {
			forget(mandate);
		}
	}

	@Test
	void lwooIsJudgedByTheOwnPlanOfASwvThatHasOne() {
		ApplicationContent asked = region.content(new GrantedTlv(TlvKind.LWOO, null, region.begin(), null),
				Cluster.FOUR, "87AA00", TestScores.NONE);
		CaseFileId caseFile = region.caseReadyToApply();
		assertThatThrownBy(() -> region.submitted(caseFile, asked, region.school())).isInstanceOf(RuleViolated.class);
		Arrangement own = new Arrangement(UUID.randomUUID(), swv(), TlvKind.LWOO, null, null, true, region.today(),
				null);
		desk.add(own, admin);
		try {
			TlvApplicationId id = region.submitted(region.caseReadyToApply(), asked, region.school());
			region.advised(id, new GiveAdvice(AdviceOutcome.ADMISSIBLE, null, null, "Past", "Ouders", "Opp", "BIG 1"));
			decisions.propose(new ProposeTlv(id, region.version(id), true, TlvKind.LWOO, null, region.begin(), null,
					region.grounds(id, "Het plan vraagt dit."), "", "", true, true), region.otherDecider());
		}
		finally {
			forget(own.id());
		}
		assertThat(
				new Arrangement(UUID.randomUUID(), swv(), TlvKind.PRO, null, null, true, DAY, null).check(DAY).list())
			.extracting(Fault::field)
			.containsExactly("ownCriteria");
	}

	@Test
	void aMandateHoldsForTheDecisionOnAnObjectionToo() {
		TlvApplicationId id = region.pending();
		region.decide(id);
		assertThat(life.mayReconsider(id, region.thirdDecider())).isTrue();
		UUID mandate = arrange(region.decider().user(), null);
		try {
			assertThat(life.mayReconsider(id, region.thirdDecider())).isFalse();
			assertThatThrownBy(() -> life.requireMayReconsider(id, Action.DECIDE_OBJECTION, region.thirdDecider()))
				.isInstanceOfSatisfying(NotAllowed.class,
						(refused) -> assertThat(refused.code()).isEqualTo("tlv.reconsider.no-mandate"));
		}
		finally {
			forget(mandate);
		}
	}

	@Test
	void expertsAreOfTheProfessionsThatAreAsked() {
		TlvApplicationId id = region.submitted();
		List<UUID> asked = List.of(arrange(null, ExpertProfession.PSYCHOLOOG),
				arrange(null, ExpertProfession.KINDERPSYCHIATER));
		try {
			assertThatThrownBy(() -> assessments.complete(id, region.version(id),
					Set.of(region.ortho().user(), region.psychiater().user()), region.secretary()))
				.isInstanceOfSatisfying(RuleViolated.class,
						(violated) -> assertThat(violated.faults()).extracting(Fault::code)
							.containsExactly("expert.fault.profession"));
			assessments.complete(id, region.version(id),
					Set.of(region.otherExpert().user(), region.psychiater().user()), region.secretary());
		}
		finally {
			asked.forEach(this::forget);
		}
	}

	@Test
	void theAdministratorArrangesInAPage() {
		Browser browser = Browser.as(port, "b.heerema");
		String page = "/beheer/tlv-afspraken";
		assertThat(browser.post(page, page, "kind", "VSO", "from", "01-01-2020").body())
			.contains("Kies een samenwerkingsverband", "een van de drie", "Vul een dag in van vandaag of later");
		assertThat(browser
			.post(page, page, "kind", "PRO", "swv", swv().value().toString(), "profession", "ARTS", "from",
					region.today().plusYears(1).format(DateTimeFormatter.ofPattern("dd-MM-yyyy")))
			.statusCode()).isEqualTo(302);
		assertThat(browser.get(page).body()).contains("Deskundigen worden gevraagd als");
		assertThatThrownBy(() -> desk.list(region.decider())).isInstanceOf(NotFound.class);
	}

	private UUID arrange(@Nullable UserId person, @Nullable ExpertProfession profession) {
		Arrangement one = arrangement(person, profession, region.today(), null);
		desk.add(one, admin);
		return one.id();
	}

	/** It would hold for the tests after this one, through today. */
	private void forget(UUID arrangement) {
		desk.end(arrangement, admin);
		database.update("delete from app.tlv_arrangement where id = ?", arrangement);
	}

	private Arrangement arrangement(@Nullable UserId person, @Nullable ExpertProfession profession, LocalDate from,
			@Nullable LocalDate until) {
		return new Arrangement(UUID.randomUUID(), swv(), TlvKind.VSO, person, profession, false, from, until);
	}

	private OrganisationId swv() {
		return region.decider().organisation();
	}

	private static List<String> codes(Arrangement one, LocalDate today) {
		return one.check(today).list().stream().map(Fault::code).toList();
	}

}
