package nl.routebord.web.region;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

import nl.routebord.region.ImportView;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * An import in the API.
 *
 * @param id its name
 * @param kind word of the register
 * @param dryRun whether nothing was stored
 * @param status RUNNING, DONE, REFUSED, FAILED or INTERRUPTED
 * @param sha256 hash of the file
 * @param lines rows in the file
 * @param linesRead rows read so far
 * @param resumedAfter rows that an interrupted import of the same file read before
 * @param unchanged rows that were known already
 * @param added new rows
 * @param changed rows that differed
 * @param faulty rows left out; see its lines
 * @param reason why it was not read to the end
 * @param startedAt when it began
 * @param finishedAt when it ended
 */
record ImportResource(UUID id, String kind, boolean dryRun, String status, @Nullable String sha256, long lines,
		long linesRead, long resumedAfter, long unchanged, long added, long changed, long faulty,
		@Nullable String reason, Instant startedAt, @Nullable Instant finishedAt) {

	static ImportResource of(ImportView view, MessageSource messages, Locale locale) {
		return new ImportResource(view.id().value(), view.kind().code(), view.dryRun(), view.status().name(),
				view.sha256().orElse(null), view.lines(), view.linesRead(), view.resumedAfter(), view.unchanged(),
				view.added(), view.changed(), view.faulty(),
				view.reason()
					.map((reason) -> messages.getMessage(reason.key(), reason.arguments().toArray(), locale))
					.orElse(null),
				view.startedAt(), view.finishedAt().orElse(null));
	}

}
