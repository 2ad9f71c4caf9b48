package nl.routebord.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.objection.ObjectionIds;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.RoutePicture;
import nl.routebord.route.RoutePicture.StepState;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Draws where a case stands: the diagrams with what the engine remembers of the case. */
@Component
class RoutePictures {

	private final HistoryService history;

	private final ManagementService jobs;

	private final ObjectionIds objections;

	private final Diagrams diagrams = new Diagrams();

	RoutePictures(HistoryService history, ManagementService jobs, ObjectionIds objections) {
		this.objections = objections;
		this.history = history;
		this.jobs = jobs;
	}

	RoutePicture of(CaseFileId caseFile) {
		HistoricProcessInstance route = history.createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseFile.value().toString())
			.processDefinitionKey(Elements.PUPIL_ROUTE)
			.singleResult();
		Map<String, List<Passage>> passages = (route == null) ? Map.of() : passages(caseFile, route);
		return new RoutePicture(diagrams.all().stream().map((diagram) -> draw(diagram, passages)).toList());
	}

	private RoutePicture.Process draw(Diagrams.Diagram diagram, Map<String, List<Passage>> passages) {
		List<RoutePicture.Step> steps = diagram.steps()
			.stream()
			.map((step) -> new RoutePicture.Step(step.element(), step.label(),
					state(passages.getOrDefault(step.element(), List.of()))))
			.toList();
		List<String> active = steps.stream()
			.filter((step) -> step.state() == StepState.NOW)
			.map(RoutePicture.Step::element)
			.toList();
		return new RoutePicture.Process(diagram.key(), diagram.label(), steps, active);
	}

	private static StepState state(List<Passage> passages) {
		if (passages.contains(Passage.WAITS)) {
			return StepState.NOW;
		}
		return passages.contains(Passage.DONE) ? StepState.DONE : StepState.OPEN;
	}

	/** Element ids are unique over all diagrams; the model test keeps it so. */
	private Map<String, List<Passage>> passages(CaseFileId caseFile, HistoricProcessInstance route) {
		List<Map.Entry<String, Passage>> found = new ArrayList<>();
		history.createHistoricProcessInstanceQuery()
			.rootProcessInstanceId(route.getId())
			.list()
			.stream()
			.flatMap((instance) -> activities(instance.getId()))
			.forEach((activity) -> found.add(Map.entry(activity.getActivityId(), passage(activity))));
		// a step that waits for its job has not begun, so history does not know it yet
		jobs.createJobQuery()
			.rootProcessInstanceId(route.getId())
			.messages()
			.list()
			.forEach((job) -> found.add(Map.entry(Elements.ISSUE_DECISION, Passage.WAITS)));
		objectionSteps(caseFile)
			.forEach((activity) -> found.add(Map.entry(activity.getActivityId(), passage(activity))));
		return found.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
	}

	/** No route called these: who objects starts them. */
	private Stream<HistoricActivityInstance> objectionSteps(CaseFileId caseFile) {
		return objections.in(caseFile)
			.stream()
			.flatMap((objection) -> history.createHistoricProcessInstanceQuery()
				.processInstanceBusinessKey(objection.value().toString())
				.list()
				.stream())
			.flatMap((instance) -> activities(instance.getId()));
	}

	private Stream<HistoricActivityInstance> activities(String instance) {
		return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream();
	}

	private static Passage passage(HistoricActivityInstance activity) {
		if (activity.getEndTime() == null) {
			return Passage.WAITS;
		}
		return activity.isCanceled() ? Passage.STOPPED : Passage.DONE;
	}

	private enum Passage {

		WAITS, DONE, STOPPED

	}

}
