package nl.routebord.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.routebord.identity.Acting;
import nl.routebord.kernel.DueWork;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs the timers and steps of cases that are due, each in a transaction of its own.
 * Before other due work: steps order mail, which then leaves at once.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DueJobs implements DueWork {

	private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

	private static final int BATCH = 200;

	private final ManagementService jobs;

	DueJobs(ManagementService jobs) {
		this.jobs = jobs;
	}

	@Override
	public void runDueNow() {
		Set<String> tried = new HashSet<>();
		for (List<Job> due = due(tried); !due.isEmpty(); due = due(tried)) {
			due.forEach((job) -> run(job, tried));
		}
	}

	private List<Job> due(Set<String> tried) {
		return jobs.createJobQuery()
			.executable()
			.active()
			.orderByJobDuedate()
			.asc()
			.listPage(0, BATCH + tried.size())
			.stream()
			// the engine's own cleaning belongs to no process and plans itself anew
			.filter((job) -> job.getProcessInstanceId() != null && !tried.contains(job.getId()))
			.toList();
	}

	/**
	 * A job that fails, for whatever reason in the entrance behind it, keeps its retries
	 * and stays for the job executor; one that is gone was run by it. The others go on.
	 */
	private void run(Job job, Set<String> tried) {
		tried.add(job.getId());
		Acting nobody = Acting.nobody();
		try {
			jobs.executeJob(job.getId());
		}
		catch (RuntimeException ex) {
			LOG.warn("Job {} of process {} did not run: {}", job.getId(), job.getProcessDefinitionKey(),
					ex.getClass().getSimpleName());
		}
		finally {
			nobody.end();
		}
	}

}
