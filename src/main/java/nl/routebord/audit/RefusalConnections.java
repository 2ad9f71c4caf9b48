package nl.routebord.audit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The few connections that refusals are written on. A refused act holds a connection
 * already; if its line waited for a second of the same pool, a dozen refusals at once
 * would wait for each other and everybody for them.
 */
@Component
class RefusalConnections implements DisposableBean {

	private static final int FEW = 2;

	private final HikariDataSource pool;

	RefusalConnections(DataSource acts) throws SQLException {
		HikariConfig settings = new HikariConfig();
		acts.unwrap(HikariDataSource.class).copyStateTo(settings);
		settings.setPoolName("refusals");
		settings.setAutoCommit(true);
		settings.setMinimumIdle(0);
		settings.setMaximumPoolSize(FEW);
		settings.setMetricsTrackerFactory(null);
		settings.setInitializationFailTimeout(-1);
		this.pool = new HikariDataSource(settings);
	}

	JdbcClient jdbc() {
		return JdbcClient.create(pool);
	}

	@Override
	public void destroy() {
		pool.close();
	}

}
