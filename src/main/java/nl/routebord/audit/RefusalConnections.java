package nl.routebord.audit;

import java.sql.SQLException;
import javax.sql.DataSource;
import nl.routebord.kernel.FewConnections;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The few connections that refusals are written on: the refused act is rolled back. */
@Component
class RefusalConnections implements DisposableBean {

	private final FewConnections connections;

	RefusalConnections(DataSource acts) throws SQLException {
		this.connections = new FewConnections(acts, "refusals");
	}

	JdbcClient jdbc() {
		return connections.jdbc();
	}

	@Override
	public void destroy() {
		connections.close();
	}

}
