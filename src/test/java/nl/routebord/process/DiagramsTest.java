package nl.routebord.process;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.routebord.identity.Role;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;

/** The rules every diagram in {@code bpmn/} keeps to. */
class DiagramsTest {

	/** The case with its own file keeps the engine's trail shorter than any record. */
	private static final Period LONGEST_TRAIL = Period.ofDays(365);

	private static final Map<Class<? extends FlowNode>, String> PREFIXES = Map.of(UserTask.class, "userTask_",
			ServiceTask.class, "serviceTask_", ExclusiveGateway.class, "gateway_", StartEvent.class, "start_",
			EndEvent.class, "end_", CallActivity.class, "callActivity_", BoundaryEvent.class, "boundary_",
			SubProcess.class, "subProcess_", IntermediateCatchEvent.class, "timer_", ParallelGateway.class, "gateway_");

	/** The pages of tasks; {@code web} turns each into an address. */
	private static final Set<String> PAGES = Set.of("route/contact", "route/views", "route/aftercare",
			"consultation/question", "consultation/view", "consultation/plan", "consultation/evaluation",
			"consultation/table", "consultation/escalation", "tlv/application", "tlv/completeness", "tlv/supplement",
			"tlv/invitation", "tlv/experts", "tlv/advice", "tlv/processing", "tlv/proposal", "tlv/decision",
			"objection/show", "tlv/renewal", "tlv/use", "residential/stay");

