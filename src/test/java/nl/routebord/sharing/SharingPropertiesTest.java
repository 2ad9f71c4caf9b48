package nl.routebord.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import org.junit.jupiter.api.Test;

/**
 * The properties of privacy.md B.10 that are about grants and consents, over random
 * cases.
 */
class SharingPropertiesTest {

	private static final int CASES = 20_000;

	private final Random random = new Random(20261121);

	private final SharingPolicy policy = new SharingPolicy(SharingRules.read());

	private final Openings openings = new Openings(policy);

	/** (1) */
	@Test
	void takingAwayAGrantOrAConsentNeverOpensAnything() {
		for (int nr = 0; nr < CASES; nr++) {
			Question with = question();
			if (!policy.decide(with).shows()) {
				assertThat(policy.decide(with(with, GrantState.NONE, with.consent())).shows()).as("%s", with).isFalse();
				assertThat(policy.decide(with(with, GrantState.REVOKED, with.consent())).shows()).as("%s", with)
					.isFalse();
				assertThat(policy.decide(with(with, with.grant(), ConsentState.NONE)).shows()).as("%s", with).isFalse();
				assertThat(policy.decide(with(with, with.grant(), ConsentState.WITHDRAWN)).shows()).as("%s", with)
					.isFalse();
			}
		}
	}

	/** (2) */
	@Test
	void noGrantOfAnybodyOpensWhatTheMatrixCloses() {
		for (Role role : Role.values()) {
			for (DataCategory category : DataCategory.values()) {
				boolean never = SharingRules.read().cell(role, category).map(Cell::isNever).orElse(true);
				if (!never) {
					continue;
				}
				for (Role source : Role.values()) {
					for (Phase phase : Phase.values()) {
						assertThat(openings.byGrant(role, source, category, phase))
							.as("%s gives %s to %s in %s", source, category, role, phase)
							.isFalse();
					}
				}
			}
		}
	}

	/** (6) */
	@Test
	void aDayMoreChangesOnlyWhatOtherSignersMustSign() {
		UUID parent = UUID.randomUUID();
		for (int nr = 0; nr < 2_000; nr++) {
			LocalDate today = LocalDate.of(2026, 11, 21);
			LocalDate born = today.minusYears(8 + random.nextInt(12)).minusDays(random.nextInt(4) - 1L);
			CaseSubject subject = new CaseSubject(born, false, Set.of(parent), Map.of());
			UnitId doctor = UnitId.fresh();
			UnitId school = UnitId.fresh();
			CaseFacts facts = new CaseFacts(UUID.randomUUID(), school, Set.of(Phase.P2),
					List.of(SharingPolicyTest.party(school, Role.SCHOOL_CARE_COORDINATOR, RelationKind.OWN),
							SharingPolicyTest.party(doctor, Role.YOUTH_HEALTH, RelationKind.PARTNER)),
					subject, sharing(doctor, school, parent, today));
			Reader reader = new Reader(UserId.fresh(), school, OrganisationId.fresh(), Role.SCHOOL_CARE_COORDINATOR);
			RecordFacts record = RecordFacts.of(pick(DataCategory.FUNC, DataCategory.HEALTH), doctor,
					Role.YOUTH_HEALTH);
			Decision before = policy.decide(reader, facts, record, now(today));
			Decision after = policy.decide(reader, facts, record, now(today.plusDays(1)));
			Signers now = subject.signers(today);
			Signers tomorrow = subject.signers(today.plusDays(1));
			if (now.equals(tomorrow)) {
				assertThat(after).as("born %s", born).isEqualTo(before);
			}
			else {
				assertThat(Set.of(12, 16)).contains(subject.age(today.plusDays(1)));
			}
		}
	}

	private CaseSharing sharing(UnitId source, UnitId recipient, UUID parent, LocalDate today) {
		Instant from = now(today.minusDays(10)).toInstant();
		Instant until = now(today.plusDays(100)).toInstant();
		GrantFacts grant = new GrantFacts(UUID.randomUUID(), source, recipient,
				Set.of(DataCategory.FUNC, DataCategory.HEALTH), Set.of(), Purpose.D2, Set.of(Phase.P2), from, until,
				true, null);
		ConsentFacts consent = new ConsentFacts(UUID.randomUUID(), source, recipient, null,
				Set.of(DataCategory.FUNC, DataCategory.HEALTH), Purpose.D2,
				random.nextBoolean() ? Set.of(parent) : Set.of(), random.nextBoolean(), until, null, null);
		return new CaseSharing(new CaseSharing.Content(List.of(grant), List.of(consent), List.of(), List.of(), Set.of(),
				Set.of(), false));
	}

	private Question question() {
		Set<Flag> flags = EnumSet.noneOf(Flag.class);
		for (Flag flag : Flag.values()) {
			if (random.nextInt(6) == 0) {
				flags.add(flag);
			}
		}
		return new Question(pick(Role.values()), pick(RelationKind.values()), random.nextInt(4) == 0,
				pick(Role.values()), pick(DataCategory.values()), pick(Phase.values()), random.nextInt(21),
				pick(GrantState.values()), pick(ConsentState.values()), flags);
	}

	private static Question with(Question question, GrantState grant, ConsentState consent) {
		return new Question(question.role(), question.relation(), question.ownSource(), question.sourceRole(),
				question.category(), question.phase(), question.age(), grant, consent, question.flags());
	}

	@SafeVarargs
	private <T> T pick(T... values) {
		return values[random.nextInt(values.length)];
	}

	private static ZonedDateTime now(LocalDate day) {
		return day.atTime(10, 0).atZone(ZoneId.of("Europe/Amsterdam"));
	}

}
