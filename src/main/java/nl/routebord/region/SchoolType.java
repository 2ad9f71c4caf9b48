package nl.routebord.region;

import java.util.EnumSet;
import java.util.Set;

/** The kind of school a pupil is enrolled at when the application is made. */
public enum SchoolType {

	/** Regular primary school. */
	PRIMARY,
	/** Speciale school voor basisonderwijs. */
	SBO,
	/** Speciaal onderwijs, cluster 3 or 4. */
	SO,
	/** One school for so and vso, cluster 3 or 4. */
	SO_VSO,
	/** Voortgezet speciaal onderwijs, cluster 3 or 4. */
	VSO,
	/** Regular secondary school. */
	VO,
	/** Praktijkonderwijs. */
	PRO,
	/** Cluster 1 or 2 institution: belongs to no samenwerkingsverband. */
	CLUSTER_1_2,
	/** Middelbaar beroepsonderwijs. */
	MBO;

	private static final Set<SchoolType> SCHOOL_DECIDES_FOR_SO = EnumSet.of(PRIMARY, SBO, SO, SO_VSO);

	private static final Set<SchoolType> SCHOOL_DECIDES_FOR_VSO = EnumSet.of(VO, PRO, VSO, SO_VSO);

	private static final Set<SchoolType> SPECIAL = EnumSet.of(SO, SO_VSO, VSO);

	/** WEC art. 40 lid 11 (so) and lid 13 (vso), first case. */
	boolean decidesFor(SoughtEducation sought) {
		return ((sought == SoughtEducation.SO) ? SCHOOL_DECIDES_FOR_SO : SCHOOL_DECIDES_FOR_VSO).contains(this);
	}

	boolean special() {
		return SPECIAL.contains(this);
	}

}
