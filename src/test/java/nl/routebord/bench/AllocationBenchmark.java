package nl.routebord.bench;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

import nl.routebord.allocation.OverviewDesk;
import nl.routebord.allocation.OverviewView;
import nl.routebord.allocation.Verdict;
import nl.routebord.demo.ManyCases;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ActiveProfiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The allocation page of the largest swv among the tlv's of a country, and an overview of
 * DUO with as many lines. Run with {@code mvn -Pbench verify}; times depend on the
 * machine and are only reported.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles({ "demo", "test" })
class AllocationBenchmark {

	private static final int TLVS = Integer.getInteger("bench.tlvs", 100_000);

	private static final int CASES = Integer.getInteger("bench.cases", 300);

	private static final int WARM_UP = Integer.getInteger("bench.warm-up", 100);

	private static final int REQUESTS = Integer.getInteger("bench.requests", 300);

	@LocalServerPort
	private int port;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private FlywayConnectionDetails owner;

	@Autowired
	private OverviewDesk overviews;

	@Autowired
	private Directory directory;

	@Autowired
	private Clock clock;

	@Test
	void allocationOfTheLargestSwvAndAnOverviewOfAHundredThousandLines() throws Exception {
		ManyCases.open(CASES, context);
		ManyTlvs.copy(TLVS, CASES, owner);
		Browser browser = new Browser(port);
		assertThat(browser.signIn("j.brandsma").statusCode()).isEqualTo(302);
		double[] millis = new double[REQUESTS];
		for (int turn = -WARM_UP; turn < REQUESTS; turn++) {
			long begun = System.nanoTime();
			HttpResponse<String> answer = browser.get("/toewijzing");
			assertThat(answer.statusCode()).isEqualTo(200);
			if (turn >= 0) {
				millis[turn] = (System.nanoTime() - begun) / 1_000_000.0;
			}
		}
		Arrays.sort(millis);
		PagesBenchmark.print("allocation page among %d tlv's: p50 %.1f ms, p95 %.1f ms (goal < 200); load %.1f", TLVS,
				millis[REQUESTS / 2], millis[REQUESTS * 95 / 100],
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		overview();
	}

	private void overview() {
		OrganisationView swv = directory.organisation(OrganisationKind.SWV, "VO9901").orElseThrow();
		UnitView unit = directory.unitOf(swv.id(), Role.SWV_SECRETARIAT).orElseThrow();
		Actor secretary = Actor.person(new UserId(UUID.randomUUID()), unit.id(), swv.id(), Role.SWV_SECRETARIAT);
		StringBuilder file = new StringBuilder("TLV_NUMMER;BEKOSTIGINGSCATEGORIE;TLV_BEGINDATUM;TLV_EINDDATUM;"
				+ "INSCHRIJFDATUM;UITSCHRIJFDATUM;VESTIGINGSCODE\n");
		for (int nr = 0; nr < TLVS; nr++) {
			file.append("VO9901-%d-%05d;L;20230801;20270731;20230821;;99BB00\n".formatted(2018 + nr / 90_000,
					1 + nr % 90_000));
		}
		long begun = System.nanoTime();
		UUID id = overviews.receive(LocalDate.now(clock),
				new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)), secretary);
		double seconds = (System.nanoTime() - begun) / 1_000_000_000.0;
		OverviewView view = overviews.view(id, secretary);
		PagesBenchmark.print("overview of %d lines read and compared in %.1f s (goal < 60): %d the same, %d open", TLVS,
				seconds, view.of(Verdict.AGREES), view.open());
	}

}
