package nl.routebord.absence;

/** As the population register says it; for the leerplichttelling only. */
enum Sex {

	MALE("M"), FEMALE("V"), UNKNOWN("O");

	private final String letter;

	Sex(String letter) {
		this.letter = letter;
	}

	String letter() {
		return letter;
	}

}