	@ParameterizedTest
	@MethodSource("files")
	void idsSayWhatKindOfElementTheyAre(Path file) {
		for (FlowNode node : read(file).getModelElementsByType(FlowNode.class)) {
			String prefix = PREFIXES.entrySet()
				.stream()
				.filter((kind) -> kind.getKey().isInstance(node))
				.map(Map.Entry::getValue)
				.findFirst()
				.orElse("a kind of element we do not use");
			assertThat(node.getId()).matches(prefix + "[a-z][A-Za-z0-9]+");
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void fileProcessAndTrailAreNamed(Path file) {
		BpmnModelInstance model = read(file);
		Process process = model.getModelElementsByType(Process.class).iterator().next();
		assertThat(file).hasFileName(process.getId() + ".bpmn");
		assertThat(process.getName()).isNotBlank();
		assertThat(process.isExecutable()).isTrue();
		Period trail = Period.parse(process.getCamundaHistoryTimeToLiveString());
		assertThat(trail.getDays()).isPositive().isLessThan(LONGEST_TRAIL.getDays());
	}

	@ParameterizedTest
	@MethodSource("files")
	void serviceTasksCallTheDelegateTheyAreNamedAfter(Path file) {
		Set<String> known = delegates();
		for (ServiceTask task : read(file).getModelElementsByType(ServiceTask.class)) {
			String delegate = task.getId().substring("serviceTask_".length());
			assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + delegate + "}");
			assertThat(known).contains(delegate);
			assertThat(task.getCamundaClass()).isNull();
			assertThat(task.getCamundaExpression()).isNull();
			assertThat(task.getCamundaResultVariable()).isNull();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void userTasksHaveAPageAndARole(Path file) {
		for (UserTask task : read(file).getModelElementsByType(UserTask.class)) {
			assertThat(PAGES).as(task.getId()).contains(task.getCamundaFormKey());
			assertThat(roles()).as(task.getId()).containsAll(task.getCamundaCandidateGroupsList());
			assertThat(task.getCamundaCandidateGroupsList()).isNotEmpty();
			assertThat(task.getCamundaAssignee()).as("names stay out of the engine").isNull();
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void peopleCanReadEveryStep(Path file) {
		BpmnModelInstance model = read(file);
		for (FlowNode node : model.getModelElementsByType(FlowNode.class)) {
			boolean merges = node instanceof ExclusiveGateway && node.getOutgoing().size() == 1;
			if (!merges) {
				assertThat(node.getName()).as(node.getId()).isNotBlank().matches("[A-ZÉ0-9].*");
			}
			if (node instanceof ExclusiveGateway && node.getOutgoing().size() > 1) {
				assertThat(node.getName()).endsWith("?");
				assertThat(node.getOutgoing()).extracting(SequenceFlow::getName).doesNotContainNull();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void gatewaysAlwaysFindAWay(Path file) {
		for (ExclusiveGateway gateway : read(file).getModelElementsByType(ExclusiveGateway.class)) {
			if (gateway.getOutgoing().size() > 1) {
				assertThat(gateway.getDefault()).as(gateway.getId()).isNotNull();
			}
		}
	}

	@ParameterizedTest
	@MethodSource("files")
	void everyElementIsDrawn(Path file) {
		BpmnModelInstance model = read(file);
		assertThat(model.getModelElementsByType(FlowNode.class)).allMatch((node) -> node.getDiagramElement() != null);
		assertThat(model.getModelElementsByType(SequenceFlow.class))
			.allMatch((flow) -> flow.getDiagramElement() != null);
	}

	@ParameterizedTest
	@MethodSource("files")
	void noCodeHidesInADiagram(Path file) {
		BpmnModelInstance model = read(file);
		Stream
			.of(ScriptTask.class, SendTask.class, BusinessRuleTask.class, CamundaScript.class,
					CamundaExecutionListener.class, CamundaTaskListener.class)
			.forEach((kind) -> assertThat(model.getModelElementsByType(kind)).as(kind.getSimpleName()).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("files")
	void callsLeadToOurOwnDiagrams(Path file) {
		assertThat(read(file).getModelElementsByType(CallActivity.class)).extracting(CallActivity::getCalledElement)
			.allSatisfy((key) -> assertThat(file.resolveSibling(key + ".bpmn")).exists());
	}

	@Test
	void elementIdsAreUniqueOverAllDiagrams() {
		assertThat(files().flatMap((file) -> read(file).getModelElementsByType(FlowNode.class).stream())
			.map(BaseElement::getId)
			.toList()).doesNotHaveDuplicates();
	}

	/**
	 * Cases wait at these ids: adding one is free, renaming or removing one needs a
	 * migration of running cases and then a change of the list.
	 */
	@Test
	void publishedIdsAreKept() throws IOException {
		List<String> published = new ClassPathResource("published-elements.txt")
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8)
			.lines()
			.filter((line) -> !line.startsWith("#"))
			.toList();
		assertThat(files().flatMap((file) -> waiting(read(file)).stream()).sorted().toList())
			.containsExactlyInAnyOrderElementsOf(published);
	}

	@Test
	void constantsAndDiagramsAgree() throws IllegalAccessException {
		Set<String> named = files().flatMap((file) -> names(read(file)).stream()).collect(toSet());
		List<String> constants = new ArrayList<>();
		for (Field field : Elements.class.getDeclaredFields()) {
			constants.add((String) field.get(null));
		}
		assertThat(named).containsAll(constants);
		assertThat(constants)
			.containsAll(named.stream().filter((name) -> name.startsWith("userTask_") || !name.contains("_")).toList());
	}

	private static Collection<String> names(BpmnModelInstance model) {
		List<String> names = new ArrayList<>();
		model.getModelElementsByType(FlowNode.class).forEach((node) -> names.add(node.getId()));
		model.getModelElementsByType(Message.class).forEach((message) -> names.add(message.getName()));
		model.getModelElementsByType(Process.class).forEach((process) -> names.add(process.getId()));
		return names;
	}

	/** Where an instance can rest in the database, and the delegates it then calls. */
	private static List<String> waiting(BpmnModelInstance model) {
		return model.getModelElementsByType(FlowNode.class)
			.stream()
			.filter((node) -> !(node instanceof EndEvent || node instanceof ExclusiveGateway))
			.map(BaseElement::getId)
			.toList();
	}

	private static Set<String> delegates() {
		return Stream
			.of(PlanningDelegates.class, ReminderDelegates.class, TlvDelegates.class, ObjectionDelegates.class,
					RenewalDelegates.class, PlacementDelegates.class)
			.flatMap((type) -> Arrays.stream(type.getDeclaredMethods()))
			.filter((method) -> method.isAnnotationPresent(Bean.class) && method.getReturnType() == JavaDelegate.class)
			.map(java.lang.reflect.Method::getName)
			.collect(toSet());
	}

	private static Set<String> roles() {
		return Arrays.stream(Role.values()).map(Role::name).collect(toSet());
	}

	private static BpmnModelInstance read(Path file) {
		return Bpmn.readModelFromFile(file.toFile());
	}

	static Stream<Path> files() {
		try (Stream<Path> found = Files.list(Path.of("bpmn"))) {
			return found.filter((file) -> file.toString().endsWith(".bpmn")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
