package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The packaged jar is killed at random moments while people work, and started again on
 * the same database; their systems ask again with the same key. Run with
 * {@code mvn -Pfault verify}, {@code -Dfault.kills=200} for more.
 */
class MainJobFaultTest {

	private static final int KILLS = Integer.getInteger("fault.kills", 20);

	/** A letter that was being made waits for the lock of the dead: a minute. */
	private static final Duration LETTER = Duration.ofMinutes(2);

	/**
	 * What is there of one case and its tlv: lines, tasks, documents, mails, numbers and
	 * where the engine is.
	 */
	private static final String ALL_THAT_IS_THERE = """
			select 'journal ' || code || ' ' || category || ' ' || count(*) from app.route_journal_entry
			 where case_file_id = :case group by code, category
			union all select 'task ' || kind || ' ' || role || ' done=' || (done_at is not null) || ' ' || count(*)
			  from app.route_task where case_file_id = :case group by kind, role, done_at is not null
			union all select 'relation ' || count(*) from app.route_case_relation where case_file_id = :case
			union all select 'document ' || category || ' ' || count(*) from app.document_document
			 where case_file = :case group by category
			union all select 'mail ' || split_part(effect_key, ':', 1) || ' ' || count(*) from app.outbox_mail
			 where strpos(effect_key, cast(:tlv as text)) > 0 or strpos(effect_key, cast(:case as text)) > 0
			 group by split_part(effect_key, ':', 1)
			union all select 'decision ' || outcome || ' issued=' || (issued_on is not null) || ' letter='
			       || (letter is not null) || ' ' || count(*) from app.tlv_decision
			 where application_id = :tlv group by outcome, issued_on is not null, letter is not null
			union all select 'tlv ' || status || ' ' || count(*) from app.tlv where application_id = :tlv group by status
			union all select 'advice ' || count(*) from app.tlv_advice where application_id = :tlv
			union all select 'engine ' || coalesce(act_id_, '-') || ' ' || count(*) from engine.act_ru_execution
			 where proc_inst_id_ in (select proc_inst_id_ from engine.act_ru_execution
			                          where business_key_ in (cast(:case as text), cast(:tlv as text)))
			 group by act_id_
			union all select 'engine task ' || task_def_key_ || ' ' || count(*) from engine.act_ru_task
			 where proc_inst_id_ in (select proc_inst_id_ from engine.act_ru_execution
			                          where business_key_ in (cast(:case as text), cast(:tlv as text)))
			 group by task_def_key_
			order by 1""";

	private static final String LOCKED = "engine.act_ru_job where lock_owner_ is not null";

	private final long seed = Long.getLong("fault.seed", System.nanoTime());

	private final Random random = new Random(seed);

	private final List<ApiMainJob> done = new ArrayList<>();

	@TempDir
	private Path directory;

	@Test
	void killedAtRandomMomentsNothingIsLostAndNothingIsDouble() throws Exception {
		try (PackagedJar jar = new PackagedJar(directory, "demo")) {
			jar.awaitPeople();
			JdbcClient database = JdbcClient.create(jar.database());
			List<String> undisturbed = there(database, awaitLetter(jar, work(jar)));
			assertThat(undisturbed).as("one decision, number and letter")
				.contains("decision GRANTED issued=true letter=true 1", "advice 2");
			CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> kill(jar));
			while (!killer.isDone()) {
				done.add(work(jar));
			}
			killer.join();
			killWhileALetterIsMade(jar, database);
			for (ApiMainJob job : done) {
				awaitLetter(jar, job);
				assertThat(there(database, job)).as("seed %d, case %s", seed, job.caseFile()).isEqualTo(undisturbed);
			}
			nothingIsBroken(database);
			System.out.printf("FAULT %d kills, %d main jobs, each with the same %d facts as one undisturbed; seed %d%n",
					KILLS + 1, done.size(), undisturbed.size(), seed);
		}
	}

	private ApiMainJob work(PackagedJar jar) {
		ApiMainJob job = new ApiMainJob(jar::as, LocalDate.now(), "Herstart" + System.nanoTime());
		job.signal().family().kernpartners().agreementIsATaskOfItsOwner().apply().judge().advise();
		job.propose().decide(ApiClient.key()).is(200);
		return job;
	}

	/** Four of five times at work, once on the way up. */
	private void kill(PackagedJar jar) {
		try {
			for (int kill = 0; kill < KILLS; kill++) {
				boolean atWork = random.nextInt(5) > 0;
				if (atWork) {
					jar.awaitPeople();
				}
				TimeUnit.MILLISECONDS.sleep(random.nextInt(atWork ? 4000 : 8000));
				jar.killAndStart();
			}
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Its job is locked by a node that is no more; the next takes it over in time. */
	private void killWhileALetterIsMade(PackagedJar jar, JdbcClient database) throws Exception {
		int locked = 0;
		for (int turn = 0; turn < 10 && locked == 0; turn++) {
			jar.awaitPeople();
			done.add(work(jar));
			PackagedJar.await("a letter that is being made", LETTER, () -> count(database, LOCKED) > 0);
			jar.killAndStart();
			locked = count(database, LOCKED);
		}
		assertThat(locked).as("locked by the dead").isPositive();
	}

	private static ApiMainJob awaitLetter(PackagedJar jar, ApiMainJob job) throws Exception {
		PackagedJar.await("the letter", LETTER, () -> jar.as("a.demir").get(job.tlvPath() + "/letter").status() == 200);
		return job;
	}

	private static List<String> there(JdbcClient database, ApiMainJob job) {
		return database.sql(ALL_THAT_IS_THERE)
			.param("case", job.caseFile())
			.param("tlv", job.application())
			.query(String.class)
			.list();
	}

	private static void nothingIsBroken(JdbcClient database) {
		assertThat(count(database, "engine.act_ru_job where retries_ = 0 or exception_msg_ is not null"))
			.as("failed jobs")
			.isZero();
		assertThat(count(database, "engine.act_ru_incident")).as("incidents").isZero();
		assertThat(count(database, "app.tlv")).as("tlv's without a gap in their numbers")
			.isEqualTo(database.sql("select sum(last) from app.tlv_number_counter").query(Integer.class).single());
	}

	private static int count(JdbcClient database, String from) {
		return database.sql("select count(*) from " + from).query(Integer.class).single();
	}

}
