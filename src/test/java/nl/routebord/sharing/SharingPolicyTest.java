package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SharingPolicyTest {

	private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 21, 12, 0, 0, 0, ZoneId.of("Europe/Amsterdam"));

	private final SharingPolicy policy = new SharingPolicy(SharingRules.read());

	@ParameterizedTest
	@MethodSource
	void agreesWithTheCase(PolicyCase policyCase) {
		assertThat(PolicyCheck.ofTheProgram().decide(policyCase.words())).isEqualTo(policyCase.expected());
	}

	static Stream<PolicyCase> agreesWithTheCase() {
		return PolicyCase.all().stream();
	}

	@Test
	void allCasesAreThere() {
		assertThat(PolicyCase.all()).hasSize(92);
	}

	@Test
	void secretariatSeesThatADocumentIsThereAndNoMore() {
		for (DataCategory category : List.of(DataCategory.TLV_FILE, DataCategory.OPP, DataCategory.ADVICE)) {
			assertThat(asked(Role.SWV_SECRETARIAT, category, Role.SCHOOL_CARE_COORDINATOR, Phase.P4))
				.isEqualTo(Decision.redact("R11_REDACTED"));
		}
		assertThat(asked(Role.SWV_SECRETARIAT, DataCategory.TLV_FILE, Role.SCHOOL_CARE_COORDINATOR, Phase.P5).access())
			.isEqualTo(Access.DENY);
	}

	@Test
	void whatTheJeugdartsHeardStaysSecretWithinTheSchoolToo() {
		assertThat(asked(Role.SCHOOL_MENTOR, DataCategory.FUNC, Role.SCHOOL_CARE_COORDINATOR, Phase.P2))
			.isEqualTo(Decision.permit("R10_TASK"));
		assertThat(asked(Role.SCHOOL_MENTOR, DataCategory.FUNC, Role.YOUTH_HEALTH, Phase.P2))
			.isEqualTo(Decision.deny("R12_GRANT:none"));
	}

	@Test
	void closedFileOfTheSwvOpensForThePupilsSchoolOnly() {
		assertThat(asked(Role.SCHOOL_CARE_COORDINATOR, DataCategory.HEALTH, Role.SWV_CONSULTANT, Phase.P2))
			.isEqualTo(Decision.permit("R10_TASK"));
		assertThat(asked(Role.RECEIVING_SCHOOL, DataCategory.FAMILY, Role.SWV_CONSULTANT, Phase.P5))
			.isEqualTo(Decision.permit("R10_TASK"));
		for (Role role : List.of(Role.SCHOOL_MENTOR, Role.YOUTH_HEALTH, Role.FAMILY_WORKER, Role.YOUTH_CARE)) {
			assertThat(asked(role, DataCategory.FUNC, Role.SWV_CONSULTANT, Phase.P2))
				.isEqualTo(Decision.deny("R43_SWV_CLOSED"));
		}
	}

	@Test
	void restrictedRecordIsClosedForItsSourceToo() {
		UnitId unit = UnitId.fresh();
		CaseFacts facts = facts(unit, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN, Set.of(Phase.P2));
		RecordFacts record = new RecordFacts(DataCategory.HEALTH, unit, Role.SCHOOL_CARE_COORDINATOR, true, null);
		assertThat(policy.decide(reader(unit, Role.SCHOOL_CARE_COORDINATOR), facts, record, NOW))
			.isEqualTo(Decision.deny("R08_RESTRICTED"));
	}

	@Test
	void onePhaseThatPermitsIsEnough() {
		UnitId source = UnitId.fresh();
		UnitId unit = UnitId.fresh();
		CaseFacts facts = new CaseFacts(UUID.randomUUID(), source, EnumSet.of(Phase.P3, Phase.P4),
				List.of(party(unit, Role.SWV_EXPERT, RelationKind.OWN),
						party(source, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN)));
		RecordFacts record = RecordFacts.of(DataCategory.HEALTH, source, Role.SCHOOL_CARE_COORDINATOR);
		assertThat(policy.decide(reader(unit, Role.SWV_EXPERT), facts, record, NOW))
			.isEqualTo(Decision.permit("R10_TASK"));
	}

	@Test
	void theRefusalThatGotFurthestIsTheOneToTell() {
		UnitId source = UnitId.fresh();
		UnitId unit = UnitId.fresh();
		CaseFacts facts = new CaseFacts(UUID.randomUUID(), source, EnumSet.of(Phase.P2, Phase.P4),
				List.of(party(unit, Role.SWV_DECIDER, RelationKind.OWN)));
		RecordFacts record = RecordFacts.of(DataCategory.FAMILY, source, Role.SCHOOL_CARE_COORDINATOR);
		assertThat(policy.decide(reader(unit, Role.SWV_DECIDER), facts, record, NOW))
			.isEqualTo(Decision.deny("R12_GRANT:none"));
	}

	@ParameterizedTest
	@EnumSource(names = { "SYSTEM", "PARENT", "PUPIL" })
	void rolesOutsideTheMatrixReadNothing(Role role) {
		for (DataCategory category : DataCategory.values()) {
			for (Phase phase : Phase.values()) {
				assertThat(asked(role, category, Role.SCHOOL_CARE_COORDINATOR, phase).access()).isEqualTo(Access.DENY);
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "FUNCTIONAL_ADMIN", "TECHNICAL_ADMIN", "REPORTER" })
	void administratorsAndReportersReadNoPupilDataEver(Role role) {
		for (DataCategory category : DataCategory.values()) {
			assertThat(asked(role, category, Role.SCHOOL_CARE_COORDINATOR, Phase.P2))
				.isEqualTo(Decision.deny("R04_NEVER"));
		}
	}

	@Test
	void caseWithoutAPhaseShowsItsSourceOnlyItsOwn() {
		UnitId unit = UnitId.fresh();
		CaseFacts facts = facts(unit, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN, Set.of());
		assertThat(policy.sees(reader(unit, Role.SCHOOL_CARE_COORDINATOR), facts, NOW)).isTrue();
		UnitId other = UnitId.fresh();
		CaseFacts shared = new CaseFacts(UUID.randomUUID(), unit, Set.of(),
				List.of(party(unit, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN),
						party(other, Role.ATTENDANCE_OFFICER, RelationKind.OWN)));
		assertThat(policy.sees(reader(other, Role.ATTENDANCE_OFFICER), shared, NOW)).isFalse();
	}

	@Test
	void strangersSeeNothingWhateverTheyAre() {
		Random random = new Random(20261121);
		for (int i = 0; i < 5_000; i++) {
			CaseFacts facts = randomCase(random);
			Reader stranger = reader(UnitId.fresh(), any(random, Role.values()));
			RecordFacts record = RecordFacts.of(any(random, DataCategory.values()), facts.source(),
					any(random, Role.values()));
			assertThat(policy.decide(stranger, facts, record, NOW).access()).isEqualTo(Access.DENY);
		}
	}

	@Test
	void listsShowExactlyTheCasesThatMayBeOpened() {
		Random random = new Random(20261122);
		CaseAccess access = CaseAccessTest.access(policy);
		int seen = 0;
		int opened = 0;
		for (int i = 0; i < 20_000; i++) {
			CaseFacts closed = randomCase(random);
			CaseParty party = any(random, closed.parties().toArray(CaseParty[]::new));
			Actor actor = Actor.person(UserId.fresh(), party.unit(), party.organisation(), party.role());
			CaseFacts facts = opened(closed, actor, random);
			boolean sees = access.sees(actor, facts);
			assertThat(access.filter(actor).shows(facts)).as("%s in %s", actor, facts).isEqualTo(sees);
			seen += sees ? 1 : 0;
			opened += (sees && !access.sees(actor, closed)) ? 1 : 0;
		}
		assertThat(seen).isBetween(2_000, 18_000);
		assertThat(opened).as("seen through broken glass or by a ticket only").isGreaterThan(100);
	}

	/**
	 * Glass that is broken and tickets that are open: of this reader, of others, ended.
	 */
	private static CaseFacts opened(CaseFacts facts, Actor actor, Random random) {
		Instant until = CaseAccessTest.NOW.plusSeconds(random.nextBoolean() ? 60 : -60);
		UserId user = (random.nextInt(4) == 0) ? UserId.fresh() : actor.user();
		List<CaseSharing.BrokenGlass> glass = random.nextBoolean() ? List.of()
				: List.of(new CaseSharing.BrokenGlass(UUID.randomUUID(), user, actor.unit(), until));
		OrganisationId organisation = (random.nextInt(4) == 0) ? OrganisationId.fresh() : actor.organisation();
		List<CaseSharing.Ticket> tickets = random.nextBoolean() ? List.of()
				: List.of(new CaseSharing.Ticket(organisation, until));
		List<CaseParty> parties = facts.parties()
			.stream()
			.map((party) -> new CaseParty(party.unit(), party.role(), party.organisation(), party.relation(),
					random.nextBoolean() ? actor.organisation() : null))
			.toList();
		return new CaseFacts(facts.caseFile(), facts.source(), facts.phases(), parties, CaseSubject.UNNAMED,
				new CaseSharing(
						new CaseSharing.Content(List.of(), List.of(), glass, tickets, Set.of(), Set.of(), false)));
	}

	@Test
	void addingAPhaseNeverTakesAnythingAway() {
		Random random = new Random(20261123);
		for (int i = 0; i < 5_000; i++) {
			CaseFacts facts = randomCase(random);
			CaseParty party = any(random, facts.parties().toArray(CaseParty[]::new));
			Set<Phase> more = EnumSet.of(any(random, Phase.values()));
			more.addAll(facts.phases());
			CaseFacts wider = new CaseFacts(facts.caseFile(), facts.source(), more, facts.parties());
			RecordFacts record = RecordFacts.of(any(random, DataCategory.values()), facts.source(),
					any(random, Role.values()));
			Access before = policy.decide(Reader.of(party), facts, record, NOW).access();
			Access after = policy.decide(Reader.of(party), wider, record, NOW).access();
			assertThat(after).isLessThanOrEqualTo(before);
		}
	}

	private Decision asked(Role role, DataCategory category, Role sourceRole, Phase phase) {
		UnitId unit = UnitId.fresh();
		UnitId source = UnitId.fresh();
		CaseFacts facts = new CaseFacts(UUID.randomUUID(), source, Set.of(phase),
				List.of(party(unit, role, RelationKind.OWN), party(source, sourceRole, RelationKind.OWN)));
		return policy.decide(reader(unit, role), facts, RecordFacts.of(category, source, sourceRole), NOW);
	}

	static CaseFacts facts(UnitId unit, Role role, RelationKind relation, Set<Phase> phases) {
		return new CaseFacts(UUID.randomUUID(), unit, phases, List.of(party(unit, role, relation)));
	}

	static CaseParty party(UnitId unit, Role role, RelationKind relation) {
		return new CaseParty(unit, role, OrganisationId.fresh(), relation);
	}

	private static Reader reader(UnitId unit, Role role) {
		return new Reader(UserId.fresh(), unit, OrganisationId.fresh(), role);
	}

	private static CaseFacts randomCase(Random random) {
		List<CaseParty> parties = new ArrayList<>();
		for (int i = 0; i <= random.nextInt(6); i++) {
			parties.add(party(UnitId.fresh(), any(random, Role.values()), any(random, RelationKind.values())));
		}
		UnitId source = random.nextBoolean() ? any(random, parties.toArray(CaseParty[]::new)).unit() : UnitId.fresh();
		Set<Phase> phases = EnumSet.noneOf(Phase.class);
		Arrays.stream(Phase.values()).filter((phase) -> random.nextInt(4) == 0).forEach(phases::add);
		return new CaseFacts(UUID.randomUUID(), source, phases, parties);
	}

	private static <T> T any(Random random, T[] values) {
		return values[random.nextInt(values.length)];
	}

}
