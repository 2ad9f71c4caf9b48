package nl.routebord.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import nl.routebord.demo.ManyCases;
import nl.routebord.web.Browser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

/**
 * Home, case list and case page with 1,000 cases, as four people who share them, over
 * HTTP with keep-alive. Run with {@code mvn -Pbench verify}. A page of more than 12
 * statements is a failure; times depend on the machine and are only reported.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({ "demo", "test" })
class PagesBenchmark {

	private static final int CASES = Integer.getInteger("bench.cases", 1000);

	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 300);

	private static final int REQUESTS = Integer.getInteger("bench.requests", 500);

	private static final int MOST_STATEMENTS = 12;

	private static final int SAMPLED = 60;

	private static final List<String> PEOPLE = List.of("a.demir", "r.schouten", "m.veenstra", "j.brandsma");

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private StatementMeter meter;

	@TestConfiguration(proxyBeanMethods = false)
	static class Metering {

		@Bean
		static StatementMeter statementMeter() {
			return new StatementMeter();
		}

		@Bean
		static FilterRegistrationBean<StatementMeter> statementMeterFilter(StatementMeter meter) {
			FilterRegistrationBean<StatementMeter> registration = new FilterRegistrationBean<>(meter);
			registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
			return registration;
		}

		@Bean
		static BeanPostProcessor countingDataSource(StatementMeter meter) {
			return new BeanPostProcessor() {
				@Override
				public Object postProcessAfterInitialization(Object bean, String name) {
					return (bean instanceof javax.sql.DataSource source) ? meter.around(source) : bean;
				}
			};
		}

	}

	@Test
	void pagesOfPeopleWhoShareAThousandCases() throws Exception {
		long begun = System.nanoTime();
		int present = count();
		ManyCases.open(CASES - present, context);
		print("%d cases, %d open tasks, made in %d s", count(),
				database.queryForObject("select count(*) from app.route_task where done_at is null", Integer.class),
				(System.nanoTime() - begun) / 1_000_000_000);
		List<List<String>> tooMany = new ArrayList<>();
		for (String person : PEOPLE) {
			Browser browser = new Browser(port);
			assertThat(browser.signIn(person).statusCode()).isEqualTo(302);
			List<String> cases = visibleTo(browser);
			measure(person, "home", browser, (turn) -> "/werkvoorraad", tooMany);
			measure(person, "case list", browser, (turn) -> "/routes", tooMany);
			measure(person, "case page", browser, (turn) -> "/routes/" + cases.get(turn % cases.size()), tooMany);
		}
		assertThat(tooMany).as("pages of more than %d statements", MOST_STATEMENTS).isEmpty();
	}

	@Test
	void firstVisitTransfersLittle() throws Exception {
		FirstVisit visit = FirstVisit.to("http://localhost:" + port, "/aanmelden");
		visit.parts().forEach((part) -> print("first visit: %6d bytes %s", part.bytes(), part.address()));
		print("first visit: %.1f kB compressed with headers, goal < 150 kB", visit.bytes() / 1000.0);
		assertThat(visit.bytes()).isLessThan(150_000);
	}

	private int count() {
		return database.queryForObject("select count(*) from app.route_case_file", Integer.class);
	}

	/** Spread over all that there are, so over all states of the route. */
	private List<String> visibleTo(Browser browser) {
		List<String> numbers = database.queryForList("select number from app.route_case_file order by number",
				String.class);
		List<String> visible = new ArrayList<>();
		int step = 37; // coprime with 1,000: comes by every case
		for (int turn = 0; turn < numbers.size() && visible.size() < SAMPLED; turn++) {
			String number = numbers.get(turn * step % numbers.size());
			if (browser.get("/routes/" + number).statusCode() == 200) {
				visible.add(number);
			}
		}
		assertThat(visible).isNotEmpty();
		return visible;
	}

	private void measure(String person, String page, Browser browser, IntFunction<String> address,
			List<List<String>> tooMany) throws InterruptedException {
		for (int turn = 0; turn < WARM_UP; turn++) {
			browser.get(address.apply(turn));
		}
		meter.forget();
		double[] millis = new double[REQUESTS];
		List<String> most = List.of();
		long statements = 0;
		for (int turn = 0; turn < REQUESTS; turn++) {
			long begun = System.nanoTime();
			HttpResponse<String> answer = browser.get(address.apply(turn));
			millis[turn] = (System.nanoTime() - begun) / 1_000_000.0;
			assertThat(answer.statusCode()).as("%s as %s", answer.uri(), person).isEqualTo(200);
			List<String> sent = meter.take();
			statements += sent.size();
			most = (sent.size() > most.size()) ? sent : most;
		}
		if (most.size() > MOST_STATEMENTS) {
			tooMany.add(most);
		}
		Arrays.sort(millis);
		print("%s as %s: p50 %.1f ms, p95 %.1f ms (goal < 100); statements at most %d (goal <= %d), mean %.1f; load %.1f",
				page, person, millis[REQUESTS / 2], millis[REQUESTS * 95 / 100], most.size(), MOST_STATEMENTS,
				statements / (double) REQUESTS, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

	static void print(String format, Object... arguments) {
		System.out.println("BENCH " + String.format(Locale.ROOT, format, arguments));
	}

}
