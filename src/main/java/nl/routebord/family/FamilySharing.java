package nl.routebord.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.consent.AskConsent;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.grant.GrantView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.route.CaseConsentAnswers;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.CaseSubject;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import nl.routebord.sharing.RelationKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a family what is shared, and takes its yes, no and no longer. */
@Service
@Transactional
public class FamilySharing {

	private static final int DECIDES_ALONE = 16;

	/** Never of a family, so nobody can let a parent read it (privacy.md B.6). */
	private static final Set<DataCategory> NEVER = EnumSet.of(DataCategory.NOTE_INTERNAL, DataCategory.LPA_ENF,
			DataCategory.ANON_CASE);

	private final FamilyDoor door;

	private final CaseConsents consents;

	private final CaseConsentAnswers answers;

	private final CaseGrants grants;

	private final PupilDesk pupils;

	private final Directory directory;

	private final Clock clock;

	FamilySharing(FamilyDoor door, CaseConsents consents, CaseConsentAnswers answers, CaseGrants grants,
			PupilDesk pupils, Directory directory, Clock clock) {
		this.door = door;
		this.consents = consents;
		this.answers = answers;
		this.grants = grants;
		this.pupils = pupils;
		this.directory = directory;
		this.clock = clock;
	}

	public SharedView shared(String number, Actor actor) {
		CaseFacts facts = door.requireFamily(number, actor);
		CaseFileId id = new CaseFileId(facts.caseFile());
		Map<DataGroup, Set<UnitId>> byTask = byTask(facts, actor);
		List<GrantView> given = grants.list(id, actor)
			.stream()
			// what the family is not told for somebody's safety (UAVG 41) stays untold
			.filter((grant) -> grant.notTold().isEmpty())
			.toList();
		Signer self = self(facts, actor);
		List<SharedView.AskedConsent> asked = consents.list(id, actor)
			.stream()
			.map((one) -> new SharedView.AskedConsent(one, one.isOpen() && one.missing().contains(self),
					one.isOpen() && signed(one, self)))
			.toList();
		Set<UnitId> units = new HashSet<>();
		byTask.values().forEach(units::addAll);
		given.forEach((grant) -> units.addAll(List.of(grant.source(), grant.recipient())));
		asked.forEach((one) -> Stream.concat(one.consent().source().stream(), one.consent().recipient().stream())
			.forEach(units::add));
		return new SharedView(number, door.cases().head(id, actor).pupil(), byTask, given, asked, parents(facts, actor),
				directory.units(units));
	}

	public void sign(String number, ConsentId consent, Actor actor) {
		answers.sign(caseOf(number, actor), consent, actor);
	}

	public void refuse(String number, ConsentId consent, Actor actor) {
		answers.refuse(caseOf(number, actor), consent, actor);
	}

	public void withdraw(String number, ConsentId consent, Actor actor) {
		answers.withdraw(caseOf(number, actor), consent, actor);
	}

	/**
	 * A youth from 16 lets a parent read all that the youth reads, until it is withdrawn
	 * or a year has passed.
	 * @param text the words that the youth saw
	 */
	public void letRead(String number, UUID request, UUID guardian, String text, Actor actor) {
		CaseFacts facts = door.requireFamily(number, actor);
		if (parents(facts, actor).stream().noneMatch((parent) -> parent.guardian().equals(guardian))) {
			throw new NotFound();
		}
		CaseFileId id = new CaseFileId(facts.caseFile());
		Set<DataCategory> all = EnumSet.complementOf(EnumSet.copyOf(NEVER));
		ConsentId asked = consents.ask(id,
				new AskConsent(request, AskConsent.Kind.AVG_6_1_A, null, guardian, all, Purpose.D8, null, text), actor);
		answers.sign(id, asked, actor);
	}

	/**
	 * Who reads what by the matrix alone. Asked for each unit that can tell it; the
	 * units' own data and what rests on a grant or consent are left out.
	 */
	private Map<DataGroup, Set<UnitId>> byTask(CaseFacts facts, Actor actor) {
		Map<DataGroup, Set<UnitId>> byTask = new EnumMap<>(DataGroup.class);
		for (DataGroup group : DataGroup.values()) {
			for (DataCategory category : group.categories()) {
				if (door.decide(actor, facts, category).shows()) {
					present(facts).filter((source) -> door.mayTell(source, category))
						.flatMap((source) -> readers(facts, source, category))
						.forEach((unit) -> byTask.computeIfAbsent(group, (key) -> new LinkedHashSet<>()).add(unit));
				}
			}
		}
		return byTask;
	}

	private Stream<UnitId> readers(CaseFacts facts, CaseParty source, DataCategory category) {
		return door.audience(facts, source, category)
			.entrySet()
			.stream()
			.filter((one) -> !one.getKey().unit().equals(source.unit()))
			.filter((one) -> Set.of("R10_TASK", "R11_REDACTED", "R15_ADDRESS").contains(one.getValue().reason()))
			.map((one) -> one.getKey().unit());
	}

	private static Stream<CaseParty> present(CaseFacts facts) {
		return facts.parties().stream().filter((party) -> party.relation() != RelationKind.FORMER);
	}

	private List<SharedView.ReadingParent> parents(CaseFacts facts, Actor actor) {
		int age = Period.between(door.birthDate(facts), LocalDate.now(clock)).getYears();
		if (actor.role() != Role.PUPIL || age < DECIDES_ALONE) {
			return List.of();
		}
		return pupils.custodians(door.pupil(new CaseFileId(facts.caseFile())))
			.stream()
			.map((parent) -> new SharedView.ReadingParent(parent.id(), parent.name()))
			.toList();
	}

	private CaseFileId caseOf(String number, Actor actor) {
		return new CaseFileId(door.requireFamily(number, actor).caseFile());
	}

	private static boolean signed(ConsentView consent, Signer self) {
		return consent.signed().stream().anyMatch((one) -> one.signer().equals(self));
	}

	private static Signer self(CaseFacts facts, Actor actor) {
		CaseSubject.Kin kin = facts.subject().family().get(actor.user());
		if (kin == null) {
			throw new NotFound();
		}
		return new Signer(kin.guardian());
	}

}
