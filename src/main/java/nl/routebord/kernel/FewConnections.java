package nl.routebord.kernel;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A few connections beside those of the acts, for what must last whatever becomes of the
 * act. An act holds a connection already; if it waited for a second of the same pool, a
 * dozen acts at once would wait for each other and everybody for them.
 */
public final class FewConnections implements AutoCloseable {

	private static final int FEW = 2;

	private final HikariDataSource pool;

	public FewConnections(DataSource acts, String name) throws SQLException {
		HikariConfig settings = new HikariConfig();
		acts.unwrap(HikariDataSource.class).copyStateTo(settings);
		settings.setPoolName(name);
		settings.setAutoCommit(true);
		settings.setMinimumIdle(0);
		settings.setMaximumPoolSize(FEW);
		settings.setMetricsTrackerFactory(null);
		settings.setInitializationFailTimeout(-1);
		this.pool = new HikariDataSource(settings);
	}

	/** Each statement is a transaction of its own. */
	public JdbcClient jdbc() {
		return JdbcClient.create(pool);
	}

	@Override
	public void close() {
		pool.close();
	}

}
