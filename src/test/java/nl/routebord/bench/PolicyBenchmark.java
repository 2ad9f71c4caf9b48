package nl.routebord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.routebord.demo.DemoStage;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.web.Browser;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * What the two walls cost: the case page with policy, redaction and row-level security
 * beside the same page for a reader to whom everything is permitted, on a database whose
 * row-level security is off; and a single decision of the policy. Rounds alternate
 * A-B-B-A.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({ "demo", "test" })
class PolicyBenchmark {

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 9);

	private static final int PAGES = Integer.getInteger("bench.pages", 100);

	private static final int DECISIONS = 20_000;

	private static final double GOAL = 1.25;

	private static final double DECISION_GOAL_MICROS = 20;

	private static final List<String> PEOPLE = List.of("r.schouten", "a.demir", "m.veenstra");

	@LocalServerPort
	private int port;

	@Autowired
	private DemoStage stage;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseAccess access;

	@Autowired
	private AllSeeing allSeeing;

	@Autowired
	private JdbcTemplate database;

	/** Answers for the policy, when told to, that everything may be seen. */
	static final class AllSeeing implements MethodInterceptor, BeanPostProcessor {

		private static final Decision ALL = new Decision(Access.PERMIT, "ALL");

		private volatile boolean on;

		@Override
		public Object postProcessAfterInitialization(Object bean, String name) {
			if (!(bean instanceof CaseAccess)) {
				return bean;
			}
			ProxyFactory proxy = new ProxyFactory(bean);
			proxy.setProxyTargetClass(true);
			proxy.addAdvice(this);
			return proxy.getProxy();
		}

		@Override
		public Object invoke(MethodInvocation question) throws Throwable {
			if (on) {
				switch (question.getMethod().getName()) {
					case "sees":
						return true;
					case "decide":
						return ALL;
					case "readers":
						return ((CaseFacts) question.getArguments()[0]).parties();
					default:
				}
			}
			return question.proceed();
		}

	}

	@TestConfiguration(proxyBeanMethods = false)
	static class Configuration {

		@Bean
		static AllSeeing allSeeing() {
			return new AllSeeing();
		}

	}

	@AfterEach
	void bothWallsStand() throws SQLException {
		walls(true);
	}

	@Test
	void pageBehindBothWallsBesideThePageOfAnAllSeeingReader() throws SQLException {
		List<Double> lower = new ArrayList<>();
		for (String person : PEOPLE) {
			Browser browser = new Browser(port);
			browser.signIn(person);
			String page = "/routes/" + reading.list(CaseQuery.all(), stage.actor(person)).items().get(0).number();
			for (int turn = 0; turn < 5; turn++) {
				time(browser, page, turn % 2 == 0);
			}
			List<Double> ratios = new ArrayList<>();
			for (int round = 0; round < ROUNDS; round++) {
				double held = time(browser, page, true);
				double open = time(browser, page, false) + time(browser, page, false);
				held += time(browser, page, true);
				ratios.add(held / open);
				print("walls: case page as %s %.2f ms, for an all-seeing reader %.2f ms, ratio %.2f", person, held / 2,
						open / 2, held / open);
			}
			ratios.sort(null);
			lower.add(ratios.get(ROUNDS / 4));
			print("walls: case page as %s, median ratio %.2f (quartiles %.2f to %.2f), goal <= %.2f", person,
					ratios.get(ROUNDS / 2), ratios.get(ROUNDS / 4), ratios.get(ROUNDS * 3 / 4), GOAL);
		}
		assertThat(lower).as("lower quartiles").allSatisfy((ratio) -> assertThat(ratio).isLessThanOrEqualTo(GOAL));
	}

	@Test
	void oneDecisionOfThePolicy() {
		Actor actor = stage.actor("r.schouten");
		CaseFacts facts = cases.facts(reading.list(CaseQuery.all(), actor).items().get(0).number());
		List<RecordFacts> records = new ArrayList<>();
		for (CaseParty party : facts.parties()) {
			Arrays.stream(DataCategory.values())
				.forEach((category) -> records.add(RecordFacts.of(category, party.unit(), party.role())));
		}
		double[] micros = new double[ROUNDS * 3];
		for (int round = -ROUNDS; round < micros.length; round++) {
			long begun = System.nanoTime();
			int permitted = 0;
			for (int index = 0; index < DECISIONS; index++) {
				permitted += access.decide(actor, facts, records.get(index % records.size())).permits() ? 1 : 0;
			}
			assertThat(permitted).isBetween(1, DECISIONS - 1);
			if (round >= 0) {
				micros[round] = (System.nanoTime() - begun) / 1e3 / DECISIONS;
			}
		}
		Arrays.sort(micros);
		print("policy: one decision %.2f microseconds (quartiles %.2f to %.2f), goal < %.0f", micros[micros.length / 2],
				micros[micros.length / 4], micros[micros.length * 3 / 4], DECISION_GOAL_MICROS);
		assertThat(micros[micros.length / 4]).isLessThan(DECISION_GOAL_MICROS);
	}

	/** Milliseconds a page. */
	private double time(Browser browser, String page, boolean held) throws SQLException {
		walls(held);
		for (int index = 0; index < 15; index++) {
			assertThat(browser.get(page).statusCode()).isEqualTo(200); // plans are made
																		// anew
		}
		long begun = System.nanoTime();
		for (int index = 0; index < PAGES; index++) {
			browser.get(page);
		}
		return (System.nanoTime() - begun) / 1e6 / PAGES;
	}

	/** As the superuser of the test's own server. */
	private void walls(boolean stand) throws SQLException {
		allSeeing.on = !stand;
		try (Connection owner = DriverManager.getConnection(url(), "postgres", "");
				Statement statement = owner.createStatement()) {
			statement.execute("""
					do $$ declare walled record; begin
					for walled in select distinct tablename from pg_policies where schemaname = 'app' loop
					execute format('alter table app.%%I %s row level security', walled.tablename);
					end loop; end $$""".formatted(stand ? "enable" : "disable"));
		}
	}

	private String url() {
		return database.execute((Connection connection) -> connection.getMetaData().getURL());
	}

	static void print(String format, Object... arguments) {
		System.out.println("BENCH " + String.format(Locale.ROOT, format, arguments));
	}

}
