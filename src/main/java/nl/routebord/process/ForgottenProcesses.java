package nl.routebord.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.routebord.retention.EngineRemains;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Takes processes out of the engine, the past ones too. */
@Component
class ForgottenProcesses implements EngineRemains {

	private static final String REASON = "retention";

	private final RuntimeService runtime;

	private final HistoryService history;

	ForgottenProcesses(RuntimeService runtime, HistoryService history) {
		this.runtime = runtime;
		this.history = history;
	}

	@Override
	public int forget(Collection<UUID> subjects) {
		List<String> found = new ArrayList<>();
		for (UUID subject : subjects) {
			history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(subject.toString())
				.list()
				.forEach((process) -> gather(process.getId(), found));
		}
		List<String> processes = found.stream().distinct().toList();
		processes.forEach(this::stop);
		processes.forEach(history::deleteHistoricProcessInstance);
		return processes.size();
	}

	/** With those that it called. */
	private void gather(String process, List<String> found) {
		found.add(process);
		List<HistoricProcessInstance> called = history.createHistoricProcessInstanceQuery()
			.superProcessInstanceId(process)
			.list();
		called.forEach((one) -> gather(one.getId(), found));
	}

	/** A running one is ended without its listeners: there is nobody to tell. */
	private void stop(String process) {
		if (runtime.createProcessInstanceQuery().processInstanceId(process).count() > 0) {
			runtime.deleteProcessInstance(process, REASON, true, true, true, false);
		}
	}

}
