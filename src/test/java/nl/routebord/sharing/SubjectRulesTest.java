package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What parents and pupil see of their own file, by age: the whole of privacy.md B.6. */
class SubjectRulesTest {

	private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 21, 10, 0, 0, 0, ZoneId.of("Europe/Amsterdam"));

	private static final UnitId SCHOOL = new UnitId(UUID.randomUUID());

	private static final OrganisationId HOME = new OrganisationId(UUID.randomUUID());

	private static final UserId MOTHER = new UserId(UUID.randomUUID());

	private static final UserId FATHER = new UserId(UUID.randomUUID());

	private static final UserId STEPFATHER = new UserId(UUID.randomUUID());

	private static final UserId CHILD = new UserId(UUID.randomUUID());

	private static final UUID MOTHERS = UUID.randomUUID();

	private static final UUID FATHERS = UUID.randomUUID();

	private final SharingPolicy policy = new SharingPolicy(SharingRules.read());

	@ParameterizedTest
	@CsvSource({ "11", "12", "15" })
	void bothParentsWithGezagSeeTheSameAllButNever(int age) {
		for (UserId parent : List.of(MOTHER, FATHER)) {
			assertThat(seen(parent, Role.PARENT, age, Access.DENY)).containsExactlyInAnyOrder("NOTE_INTERNAL",
					"LPA_ENF", "ANON_CASE");
			assertThat(seen(parent, Role.PARENT, age, Access.REDACT)).containsExactlyInAnyOrder("FAMILY", "PGN_BSN");
		}
	}

	@ParameterizedTest
	@CsvSource({ "16", "17" })
	void from16TheYouthDecidesWhoReadsOfHealthAndHome(int age) {
		assertThat(seen(MOTHER, Role.PARENT, age, Access.DENY)).containsExactlyInAnyOrder("NOTE_INTERNAL", "LPA_ENF",
				"ANON_CASE", "HEALTH", "FUNC", "YC_FACT", "YC_CONTENT", "FAMILY", "JUSTICE", "PGN_BSN", "ACCESS_LOG");
	}

	@Test
	void from18AParentSeesNothingWithoutConsent() {
		assertThat(seen(MOTHER, Role.PARENT, 18, Access.DENY)).hasSize(DataCategory.values().length);
	}

	@ParameterizedTest
	@CsvSource({ "11", "15", "17", "18" })
	void whoHasNoGezagSeesNothing(int age) {
		assertThat(seen(STEPFATHER, Role.PARENT, age, Access.DENY)).hasSize(DataCategory.values().length);
	}

	@Test
	void under12ThePupilSeesNothing() {
		assertThat(seen(CHILD, Role.PUPIL, 11, Access.DENY)).hasSize(DataCategory.values().length);
	}

	@ParameterizedTest
	@CsvSource({ "12", "15" })
	void from12ThePupilSeesAllButWhatMayTellOfOthers(int age) {
		assertThat(seen(CHILD, Role.PUPIL, age, Access.DENY)).containsExactlyInAnyOrder("NOTE_INTERNAL", "LPA_ENF",
				"ANON_CASE");
		assertThat(seen(CHILD, Role.PUPIL, age, Access.REDACT)).containsExactlyInAnyOrder("FAMILY", "PGN_BSN", "ADVICE",
				"TLV_FILE", "JUSTICE");
	}

	@ParameterizedTest
	@CsvSource({ "16", "18" })
	void from16ThePupilSeesAdviceAndApplicationWhole(int age) {
		assertThat(seen(CHILD, Role.PUPIL, age, Access.REDACT)).containsExactlyInAnyOrder("FAMILY", "PGN_BSN");
	}

	@Test
	void aParentOfAnotherChildIsAStranger() {
		Reader other = new Reader(new UserId(UUID.randomUUID()), new UnitId(UUID.randomUUID()), HOME, Role.PARENT);
		assertThat(policy.sees(other, facts(14), NOW)).isFalse();
		assertThat(facts(14).relation(other)).isEqualTo(RelationKind.NONE);
	}

	private Set<String> seen(UserId user, Role role, int age, Access access) {
		Reader reader = new Reader(user, new UnitId(UUID.randomUUID()), HOME, role);
		return Arrays.stream(DataCategory.values())
			.filter((category) -> policy
				.decide(reader, facts(age), RecordFacts.of(category, SCHOOL, Role.SCHOOL_CARE_COORDINATOR), NOW)
				.access() == access)
			.map(Enum::name)
			.collect(Collectors.toSet());
	}

	private static CaseFacts facts(int age) {
		LocalDate born = NOW.toLocalDate().minusYears(age).minusMonths(2);
		CaseSubject subject = new CaseSubject(born, false, Set.of(MOTHERS, FATHERS),
				Map.of(MOTHER, new CaseSubject.Kin(Role.PARENT, MOTHERS), FATHER,
						new CaseSubject.Kin(Role.PARENT, FATHERS), STEPFATHER,
						new CaseSubject.Kin(Role.PARENT, UUID.randomUUID()), CHILD,
						new CaseSubject.Kin(Role.PUPIL, null)));
		return new CaseFacts(UUID.randomUUID(), SCHOOL, Set.of(Phase.P2), List.of(), subject, CaseSharing.NONE);
	}

}
