package nl.routebord.tlv;

/** What an expert advises (domain.md 2.6). */
public enum AdviceOutcome {

	ADMISSIBLE, NOT_ADMISSIBLE, ADMISSIBLE_OTHER

}
