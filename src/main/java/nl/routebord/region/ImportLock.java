package nl.routebord.region;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import javax.sql.DataSource;

import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;

/**
 * One import at a time over all nodes and the command line. PostgreSQL holds the lock for
 * a connection and drops it when the program dies, so an import marked as running while
 * nobody holds the lock was interrupted.
 */
@Component
class ImportLock {

	private static final long KEY = 0x726567696F6EL;

	private final DataSource dataSource;

	ImportLock(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/** Takes the lock, unless another import holds it. */
	Optional<Held> take() {
		try {
			var connection = this.dataSource.getConnection();
			connection.setAutoCommit(true);
			if (ask(connection, "select pg_try_advisory_lock(?)")) {
				return Optional.of(new Held(connection));
			}
			connection.close();
			return Optional.empty();
		}
		catch (SQLException ex) {
			throw new CannotGetJdbcConnectionException("no connection for an import", ex);
		}
	}

	private static boolean ask(Connection connection, String question) throws SQLException {
		try (var statement = connection.prepareStatement(question)) {
			statement.setLong(1, KEY);
			try (var answer = statement.executeQuery()) {
				return answer.next() && answer.getBoolean(1);
			}
		}
	}

	/** The lock, while it is held. */
	static final class Held {

		private final Connection connection;

		private Held(Connection connection) {
			this.connection = connection;
		}

		/** Does the work and then gives the lock back. */
		void during(Runnable work) {
			try {
				work.run();
			}
			finally {
				close();
			}
		}

		void close() {
			try (this.connection) {
				ask(this.connection, "select pg_advisory_unlock(?)");
			}
			catch (SQLException ex) {
				// the connection is gone, and with it the lock
			}
		}

	}

}
