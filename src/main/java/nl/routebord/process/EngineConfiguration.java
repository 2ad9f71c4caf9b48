package nl.routebord.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What the engine may and may not; {@code application.properties} says where its tables
 * are.
 */
@Component
class EngineConfiguration extends AbstractCamundaConfiguration {

	private static final int MOST_RESULTS = 1000;

	private final ApplicationContext context;

	private final EngineClock clock;

	private final List<BpmnParseListener> listeners;

	EngineConfiguration(ApplicationContext context, EngineClock clock, List<BpmnParseListener> listeners) {
		this.context = context;
		this.clock = clock;
		this.listeners = listeners;
	}

	@Override
	public void preInit(SpringProcessEngineConfiguration engine) {
		MapperPaths.enter();
		allowDelegatesOnly(engine);
		engine.setCustomPreCommandInterceptorsTxRequired(List.of(clock));
		// the engine adds its own to this list
		engine.setCustomPostBPMNParseListeners(new ArrayList<>(listeners));
		engine.setQueryMaxResultsLimit(MOST_RESULTS);
		engine.setFailedJobRetryTimeCycle("R5/PT5M");
		engine.setHistoryCleanupBatchWindowStartTime("01:00");
		engine.setHistoryCleanupBatchWindowEndTime("05:00");
		// no Scala for decision tables, of which there are none
		engine.setDmnFeelEnableLegacyBehavior(true);
		// counters nobody reads, written at every step
		engine.setMetricsEnabled(false);
		engine.setTaskMetricsEnabled(false);
		engine.setDbMetricsReporterActivate(false);
	}

	@Override
	public void postInit(SpringProcessEngineConfiguration engine) {
		MapperPaths.leave();
		// later than the starter sets its own
		engine.setFailedJobCommandFactory(
				(job, failure) -> new DefaultJobRetryCmd(job, WordlessFailure.ofJob(job, failure)));
	}

	/**
	 * By default an expression reaches every bean. The map alone comes too late for
	 * expressions, the manager alone leaves scripts open: both are needed.
	 */
	private void allowDelegatesOnly(SpringProcessEngineConfiguration engine) {
		DelegateBeans delegates = new DelegateBeans(context);
		engine.setBeans(delegates);
		engine.setExpressionManager(new SpringExpressionManager(context, delegates));
		engine.setEnableExpressionsInAdhocQueries(false);
		engine.setEnableExpressionsInStoredQueries(false);
	}

}
