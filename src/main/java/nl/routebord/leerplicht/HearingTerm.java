package nl.routebord.leerplicht;

import java.time.LocalDate;

import nl.routebord.region.Setting;
import nl.routebord.region.Settings;

/** By when parents and pupil are heard: no term of the law, but a norm of the region. */
final class HearingTerm {

	private HearingTerm() {
	}

	static LocalDate of(FollowUp followUp, Settings settings, LocalDate today) {
		return settings.workingDays()
			.after(followUp.openedOn(), settings.on(null, today).of(Setting.HEARING_WORKING_DAYS));
	}

}
