package nl.routebord.letter;

/**
 * What the text of a letter can name between square brackets, in the words of its Dutch
 * text.
 */
public enum LetterField {

	PUPIL("leerling"), SCHOOL("school"), APPLICATION("aanvraag"), RECEIVED("ontvangen"), SWV("samenwerkingsverband"),
	/** The last day to supplement, or the new day of the decision. */
	LAST_DAY("uiterlijk");

	private final String word;

	LetterField(String word) {
		this.word = word;
	}

	/** As it is typed, with its brackets. */
	public String typed() {
		return "[" + this.word + "]";
	}

}
