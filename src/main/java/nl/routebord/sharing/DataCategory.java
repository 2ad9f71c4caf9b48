package nl.routebord.sharing;

import java.util.EnumSet;
import java.util.Set;

/**
 * The kinds of data of privacy.md B.3. Each record of a case has exactly one; a mixed
 * document has the strictest it contains.
 */
public enum DataCategory {

	ANON_CASE, ID_BASIS, ID_CONTACT, PGN_BSN, ENROL, ABS_UNAUTH, ABS_AUTH, ABS_REASON, HEALTH, FUNC, DIDACT, OPP,
	ADVICE, FAMILY, YC_FACT, YC_CONTENT, RES_FACT, JUSTICE, TLV_DECISION, TLV_FILE, NOTE_SHARED, NOTE_INTERNAL, LPA_ENF,
	CONSENT_REG, ACCESS_LOG;

	private static final Set<DataCategory> SEALED = EnumSet.of(PGN_BSN, HEALTH, YC_CONTENT, JUSTICE, LPA_ENF);

	/**
	 * Whether it lies in the database for nobody to read without the keys (security.md
	 * F.2). One more here needs a migration that seals what is there already.
	 */
	public boolean isSealed() {
		return SEALED.contains(this);
	}

}
