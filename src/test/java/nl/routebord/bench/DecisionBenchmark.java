package nl.routebord.bench;

import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;

import nl.routebord.demo.ManyCases;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page of a decision with 100,000 tlv's beside it, over HTTP with keep-alive. Run
 * with {@code mvn -Pbench verify}; times depend on the machine and are only reported.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({ "demo", "test" })
class DecisionBenchmark {

	private static final int TLVS = Integer.getInteger("bench.tlvs", 100_000);

	private static final int CASES = Integer.getInteger("bench.cases", 300);

	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 300);

	private static final int REQUESTS = Integer.getInteger("bench.requests", 500);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private FlywayConnectionDetails owner;

	@Test
	void decisionPageBesideAHundredThousandTlvs() throws Exception {
		ManyCases.open(CASES, context);
		ManyTlvs.copy(TLVS, CASES, owner);
		List<String> pending = database.queryForList(
				"select number from app.tlv_application where status = 'DECISION_PENDING' order by number",
				String.class);
		assertThat(pending).isNotEmpty();
		Browser browser = new Browser(port);
		assertThat(browser.signIn("j.brandsma").statusCode()).isEqualTo(302);
		double[] millis = new double[REQUESTS];
		for (int turn = -WARM_UP; turn < REQUESTS; turn++) {
			String page = "/tlv/" + pending.get(Math.floorMod(turn, pending.size())) + "/besluit";
			long begun = System.nanoTime();
			HttpResponse<String> answer = browser.get(page);
			assertThat(answer.statusCode()).as(page).isEqualTo(200);
			if (turn >= 0) {
				millis[turn] = (System.nanoTime() - begun) / 1_000_000.0;
			}
		}
		Arrays.sort(millis);
		PagesBenchmark.print("decision page beside %d tlv's: p50 %.1f ms, p95 %.1f ms (goal < 150); load %.1f",
				database.queryForObject("select count(*) from app.tlv", Integer.class), millis[REQUESTS / 2],
				millis[REQUESTS * 95 / 100], ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
	}

}
