package nl.routebord.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Openings;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.RelationKind;
import org.junit.jupiter.api.Test;

/** A9–A14 of privacy.md B.10: one line of law, one rule, one test. */
class GrantRulesTest {

	private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-21T10:00:00+01:00[Europe/Amsterdam]");

	private static final LocalDate TODAY = NOW.toLocalDate();

	private final Openings openings = Openings.ofTheProgram();

	private final UnitId school = UnitId.fresh();

	private final UnitId swv = UnitId.fresh();

	private final UnitId leerplicht = UnitId.fresh();

	private final UnitId doctor = UnitId.fresh();

	private final UnitId helper = UnitId.fresh();

	private final CaseFacts facts = new CaseFacts(UUID.randomUUID(), school, Set.of(Phase.P2),
			List.of(party(school, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN),
					party(swv, Role.SWV_CONSULTANT, RelationKind.OWN),
					party(leerplicht, Role.ATTENDANCE_OFFICER, RelationKind.OWN),
					party(doctor, Role.YOUTH_HEALTH, RelationKind.PARTNER),
					party(helper, Role.YOUTH_CARE, RelationKind.PARTNER)));

	private GiveGrant healthTo(UnitId recipient) {
		return new GiveGrant(UUID.randomUUID(), recipient, Set.of(DataCategory.HEALTH), Set.of(), Purpose.D2, Set.of(),
				"De begeleider maakt het plan voor de klas.", "Alleen de diagnose zegt wat er in de klas moet.",
				"Anoniem overleggen is al gedaan en gaf te weinig.",
				Informed.on(TODAY.minusDays(1), Informed.Way.GESPREK, Set.of(Informed.Who.OUDERS)), TODAY.plusDays(90),
				null);
	}

	@Test
	void schoolGivesHealthToTheConsultantForNinetyDays() {
		assertThat(broken(healthTo(swv))).isEmpty();
		assertThat(proposal(healthTo(swv)).phases()).containsExactly(Phase.P2);
	}

	@Test
	void whatTheRecipientMayNeverSeeCannotBeGiven() {
		assertThat(broken(with(healthTo(leerplicht), Purpose.D4))).containsExactly(GrantRules.SHAREABLE);
	}

	@Test
	void whatAnotherUnitToldIsNotGivenOn() {
		GiveGrant foreign = new GiveGrant(UUID.randomUUID(), helper, Set.of(DataCategory.FUNC),
				Set.of(UUID.randomUUID()), Purpose.D4, Set.of(), "Twintig tekens of meer hier.",
				"Nog eens twintig tekens hier.", "En de derde keer ook twintig.",
				Informed.on(TODAY, Informed.Way.BRIEF, Set.of(Informed.Who.OUDERS)), TODAY.plusDays(9), null);
		RecordFacts ofTheSchool = RecordFacts.of(DataCategory.FUNC, school, Role.SCHOOL_CARE_COORDINATOR,
				foreign.records().iterator().next());
		GrantProposal onward = new GrantProposal(foreign, List.of(ofTheSchool), facts, actor(swv, Role.SWV_CONSULTANT),
				openings, true, true, List.of(), NOW);
		assertThat(GrantRules.isOnward(onward)).isTrue();
		assertThat(GrantRules.isOnward(proposal(with(healthTo(helper), DataCategory.ADVICE)))).isFalse();
		assertThat(GrantRules.isOnward(proposal(with(healthTo(helper), DataCategory.LPA_ENF)))).isTrue();
		assertThat(GrantRules.isOnward(proposal(healthTo(swv)))).isFalse();
	}

	/**
	 * B.10 (2): only whoever may be the source gives; what was read cannot be given on.
	 */
	@Test
	void readerThatIsNoSourceGivesNothing() {
		UnitId reader = UnitId.fresh();
		for (Role role : Role.values()) {
			for (DataCategory category : DataCategory.values()) {
				RecordFacts foreign = RecordFacts.of(category, UnitId.fresh(), Role.SCHOOL_CARE_COORDINATOR,
						UUID.randomUUID());
				GiveGrant onward = new GiveGrant(UUID.randomUUID(), UnitId.fresh(), Set.of(category),
						Set.of(foreign.id()), Purpose.D2, Set.of(), "", "", "", Informed.not(""), null, null);
				GrantProposal proposal = new GrantProposal(onward, List.of(foreign),
						new CaseFacts(UUID.randomUUID(), reader, Set.of(Phase.P2), List.of()),
						Actor.person(UserId.fresh(), reader, OrganisationId.fresh(), role), openings, true, true,
						List.of(), NOW);
				assertThat(GrantRules.isOnward(proposal)).as("%s gives on %s", role, category).isTrue();
			}
		}
	}

	@Test
	void longerThan180DaysIsNoGrant() {
		assertThat(broken(until(TODAY.plusDays(200)))).containsExactly(GrantRules.TERM);
		assertThat(broken(until(TODAY.plusDays(181)))).containsExactly(GrantRules.TERM);
		assertThat(broken(until(TODAY.minusDays(1)))).containsExactly(GrantRules.TERM);
		assertThat(broken(until(null))).containsExactly(GrantRules.TERM);
		assertThat(broken(until(TODAY.plusDays(180)))).isEmpty();
		assertThat(proposal(until(TODAY.plusDays(180))).until()).isBeforeOrEqualTo(NOW.plusDays(180).toInstant());
	}

	@Test
	void threeAnswersOfTwentyCharactersAreAsked() {
		assertThat(broken(answers("", "", ""))).containsExactly(GrantRules.NECESSITY, GrantRules.PROPORTIONALITY,
				GrantRules.SUBSIDIARITY);
		assertThat(broken(
				answers("....................", "Alleen de diagnose zegt dit.", "Minder gaf te weinig houvast.")))
			.as("signs are no words")
			.containsExactly(GrantRules.NECESSITY);
	}

