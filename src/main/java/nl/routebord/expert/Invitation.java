package nl.routebord.expert;

/** Where an expert stands with the question to advise. */
public enum Invitation {

	/** Not answered yet: the expert knows what is asked, and nothing of the pupil. */
	INVITED,
	/** The expert will advise. */
	ACCEPTED,
	/** Another is to be asked. */
	DECLINED

}
