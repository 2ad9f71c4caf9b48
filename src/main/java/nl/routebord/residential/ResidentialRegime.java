package nl.routebord.residential;

/**
 * How a stay is paid for and what it does to enrolment and tlv: current law and the three
 * ways that were studied beside it (domain.md 4.3; R-RES-10).
 */
public enum ResidentialRegime {

	CURRENT_LAW, DORMANT_TLV, CENTRAL, DUAL_ENROLMENT

}
