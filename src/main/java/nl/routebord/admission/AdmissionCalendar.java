package nl.routebord.admission;

import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Ten weeks without a decision and enrolled nowhere: from the next day on the school has
 * the task to place the pupil for the time being (R-ZP-03).
 */
@Component
public class AdmissionCalendar implements DueWork {

	/** Of {@code app.database_job}. */
	private static final String JOB = "admission-terms";

	private static final String WAITING = """
			select id, case_file_id from app.admission_request
			where status = 'OPEN' and not enrolled and placed_on is null and asked_on is null
			""";

	private final JdbcClient jdbc;

	private final TransactionOperations transaction;

	private final AdmissionDesk desk;

	AdmissionCalendar(JdbcClient jdbc, TransactionOperations transaction, AdmissionDesk desk) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.desk = desk;
	}

	@Override
	@Scheduled(cron = "${routebord.admission.cron:0 10 0 * * *}")
	public void runDueNow() {
		for (Waiting one : waiting()) {
			Acting.in(one.caseFile(), JOB, () -> desk.placementDue(one.id()));
		}
	}

	private List<Waiting> waiting() {
		return Acting.overAll(JOB,
				() -> transaction.execute((status) -> jdbc.sql(WAITING)
					.query((row, number) -> new Waiting(row.getObject("id", UUID.class),
							row.getObject("case_file_id", UUID.class)))
					.list()));
	}

	private record Waiting(UUID id, UUID caseFile) {
	}

}
