package nl.routebord.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Lets the lines of a test ask the tables what is in them: on the thread of the test,
 * what runs for nobody sees as the job {@code demo} does. What the application does for
 * somebody, on another thread or in a job is held to the wall as always: a job that does
 * not say what it acts for finds nothing, as when nobody tests it.
 */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class SeeingTests implements BeanPostProcessor {

	private static final String TESTS = "main";

	/**
	 * Whether something runs by itself in this class: at its time, or when time is moved.
	 */
	private static final ClassValue<Boolean> JOBS = new ClassValue<>() {
		@Override
		protected Boolean computeValue(Class<?> type) {
			return type.getName().startsWith("nl.routebord.")
					&& (DueWork.class.isAssignableFrom(type) || Arrays.stream(type.getDeclaredMethods())
						.anyMatch((method) -> method.isAnnotationPresent(Scheduled.class)));
		}
	};

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource source && name.equals("dataSource")) ? seeing(source) : bean;
	}

	@Bean
	static TransactionExecutionListener seeingTransactions(ObjectProvider<DataSource> connections) {
		return new TransactionExecutionListener() {
			@Override
			public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
				if (failure == null && transaction.isNewTransaction() && Acting.now().isEmpty() && isOfTest()) {
					new JdbcTemplate(connections.getObject()).queryForList(
							"select set_config('app.role', 'SYSTEM', true), set_config('app.job', 'demo', true)");
				}
			}
		};
	}

	private static boolean isOfTest() {
		return Thread.currentThread().getName().equals(TESTS)
				&& StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
					.walk((frames) -> frames.noneMatch((frame) -> JOBS.get(frame.getDeclaringClass())));
	}

	private static DataSource seeing(DataSource source) {
		return new DelegatingDataSource(source) {
			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				return isOfTest() ? seeing(connection) : connection;
			}
		};
	}

	private static Connection seeing(Connection connection) {
		boolean[] seeing = new boolean[1];
		return (Connection) Proxy.newProxyInstance(SeeingTests.class.getClassLoader(),
				new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
					boolean asks = method.getName().startsWith("prepare") || method.getName().equals("createStatement");
					if (asks && connection.getAutoCommit() != seeing[0]) {
						seeing[0] = connection.getAutoCommit();
						tell(connection, seeing[0]);
					}
					if (method.getName().equals("close") && seeing[0] && !connection.isClosed()) {
						seeing[0] = false;
						tell(connection, false);
					}
					return call(connection, method, arguments);
				});
	}

	private static void tell(Connection connection, boolean sees) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select set_config('app.role', '" + (sees ? "SYSTEM" : "")
					+ "', false), set_config('app.job', '" + (sees ? "demo" : "") + "', false)");
		}
	}

	private static Object call(Connection connection, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(connection, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

}
