package nl.routebord.tlv;

/**
 * The cluster of special education asked for. For ONE and TWO a commissie van onderzoek
 * decides and no swv (WEC art. 41, S27).
 */
public enum Cluster {

	ONE, TWO, THREE, FOUR;

	boolean hasOwnInstitutions() {
		return this == ONE || this == TWO;
	}

}
