package nl.routebord.sharing;

/**
 * The kinds of data of privacy.md B.3. Each record of a case has exactly one; a mixed
 * document has the strictest it contains.
 */
public enum DataCategory {

	ANON_CASE, ID_BASIS, ID_CONTACT, PGN_BSN, ENROL, ABS_UNAUTH, ABS_AUTH, ABS_REASON, HEALTH, FUNC, DIDACT, OPP,
	ADVICE, FAMILY, YC_FACT, YC_CONTENT, RES_FACT, JUSTICE, TLV_DECISION, TLV_FILE, NOTE_SHARED, NOTE_INTERNAL, LPA_ENF,
	CONSENT_REG, ACCESS_LOG

}
