package nl.routebord.expert;

/**
 * The professions of experts who advise on a tlv and the place the law gives each (domain
 * 2.6; Inrichtingsbesluit WVO art. 15a, Besluit bekostiging WPO art. 34.8).
 */
public enum ExpertProfession {

	/** First expert. */
	ORTHOPEDAGOOG(Place.FIRST),
	/** First expert. */
	PSYCHOLOOG(Place.FIRST),
	/** Second expert. */
	KINDER_OF_JEUGDPSYCHOLOOG(Place.SECOND),
	/** Second expert. */
	PEDAGOOG(Place.SECOND),
	/** Second expert. */
	KINDERPSYCHIATER(Place.SECOND),
	/** Second expert. */
	MAATSCHAPPELIJK_WERKER(Place.SECOND),
	/** Second expert. */
	ARTS(Place.SECOND),
	/** School leader, teacher, mentor or anyone else: never counts. */
	OTHER(Place.NONE);

	private final Place place;

	ExpertProfession(Place place) {
		this.place = place;
	}

	/** Domain 2.6: whether it may be the first expert (IB-WVO art. 15a). */
	public boolean isFirst() {
		return this.place == Place.FIRST;
	}

	/** Domain 2.6: whether it may be the second expert (IB-WVO art. 15a). */
	public boolean isSecond() {
		return this.place == Place.SECOND;
	}

	private enum Place {

		FIRST, SECOND, NONE

	}

}
