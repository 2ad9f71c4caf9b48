package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.process.ProcessTrace;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two people at the same moment, many times over: {@code -Draces=1000} for as many as the
 * README states.
 */
@RoutebordTest
class DecisionRaceTest {

	private static final int PAIRS = Integer.getInteger("races", 20);

	private static final int FILES_OF_AN_HOUR = 100;

	@Autowired
	private TlvRegion region;

	@Autowired
	private DecisionDesk decisions;

	@Autowired
	private TlvDesk desk;

	@Autowired
	private TlvReading reading;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcClient database;

	@Test
	void pairsOfDecidersAtOnceGiveOneDecisionOneNumberAndOneLetterEach() throws Exception {
		List<UUID> all = prepared();
		List<Runnable> acts = new ArrayList<>();
		for (UUID id : all) {
			DecideTlv taking = region.taking(new TlvApplicationId(id));
			pair(acts, () -> decisions.decide(taking, region.decider()),
					() -> decisions.decide(taking, region.thirdDecider()));
		}
		assertThat(Together.run(acts)).hasSize(PAIRS)
			.allSatisfy((refused) -> assertThat(refused).isInstanceOfSatisfying(Conflict.class,
					(conflict) -> assertThat(conflict.code()).isEqualTo("tlv.already-decided")));
		assertThat(count("select count(*) from app.tlv_decision where application_id in (:ids)", all)).isEqualTo(PAIRS);
		assertGapless(database.sql("select number from app.tlv where application_id in (:ids) order by number")
			.param("ids", all)
			.query(String.class)
			.list());
		acts.clear();
		all.forEach((id) -> pair(acts, () -> trace.run("serviceTask_issueDecision", id),
				() -> issueInItsCase(new TlvApplicationId(id))));
		assertThat(Together.run(acts)).isEmpty();
		assertThat(count("""
				select count(*) from app.document_document d
				join app.tlv_decision t on d.effect_key = 'tlv-decision:' || t.id and t.letter = d.id
				where t.application_id in (:ids)""", all)).isEqualTo(PAIRS);
	}

	private void issueInItsCase(TlvApplicationId id) {
		UUID caseFile = reading.view(id, region.school()).caseFile().value();
		Acting.in(caseFile, "test", () -> desk.issue(id, Actor.system("test")));
	}

	/** Every number of these is taken, and none twice. */
	private static void assertGapless(List<String> numbers) {
		List<Integer> sequences = numbers.stream()
			.map((number) -> TlvNumber.parse(number).orElseThrow().sequence())
			.toList();
		int first = Collections.min(sequences);
		assertThat(sequences).containsExactlyElementsOf(IntStream.range(first, first + PAIRS).boxed().toList());
	}

	private List<UUID> prepared() throws InterruptedException {
		region.proposed(); // everybody is there
		if (PAIRS > FILES_OF_AN_HOUR) {
			List.of("FILES_PER_HOUR", "FILES_PER_DAY").forEach(this::lift);
		}
		List<UUID> all = Collections.synchronizedList(new ArrayList<>());
		assertThat(Together.run(Collections.nCopies(PAIRS, () -> all.add(region.proposed().value())))).isEmpty();
		return all;
	}

	/** One school writes them all here, which no school does in an hour. */
	private void lift(String limit) {
		database.sql("""
				insert into app.region_setting (id, name, value, valid_from, set_at)
				values (gen_random_uuid(), :limit, 9999, date '2020-08-02', now())""").param("limit", limit).update();
	}

	private static void pair(List<Runnable> acts, Runnable one, Runnable other) {
		CyclicBarrier moment = new CyclicBarrier(2);
		acts.add(() -> at(moment, one));
		acts.add(() -> at(moment, other));
	}

	private static void at(CyclicBarrier moment, Runnable act) {
		try {
			moment.await();
		}
		catch (InterruptedException | BrokenBarrierException ex) {
			throw new IllegalStateException(ex);
		}
		act.run();
	}

	private int count(String sql, List<UUID> ids) {
		return database.sql(sql).param("ids", ids).query(Integer.class).single();
	}

}
