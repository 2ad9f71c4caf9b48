package nl.routebord.residential;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What was done for the return of the pupil during a stay (R-RES-15). */
@Embeddable
class StayTrack {

	private @Nullable LocalDate notifiedOn;

	private @Nullable LocalDate agreedOn;

	private @Nullable LocalDate updatedOn;

	private @Nullable LocalDate talkedOn;

	/** The same warning is given once, however often its timer runs. */
	private @Nullable LocalDate warnedOn;

	protected StayTrack() {
	}

	static StayTrack begun() {
		return new StayTrack();
	}

	void done(StayStep step, LocalDate day) {
		switch (step) {
			case NOTIFY -> this.notifiedOn = day;
			case AGREE -> this.agreedOn = day;
			case UPDATE -> this.updatedOn = day;
			case TALK -> this.talkedOn = day;
		}
	}

	/** Whether this is the first warning of the day. */
	boolean warn(LocalDate day) {
		boolean first = !day.equals(warnedOn);
		this.warnedOn = day;
		return first;
	}

	@Nullable LocalDate on(StayStep step) {
		return switch (step) {
			case NOTIFY -> notifiedOn;
			case AGREE -> agreedOn;
			case UPDATE -> updatedOn;
			case TALK -> talkedOn;
		};
	}

}
