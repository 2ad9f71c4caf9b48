package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import nl.routebord.RoutebordTest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the engine of the application may and may not. */
@RoutebordTest
class EngineRulesTest {

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private Clock clock;

	@Test
	void anExpressionReachesNoBeanButADelegate() {
		withExpression("${directory.unitsWithRole(null)}",
				() -> assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("reach"))
					.isInstanceOf(ProcessEngineException.class)
					.hasMessageContaining("directory"));
		withExpression("${environment}",
				() -> assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceByKey("reach"))
					.hasMessageContaining("environment"));
		withExpression("${planEvaluation}", () -> engine.getRuntimeService().startProcessInstanceByKey("reach"));
	}

	@Test
	void engineKeepsNoVariableHistoryAndRunsNoQueriesWithExpressions() {
		ProcessEngineConfigurationImpl settings = (ProcessEngineConfigurationImpl) engine
			.getProcessEngineConfiguration();
		assertThat(settings.getHistoryLevel()).isEqualTo(HistoryLevel.HISTORY_LEVEL_ACTIVITY);
		assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
		assertThat(settings.isEnableExpressionsInStoredQueries()).isFalse();
		assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
		assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
		assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(1000);
		assertThat(settings.getHistoryCleanupBatchWindowStartTime()).isNotNull();
		assertThat(settings.getDatabaseSchemaUpdate()).isEqualTo("false");
	}

	@Test
	void engineFollowsTheClock() {
		engine.getRuntimeService().createProcessInstanceQuery().count();
		assertThat(Math.abs(ClockUtil.getCurrentTime().getTime() - clock.millis())).isLessThan(2000);
	}

	@Test
	void neitherRestNorWebApplicationsOfTheEngineAreThere() {
		assertThat(Map.of("rest", "org/camunda/bpm/engine/rest/ProcessEngineRestService.class", "webapp",
				"org/camunda/bpm/webapp/impl/WebJaxRsApplication.class"))
			.allSatisfy((name, type) -> assertThat(getClass().getClassLoader().getResource(type)).isNull());
	}

	private void withExpression(String expression, Runnable check) {
		String deployment = engine.getRepositoryService()
			.createDeployment()
			.addModelInstance("reach.bpmn",
					Bpmn.createExecutableProcess("reach")
						.camundaHistoryTimeToLiveString("P1D")
						.startEvent()
						.serviceTask()
						.camundaExpression(expression)
						.endEvent()
						.done())
			.deploy()
			.getId();
		try {
			check.run();
		}
		finally {
			engine.getRepositoryService().deleteDeployment(deployment, true);
		}
	}

}
