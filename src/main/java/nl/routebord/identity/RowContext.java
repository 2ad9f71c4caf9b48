package nl.routebord.identity;

import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database for whom a transaction works: once, first thing, until its end and
 * no longer. Without that row-level security shows nothing. Who acts inside the
 * transaction of another works with what that one may see.
 */
@Component
class RowContext implements TransactionExecutionListener {

	private static final Logger LOG = LoggerFactory.getLogger(RowContext.class);

	/** True: local to the transaction. */
	private static final String TELL = """
			select set_config('app.unit', ?, true), set_config('app.user', ?, true), set_config('app.role', ?, true),
			    set_config('app.case', ?, true), set_config('app.job', ?, true), set_config('app.now', ?, true)
			""";

	/** Transactions have the name of their entrance. */
	private static final List<String> WITHOUT_PUPILS = List.of("nl.routebord.audit.", "nl.routebord.sealing.",
			"nl.routebord.identity.");

	private final JdbcTemplate database;

	private final Clock clock;

	RowContext(DataSource connections, Clock clock) {
		this.database = new JdbcTemplate(connections);
		this.clock = clock;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
		if (failure == null && transaction.isNewTransaction()
				&& TransactionSynchronizationManager.isSynchronizationActive()) {
			OfTransaction told = new OfTransaction(isAboutPupils(transaction.getTransactionName()));
			TransactionSynchronizationManager.registerSynchronization(told);
			try {
				Acting.bound()
					.filter((acting) -> !acting.forRequest() || !transaction.getTransactionName().isEmpty())
					.ifPresent(told::tell);
			}
			catch (DataAccessException broken) {
				// the connection is gone: the act fails at its first statement and leaves
				// nothing behind
				LOG.warn("The database was not told who acts: {}", broken.getClass().getSimpleName());
				transaction.setRollbackOnly();
			}
		}
	}

	/**
	 * Accounts and the log have no pupil data and nothing below them that has: saying for
	 * whom would cost a statement for nothing. Who does so all the same sees no rows.
	 */
	private static boolean isAboutPupils(String transaction) {
		return WITHOUT_PUPILS.stream().noneMatch(transaction::startsWith);
	}

	/** Tells the running transaction, if it has not been told yet or a job takes over. */
	static void join(Acting acting) {
		running().ifPresent((transaction) -> transaction.tell(acting));
	}

	/**
	 * A job goes, whether it took over or came first; who else began the transaction
	 * stays until its end. Of one that is broken nothing can be told any more, nor seen.
	 */
	static void leave(Acting acting) {
		try {
			running().ifPresent((transaction) -> transaction.forget(acting));
		}
		catch (DataAccessException broken) {
			if (!isAborted(broken)) {
				LOG.warn("The database was not told who acts no longer: {}", broken.getClass().getSimpleName());
			}
		}
	}

	/** A statement failed before: what was told goes with the transaction. */
	private static boolean isAborted(DataAccessException broken) {
		return broken.getRootCause() instanceof SQLException cause
				&& PSQLState.IN_FAILED_SQL_TRANSACTION.getState().equals(cause.getSQLState());
	}

	private static Optional<OfTransaction> running() {
		return !TransactionSynchronizationManager.isSynchronizationActive() ? Optional.empty()
				: TransactionSynchronizationManager.getSynchronizations()
					.stream()
					.filter(OfTransaction.class::isInstance)
					.map(OfTransaction.class::cast)
					.findFirst();
	}

	private void write(String unit, String user, String role, @Nullable UUID caseFile, String job) {
		database.query(TELL, (row) -> {
		}, unit, user, role, (caseFile != null) ? caseFile.toString() : "", job, OffsetDateTime.now(clock).toString());
	}

	/** What one transaction has told; set aside with it when another comes in between. */
	private final class OfTransaction implements TransactionSynchronization {

		private final Deque<Acting> told = new ArrayDeque<>();

		private final boolean aboutPupils;

		OfTransaction(boolean aboutPupils) {
			this.aboutPupils = aboutPupils;
		}

		void tell(Acting acting) {
			if (acting.actor() != null && (aboutPupils && told.isEmpty() || !acting.job().isEmpty())) {
				write(acting);
				told.push(acting);
			}
		}

		void forget(Acting acting) {
			if (told.peekFirst() == acting && (told.size() > 1 || !acting.job().isEmpty())) {
				told.pop();
				Acting before = told.peekFirst();
				if (before != null) {
					write(before);
				}
				else {
					RowContext.this.write("", "", "", null, "");
				}
			}
		}

		private void write(Acting acting) {
			Actor actor = Objects.requireNonNull(acting.actor());
			RowContext.this.write(actor.unit().value().toString(), actor.user().value().toString(), actor.role().name(),
					acting.caseFile(), acting.job());
		}

	}

}
