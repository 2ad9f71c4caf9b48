package nl.routebord.bench;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts per request every SQL statement that goes to the driver, whoever sends it:
 * session, policy, pages, engine. A batch counts as many as are in it; begin and commit
 * do not count.
 */
final class StatementMeter implements Filter {

	private final LinkedBlockingQueue<List<String>> requests = new LinkedBlockingQueue<>();

	private final ThreadLocal<List<String>> running = new ThreadLocal<>();

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws IOException, ServletException {
		List<String> statements = new ArrayList<>();
		running.set(statements);
		try {
			chain.doFilter(request, response);
		}
		finally {
			running.remove();
			requests.add(statements);
		}
	}

	/** The statements of the one request that was just answered. */
	List<String> take() throws InterruptedException {
		List<String> statements = requests.poll(10, TimeUnit.SECONDS);
		if (statements == null) {
			throw new IllegalStateException("no request was counted");
		}
		return statements;
	}

	void forget() throws InterruptedException {
		TimeUnit.MILLISECONDS.sleep(200);
		requests.clear();
	}

	DataSource around(DataSource source) {
		return new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws SQLException {
				return counted(super.getConnection());
			}
		};
	}

	private Connection counted(Connection connection) {
		return proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = call(connection, method, arguments);
			if (result instanceof Statement statement) {
				String sql = (arguments != null && arguments[0] instanceof String text) ? text : "";
				return (result instanceof PreparedStatement) ? counted(PreparedStatement.class, statement, sql)
						: counted(Statement.class, statement, sql);
			}
			return result;
		});
	}

	private <T extends Statement> T counted(Class<T> type, Statement statement, String sql) {
		return proxy(type, (proxy, method, arguments) -> {
			boolean sends = method.getName().startsWith("execute") && !method.getName().endsWith("Batch");
			List<String> statements = running.get();
			if (statements != null && (sends || method.getName().equals("addBatch"))) {
				statements.add((arguments != null && arguments[0] instanceof String text) ? text : sql);
			}
			return call(statement, method, arguments);
		});
	}

	private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

}
