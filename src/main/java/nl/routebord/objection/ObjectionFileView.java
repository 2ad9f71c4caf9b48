package nl.routebord.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an objection says and what was said of it: for who may read the file.
 *
 * @param lessons items of the list of checks that would have caught it
 * @param letter the decision, once it is made
 * @param embUntil the last day of a tlv for the whole remaining period, where the pupil
 * is EMB
 */
public record ObjectionFileView(String grounds, String excusedWhy, String adjournedWhy, String dossier,
		@Nullable Hearing hearing, @Nullable LbtAdvice advice, String motivation, String deviation,
		List<String> lessons, @Nullable UUID letter, @Nullable LocalDate embUntil) {
}
