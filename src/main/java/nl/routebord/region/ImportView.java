package nl.routebord.region;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;

/**
 * An import as a page or a connected system shows it.
 *
 * @param id its name
 * @param kind the register
 * @param dryRun whether nothing was stored
 * @param status where it stands
 * @param sha256 hash of the file, once it was looked at
 * @param lines rows in the file; 0 while it is looked at
 * @param linesRead rows read so far
 * @param resumedAfter rows that an interrupted import of the same file read before
 * @param unchanged rows that were known already
 * @param added new rows
 * @param changed rows that differed
 * @param faulty rows left out
 * @param gone whom a file that names everybody does not name
 * @param reason why it was not read to the end: a message key and its arguments
 * @param unit whose rows they are; none of a public register
 * @param startedBy who did; none for the command line
 * @param startedAt when it began
 * @param finishedAt when it ended
 */
public record ImportView(ImportId id, ImportKind kind, boolean dryRun, ImportStatus status, Optional<String> sha256,
		long lines, long linesRead, long resumedAfter, long unchanged, long added, long changed, long faulty, Gone gone,
		Optional<Reason> reason, Optional<UnitId> unit, Optional<UserId> startedBy, Instant startedAt,
		Optional<Instant> finishedAt) {

	/** Rows that were looked at, also by a run that was broken off. */
	public long seen() {
		return Math.max(this.linesRead, this.added + this.changed + this.unchanged + this.faulty);
	}

	public boolean running() {
		return this.status == ImportStatus.RUNNING;
	}

	/**
	 * Why an import was not read to the end.
	 *
	 * @param key message key
	 * @param arguments of the message
	 */
	public record Reason(String key, List<String> arguments) {
	}

}
