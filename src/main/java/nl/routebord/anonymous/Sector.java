package nl.routebord.anonymous;

/**
 * The kind of education: primary, secondary or special. More would point at a school.
 */
public enum Sector {

	PO, VO, SO

}
