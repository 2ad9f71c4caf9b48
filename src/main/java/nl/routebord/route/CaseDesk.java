package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.pupil.PupilId;
import nl.routebord.pupil.PupilPlace;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows of each case what other modules need: the facts for the policy, the place for
 * rules, the head for a page, the addressees for a letter.
 */
@Service
@Transactional
public class CaseDesk {

	private final CaseFiles cases;

	private final CaseRelations relations;

	private final CaseHeads heads;

	private final PupilDesk pupils;

	private final Directory directory;

	private final CaseAccess access;

	private final Clock clock;

	CaseDesk(CaseFiles cases, CaseRelations relations, CaseHeads heads, PupilDesk pupils, Directory directory,
			CaseAccess access, Clock clock) {
		this.cases = cases;
		this.relations = relations;
		this.heads = heads;
		this.pupils = pupils;
		this.directory = directory;
		this.access = access;
		this.clock = clock;
	}

	/**
	 * The case with this number, whether or not anybody may see it: ask
	 * {@code CaseAccess} before telling anything.
	 */
	public CaseFileId require(String number) {
		return new CaseFileId(facts(number).caseFile());
	}

	/**
	 * The number of a case, for those who may know that it exists; that a stranger asked
	 * is told to the trail.
	 */
	public String number(CaseFileId id) {
		relations.require(id, today());
		return cases.require(id).number();
	}

	/** The case, for a parent or pupil who may see it; anybody else finds nothing. */
	public CaseFacts requireFamily(String number, Actor family) {
		CaseFacts facts = facts(number);
		access.requireSeen(family, facts);
		if (!family.role().isFamily()) {
			throw new NotFound();
		}
		return facts;
	}

	/** The numbers of cases, for those who may know that these exist. */
	public Map<UUID, String> numbers(Collection<UUID> caseFiles) {
		return cases.findByIdIn(caseFiles.stream().map(CaseFileId::new).toList())
			.stream()
			.collect(Collectors.toMap((one) -> one.id().value(), CaseFile::number));
	}

	/** What the policy needs to know; nothing to show. */
	public CaseFacts facts(CaseFileId caseFile) {
		return relations.require(caseFile, today());
	}

	/** The same by number. */
	public CaseFacts facts(String number) {
		return relations.require(number, today());
	}

	public boolean sees(CaseFileId caseFile, Actor actor) {
		return relations.facts(caseFile, today()).filter((facts) -> access.sees(actor, facts)).isPresent();
	}

	/** The head for a page; the reading is logged. */
	public CaseHead head(CaseFileId caseFile, Actor actor) {
		return shown(facts(caseFile), actor);
	}

	/**
	 * The same for a form: only for who can send it.
	 * @throws NotAllowed when the actor may see the case, but may not do this
	 */
	public CaseHead head(CaseFileId caseFile, Action action, Actor actor) {
		CaseFacts facts = facts(caseFile);
		access.require(actor, facts, action);
		return shown(facts, actor);
	}

	private CaseHead shown(CaseFacts facts, Actor actor) {
		CaseHead head = read(facts, actor).head();
		access.logRead(actor, facts, Set.of(DataCategory.ID_BASIS));
		return head;
	}

	/** Facts, head, terms and units at once; the caller logs the reading. */
	CaseHeads.Cover cover(String number, Actor actor) {
		return allowed(heads.cover(number, actor.role(), today()), actor);
	}

	/** The same by id. */
	CaseHeads.Cover cover(CaseFileId caseFile, Actor actor) {
		return allowed(heads.cover(caseFile, actor.role(), today()), actor);
	}

	private CaseHeads.Cover allowed(CaseHeads.Cover cover, Actor actor) {
		access.requireSeen(actor, cover.facts());
		CaseHeads.Read read = cover.read();
		boolean left = left(cover.facts(), actor);
		return new CaseHeads.Cover(cover.facts(), cut(read, cover.facts(), actor),
				cover.parties().stream().filter((party) -> !left || party.unit().equals(actor.unit())).toList());
	}

	/** Head and terms; the caller logs the reading with all else it shows. */
	CaseHeads.Read read(CaseFacts facts, Actor actor) {
		access.requireSeen(actor, facts);
		return cut(heads.read(facts, actor.role(), today()), facts, actor);
	}

	private CaseHeads.Read cut(CaseHeads.Read read, CaseFacts facts, Actor actor) {
		boolean left = left(facts, actor);
		CaseHead head = left ? read.head().afterLeaving() : read.head();
		return new CaseHeads.Read(head.with(access.actions(actor, facts)).with(access.emergency(actor, facts)),
				left ? List.of() : read.terms());
	}

	/**
	 * Who left a case still reads its own, and learns no more who else is in it or where
	 * it stands.
	 */
	private static boolean left(CaseFacts facts, Actor actor) {
		return !actor.role().isFamily() && !facts.isInForce(actor.unit());
	}

	/** Where the case is, for rules about competence; not logged, so not to be shown. */
	public CasePlace place(CaseFileId id) {
		CaseFile caseFile = cases.require(id);
		PupilPlace pupil = pupils.place(caseFile.pupil());
		CaseLocation location = caseFile.location();
		return new CasePlace(caseFile.sourceUnit(), location.school(), pupil.schoolType(), location.swv(),
				pupil.postcode(), pupil.area(), location.municipality());
	}

	/** Whether the route has not been closed; for rules, not to show. */
	public boolean isRunning(CaseFileId id) {
		return cases.require(id).state() != CaseState.CLOSED;
	}

	/** For rules about age; not logged, so not to be shown. */
	public LocalDate birthDate(CaseFileId id) {
		return pupils.birthDate(cases.require(id).pupil());
	}

	/** To whom letters about this case go; for printing, not for showing. */
	public Addressees addressees(CaseFileId id) {
		CaseFile caseFile = cases.require(id);
		PupilDesk.Correspondence letter = pupils.correspondence(caseFile.pupil());
		String school = caseFile.location()
			.school()
			.flatMap(directory::organisation)
			.map((organisation) -> organisation.name())
			.orElse("");
		List<String> mail = directory.mailAddresses(caseFile.sourceUnit());
		return new Addressees(letter.name(), letter.birthDate(), school, mail, letter.guardians());
	}

	/**
	 * The cases of which the actor is parent or pupil, newest first, whether or not the
	 * policy shows them now.
	 */
	public List<CaseFacts> ofFamily(Actor actor) {
		return relations.ofFamily(actor.user(), actor.role(), today());
	}

	/** Whose case it is, for a module that keeps something of the pupil; not to show. */
	public PupilId pupil(CaseFileId id) {
		return cases.require(id).pupil();
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
