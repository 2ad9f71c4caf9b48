package nl.routebord.route;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who directs a case, for acts that only the director does; nothing to show. Handing
 * over is an act of the case itself.
 */
@Service
@Transactional
public class Directors {

	private final CaseFiles cases;

	Directors(CaseFiles cases) {
		this.cases = cases;
	}

	public Director of(CaseFileId id) {
		CaseFile caseFile = cases.require(id);
		return new Director(caseFile.directorUnit(), caseFile.directorUser());
	}

}
