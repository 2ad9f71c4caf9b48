package nl.routebord.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import nl.routebord.identity.Acting;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenCases;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Finds cases that are open in the table and whose route neither runs nor came to an end
 * in the diagram: the table is right, so somebody has to look. Reports, repairs nothing.
 */
@Component
class StrayCases {

	private static final Logger LOG = LoggerFactory.getLogger(StrayCases.class);

	/** One of the jobs of {@code app.database_job}. */
	private static final String JOB = "stray-cases";

	private static final int PAGE = 500;

	private static final Set<String> SOUND = Set.of(HistoricProcessInstance.STATE_ACTIVE,
			HistoricProcessInstance.STATE_COMPLETED);

	private final OpenCases cases;

	private final HistoryService history;

	StrayCases(OpenCases cases, HistoryService history) {
		this.cases = cases;
		this.history = history;
	}

	/** Soon after the start, when nobody waits for it, and each day. */
	@Scheduled(initialDelay = 5, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
	void report() {
		List<CaseFileId> strays = find();
		if (!strays.isEmpty()) {
			LOG.error("{} open cases have lost their route: {}", strays.size(), strays);
		}
	}

	List<CaseFileId> find() {
		return Acting.overAll(JOB, this::strays);
	}

	private List<CaseFileId> strays() {
		List<CaseFileId> strays = new ArrayList<>();
		for (List<CaseFileId> page = cases.after(null, PAGE); !page.isEmpty(); page = cases
			.after(page.get(page.size() - 1), PAGE)) {
			Set<String> sound = sound(page);
			page.stream().filter((open) -> !sound.contains(open.value().toString())).forEach(strays::add);
		}
		return strays;
	}

	/** A route that has ended by itself waits for a person to close the case. */
	private Set<String> sound(List<CaseFileId> page) {
		return history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(Elements.PUPIL_ROUTE)
			.processInstanceBusinessKeyIn(page.stream().map((open) -> open.value().toString()).toArray(String[]::new))
			.list()
			.stream()
			.filter((route) -> SOUND.contains(route.getState()))
			.map(HistoricProcessInstance::getBusinessKey)
			.collect(Collectors.toSet());
	}

}
