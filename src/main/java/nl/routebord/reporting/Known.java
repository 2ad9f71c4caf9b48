package nl.routebord.reporting;

/** By what a day is counted: what is known now, or what was recorded on it. */
enum Known {

	NOW, THEN

}
