package nl.routebord.leerplicht;

/** Who is called after the director when nobody acts for a child at home. */
public enum LadderStep {

	/** Who leads the team of the director. */
	TEAM("childQuietTeam"),

	/** R-DZ-01: who has doorzettingsmacht. */
	POWER("childQuietPower");

	private final String task;

	LadderStep(String task) {
		this.task = task;
	}

	/** The kind of task that calls. */
	String task() {
		return task;
	}

}
