package nl.routebord.absence;

/** What leerplicht makes of a report that was withdrawn or corrected. */
public enum NoticeJudgement {

	NOTHING_LEFT,
	/** What was begun goes on, but not because of this report. */
	OTHER_GROUND

}
