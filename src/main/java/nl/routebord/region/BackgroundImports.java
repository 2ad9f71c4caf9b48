package nl.routebord.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import nl.routebord.identity.Actor;
import nl.routebord.region.ImportLock.Held;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Carries imports out beside the request that asked for them. The lock lets one through,
 * so one thread at a time is all there is.
 */
@Component
class BackgroundImports {

	private static final Logger log = LoggerFactory.getLogger(BackgroundImports.class);

	private final ImportRunner runner;

	private final SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("import-");

	BackgroundImports(ImportRunner runner) {
		this.runner = runner;
	}

	/**
	 * Takes over the lock and the file: gives the one back and removes the other when
	 * done. A request may be one transaction with its idempotency key: the import begins
	 * when that is committed, and never does when it is not.
	 */
	void run(ImportId id, StartImport command, Actor actor, Held held) {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			begin(id, command, actor, held);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status == STATUS_COMMITTED) {
					begin(id, command, actor, held);
				}
				else {
					held.during(() -> remove(command.file()));
				}
			}

		});
	}

	private void begin(ImportId id, StartImport command, Actor actor, Held held) {
		this.threads.execute(() -> held.during(() -> {
			try {
				this.runner.run(id, command, actor, (line) -> {
				});
			}
			finally {
				remove(command.file());
			}
		}));
	}

	private static void remove(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			log.warn("A temporary file of an import could not be removed", ex);
		}
	}

}
