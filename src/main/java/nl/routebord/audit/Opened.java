package nl.routebord.audit;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import nl.routebord.kernel.TooMany;

/**
 * How many files a person has opened by now, and how many it may.
 *
 * @param now when
 */
record Opened(int thisHour, int thisDay, int perHour, int perDay, ZonedDateTime now) {

	boolean isTooMany() {
		return thisHour > perHour || thisDay > perDay;
	}

	TooMany refusal() {
		if (thisDay > perDay) {
			ZonedDateTime tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
			return new TooMany("audit.too-many-files.day", Duration.between(now, tomorrow), perDay);
		}
		Duration left = Duration.between(now, now.truncatedTo(ChronoUnit.HOURS).plusHours(1));
		return new TooMany("audit.too-many-files.hour", left, perHour, left.toMinutes() + 1);
	}

}