	@Test
	void answersAreNotCopied() {
		String one = "De begeleider maakt het plan voor de klas.";
		GiveGrant grant = answers(one, one.toUpperCase(java.util.Locale.ROOT), "Minder gaf te weinig houvast.");
		assertThat(broken(grant)).containsExactly(GrantRules.THREE_ANSWERS);
		GrantProposal again = new GrantProposal(healthTo(swv), List.of(), facts, schoolActor(), openings, true, true,
				List.of("de begeleider  maakt het plan voor de klas"), NOW);
		assertThat(GrantRules.broken(again)).containsExactly(GrantRules.NOT_COPIED);
	}

	@Test
	void withoutTheConvenantNothingIsGiven() {
		GrantProposal left = new GrantProposal(healthTo(swv), List.of(), facts, schoolActor(), openings, false, true,
				List.of(), NOW);
		assertThat(GrantRules.broken(left)).containsExactly(GrantRules.CONVENANT_IN_FORCE);
		assertThat(GrantRules.CONVENANT_IN_FORCE.code()).isEqualTo("R37_CONVENANT");
	}

	@Test
	void overlegHasItsParticipantsAndCategories() {
		GrantProposal outside = new GrantProposal(healthTo(swv), List.of(), facts, schoolActor(), openings, true, false,
				List.of(), NOW);
		assertThat(GrantRules.broken(outside)).containsExactly(GrantRules.WITHIN_CONSULTATION_TYPE);
		assertThat(GrantRules.WITHIN_CONSULTATION_TYPE.code()).isEqualTo("R12_GRANT:scope");
	}

	@Test
	void purposeMustFitThePhaseAndTheTask() {
		assertThat(broken(with(healthTo(swv), Purpose.D3))).containsExactly(GrantRules.PURPOSE_FITS_PHASE);
		assertThat(broken(with(healthTo(swv), (Purpose) null))).containsExactly(GrantRules.PURPOSE_CHOSEN);
		assertThat(broken(with(healthTo(swv), Purpose.D9))).containsExactly(GrantRules.PURPOSE_FITS_PHASE);
	}

	@Test
	void familyIsToldOrThereIsAReason() {
		assertThat(broken(told(Informed.not("")))).containsExactly(GrantRules.FAMILY_TOLD);
		assertThat(broken(told(Informed.on(TODAY.plusDays(1), Informed.Way.BRIEF, Set.of(Informed.Who.OUDERS)))))
			.as("tomorrow")
			.containsExactly(GrantRules.FAMILY_TOLD);
		assertThat(broken(told(Informed.on(TODAY, Informed.Way.BRIEF, Set.of())))).as("nobody")
			.containsExactly(GrantRules.FAMILY_TOLD);
		assertThat(broken(told(Informed.not("De vader heeft gedreigd met geweld.")))).isEmpty();
	}

	@Test
	void recipientIsAnotherUnitThatIsInTheCaseNow() {
		assertThat(broken(healthTo(school))).contains(GrantRules.RECIPIENT_IN_CASE);
		assertThat(broken(healthTo(UnitId.fresh()))).contains(GrantRules.RECIPIENT_IN_CASE);
	}

	private List<GrantRules> broken(GiveGrant command) {
		return GrantRules.broken(proposal(command));
	}

	private GrantProposal proposal(GiveGrant command) {
		return new GrantProposal(command, List.of(), facts, schoolActor(), openings, true, true, List.of(), NOW);
	}

	private GiveGrant with(GiveGrant grant, Purpose purpose) {
		return new GiveGrant(grant.request(), grant.recipient(), grant.categories(), grant.records(), purpose,
				grant.phases(), grant.necessity(), grant.proportionality(), grant.subsidiarity(), grant.informed(),
				grant.until(), null);
	}

	private GiveGrant with(GiveGrant grant, DataCategory category) {
		return new GiveGrant(grant.request(), grant.recipient(), Set.of(category), grant.records(), grant.purpose(),
				grant.phases(), grant.necessity(), grant.proportionality(), grant.subsidiarity(), grant.informed(),
				grant.until(), null);
	}

	private GiveGrant until(LocalDate last) {
		return changed((grant) -> new GiveGrant(grant.request(), grant.recipient(), grant.categories(), Set.of(),
				grant.purpose(), Set.of(), grant.necessity(), grant.proportionality(), grant.subsidiarity(),
				grant.informed(), last, null));
	}

	private GiveGrant answers(String first, String second, String third) {
		return changed((grant) -> new GiveGrant(grant.request(), grant.recipient(), grant.categories(), Set.of(),
				grant.purpose(), Set.of(), first, second, third, grant.informed(), grant.until(), null));
	}

	private GiveGrant told(Informed informed) {
		return changed((grant) -> new GiveGrant(grant.request(), grant.recipient(), grant.categories(), Set.of(),
				grant.purpose(), Set.of(), grant.necessity(), grant.proportionality(), grant.subsidiarity(), informed,
				grant.until(), null));
	}

	private GiveGrant changed(UnaryOperator<GiveGrant> change) {
		return change.apply(healthTo(swv));
	}

	private static CaseParty party(UnitId unit, Role role, RelationKind relation) {
		return new CaseParty(unit, role, OrganisationId.fresh(), relation);
	}

	private Actor schoolActor() {
		return actor(school, Role.SCHOOL_CARE_COORDINATOR);
	}

	private Actor actor(UnitId unit, Role role) {
		return Actor.person(UserId.fresh(), unit, OrganisationId.fresh(), role);
	}

}
