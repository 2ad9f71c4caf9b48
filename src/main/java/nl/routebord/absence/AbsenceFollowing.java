package nl.routebord.absence;

import org.springframework.stereotype.Component;

/** What follows from what is registered: reports to send, and talks about sickness. */
@Component
class AbsenceFollowing {

	private final ReportPreparation preparation;

	private final Worries worries;

	AbsenceFollowing(ReportPreparation preparation, Worries worries) {
		this.preparation = preparation;
		this.worries = worries;
	}

	/** The pupil is locked by the caller. */
	void follow(RollPupil pupil) {
		preparation.follow(pupil);
		worries.follow(pupil);
	}

}
