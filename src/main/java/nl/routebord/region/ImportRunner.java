package nl.routebord.region;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.region.ImportLine.Severity;
import nl.routebord.region.ImportView.Reason;
import nl.routebord.region.RowFormat.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries an import out, batch by batch: each batch is its own transaction, so that good
 * rows stay when a later one stops the import. A dry run does the same and rolls back.
 */
@Component
class ImportRunner {

	/** A wrong file of millions of rows is told by its first faults. */
	static final int KEPT_FAULTS = 10_000;

	private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

	private static final Written NOTHING = new Written(0, 0, 0);

	private final Imports imports;

	private final RowFormats formats;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ImportRunner(Imports imports, RowFormats formats, PlatformTransactionManager transactions, Clock clock) {
		this.imports = imports;
		this.formats = formats;
		this.transaction = new TransactionTemplate(transactions);
		this.clock = clock;
	}

	/** The rows of a unit go in as that unit, through the walls around it. */
	void run(ImportId id, StartImport command, Actor actor, Consumer<ImportLine> listener) {
		if (!command.kind().isOfUnit()) {
			readIn(id, command, actor, listener);
			return;
		}
		var acting = Acting.as(actor);
		try {
			readIn(id, command, actor, listener);
		}
		finally {
			acting.end();
		}
	}

	private void readIn(ImportId id, StartImport command, Actor actor, Consumer<ImportLine> listener) {
		try {
			var file = SourceFile.look(command.file());
			this.imports.looked(id, file.sha256(), Math.max(0, file.lines() - 1));
			read(id, file, this.formats.of(command.kind(), id, actor), command, listener);
			this.imports.finish(id, ImportStatus.DONE, null, this.clock.instant());
		}
		catch (FileRefused ex) {
			refuse(id, ex.code(), ex.arguments());
		}
		catch (IOException ex) {
			refuse(id, "unreadable", List.of());
		}
		catch (RuntimeException ex) {
			log.error("Import {} failed", id, ex);
			fail(id);
		}
	}

	/** Without a database it stays marked as running, and the next start tells. */
	private void fail(ImportId id) {
		try {
			this.imports.finish(id, ImportStatus.FAILED, new Reason("region.import.failed", List.of()),
					this.clock.instant());
		}
		catch (DataAccessException ex) {
			log.error("Import {} could not be marked as failed", id);
		}
	}

	private <R> void read(ImportId id, SourceFile file, RowFormat<R> format, StartImport command,
			Consumer<ImportLine> listener) throws IOException {
		var faults = new FaultCount();
		var good = new AtomicLong();
		boolean dryRun = command.dryRun();
		long resumed = (format.resumable() && !dryRun) ? this.imports.resume(id) : 0;
		new RegisterFile<>(file, format, (rows, remarks, linesRead) -> {
			var written = rows.isEmpty() ? NOTHING : write(rows, format, dryRun);
			good.addAndGet(rows.size());
			var kept = remarks.stream().filter(faults::keep).toList();
			this.transaction.executeWithoutResult((status) -> {
				this.imports.keep(id, kept);
				this.imports.progress(id, Math.max(0, linesRead - 1), written, faults.sinceAsked());
			});
			remarks.forEach(listener);
		}).read((resumed > 0) ? resumed + 1 : 0);
		if (format.whole() && good.get() == 0) {
			throw new FileRefused("no-rows");
		}
		if (!dryRun) {
			var whole = new WholeFile(faults.all, command.manyMayGo());
			this.transaction.executeWithoutResult((status) -> this.imports.gone(id, format.finished(whole)));
		}
	}

	private <R> Written write(List<R> rows, RowFormat<R> format, boolean dryRun) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			if (dryRun) {
				status.setRollbackOnly();
			}
			return format.write(rows);
		}));
	}

	private void refuse(ImportId id, String code, List<String> arguments) {
		this.imports.finish(id, ImportStatus.REFUSED, new Reason("region.import.refused." + code, arguments),
				this.clock.instant());
	}

	/** Counts all faults and says which are still kept. */
	private static final class FaultCount {

		private long all;

		private long told;

		boolean keep(ImportLine line) {
			if (line.severity() != Severity.FAULT) {
				return true;
			}
			this.all++;
			return this.all <= KEPT_FAULTS;
		}

		long sinceAsked() {
			long since = this.all - this.told;
			this.told = this.all;
			return since;
		}

	}

}
