package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A report that a municipality received before it worked with this.
 *
 * @param report its number in the file it comes from
 * @param pupil the number of the pupil there
 * @param pgn may be empty
 * @param reported the day it was received
 */
record BacklogLine(String report, String pupil, String pgn, String firstName, String prefix, String lastName,
		LocalDate birthDate, boolean primary, OrganisationId school, String className, DueReport what,
		LocalDate reported, ReportState state, @Nullable CloseReason closeReason,
		@Nullable CloseExplanation closeExplanation, SendReport form) {

	/** The same report of the same file is the same report here. */
	UUID id(UUID unit) {
		return named(unit + "/report/" + report);
	}

	UUID pupilId(UUID unit) {
		return named(unit + "/pupil/" + school.value() + "/" + pupil);
	}

	private static UUID named(String words) {
		return UUID.nameUUIDFromBytes(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	@Override
	public String toString() {
		return "BacklogLine[…]";
	}

}
