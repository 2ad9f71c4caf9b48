package nl.routebord.process;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.routebord.objection.ObjectionIds;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A second engine on the same tables with the same settings and diagrams, of which the
 * delegates only note that they were called: the diagrams can be walked without a domain
 * around them.
 */
@Component
class EngineBed implements DisposableBean {

	static final List<String> RECORDED = List.of("remindIntake", "remindViews", "remindPlan", "remindEvaluation",
			"issueDecision", "closeObjectionWindow", "notProcess", "remindLbt", "remindObjection", "noteUnusedRepair",
			"issueObjection", "escalateRenewal", "endRenewal");

	final List<String> called = new ArrayList<>();

	final ProcessEngine engine;

	final ProcessTrace trace;

	final RouteEngine route;

	final ConsultationEngine consultation;

	final TlvEngine tlv;

	EngineBed(ApplicationContext context, DataSource database, PlatformTransactionManager transactions,
			EntityManager entities, Clock clock) {
		engine = configuration(context, database, transactions, clock).buildProcessEngine();
		trace = new ProcessTrace(engine, new TransactionTemplate(transactions));
		OpenSteps steps = new OpenSteps(entities, engine.getRuntimeService(), engine.getTaskService(),
				engine.getManagementService(), engine.getRepositoryService());
		route = new RouteEngine(steps,
				new RoutePictures(engine.getHistoryService(), engine.getManagementService(),
						context.getBean(ObjectionIds.class)),
				new PendingLetters(engine.getRuntimeService(), engine.getManagementService()));
		consultation = new ConsultationEngine(steps);
		tlv = new TlvEngine(steps);
	}

	private SpringProcessEngineConfiguration configuration(ApplicationContext context, DataSource database,
			PlatformTransactionManager transactions, Clock clock) {
		SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
		configuration.setProcessEngineName("bed");
		configuration.setDataSource(database);
		configuration.setTransactionManager(transactions);
		configuration.setDatabaseType("postgres");
		configuration.setDatabaseSchema("engine");
		configuration.setDatabaseTablePrefix("engine.");
		configuration.setDatabaseSchemaUpdate("false");
		configuration.setHistory("activity");
		configuration.setJobExecutorActivate(false);
		configuration.setDefaultSerializationFormat("application/json");
		new EngineConfiguration(context, new EngineClock(clock), new ArrayList<>()).preInit(configuration);
		configuration.setBeans(delegates(context));
		configuration.setExpressionManager(new SpringExpressionManager(context, configuration.getBeans()));
		return configuration;
	}

	private Map<Object, Object> delegates(ApplicationContext context) {
		Map<Object, Object> delegates = new HashMap<>();
		RECORDED.forEach((name) -> delegates.put(name, (JavaDelegate) (step) -> called.add(name)));
		List.of("planEvaluation", "planAftercare").forEach((name) -> delegates.put(name, context.getBean(name)));
		return delegates;
	}

	@Override
	public void destroy() {
		engine.close();
	}

}
