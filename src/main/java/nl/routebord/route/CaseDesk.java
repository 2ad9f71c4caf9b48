package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.kernel.NotFound;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.pupil.PupilPlace;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Knows the cases: what the policy needs of one, where it is, and what a reader may see
 * of it.
 */
@Service
@Transactional
public class CaseDesk {

	private final CaseFiles cases;

	private final CaseRelations relations;

	private final PupilDesk pupils;

	private final Clock clock;

	CaseDesk(CaseFiles cases, CaseRelations relations, PupilDesk pupils, Clock clock) {
		this.cases = cases;
		this.relations = relations;
		this.pupils = pupils;
		this.clock = clock;
	}

	/**
	 * The case with this number, whether or not anybody may see it: ask
	 * {@code CaseAccess} before telling anything.
	 */
	public CaseFileId require(String number) {
		return cases.findByNumber(number).map(CaseFile::id).orElseThrow(NotFound::new);
	}

	/** What the policy needs to know; nothing to show. */
	public CaseFacts facts(CaseFileId caseFile) {
		return relations.facts(caseFile, LocalDate.now(clock)).orElseThrow(NotFound::new);
	}

	/** Where the case is, for rules about competence; not logged, so not to be shown. */
	public CasePlace place(CaseFileId id) {
		CaseFile caseFile = cases.require(id);
		PupilPlace pupil = pupils.place(caseFile.pupil());
		CaseLocation location = caseFile.location();
		return new CasePlace(caseFile.sourceUnit(), location.school(), pupil.schoolType(), location.swv(),
				pupil.postcode(), pupil.area(), location.municipality());
	}

}
