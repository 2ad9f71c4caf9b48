package nl.routebord.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** The steps of the diagrams at which a route can wait, in the order they are drawn. */
class Diagrams {

	private static final List<String> KEYS = List.of(Elements.PUPIL_ROUTE, Elements.SIGNALLING, Elements.CONSULTATION,
			Elements.TLV_APPLICATION, Elements.OBJECTION, Elements.TLV_RENEWAL);

	private @Nullable List<Diagram> read;

	/** Read at first use: most starts of the program draw no picture. */
	synchronized List<Diagram> all() {
		if (read == null) {
			read = KEYS.stream().map(Diagrams::read).toList();
		}
		return read;
	}

	private static Diagram read(String key) {
		try (InputStream file = new ClassPathResource("bpmn/" + key + ".bpmn").getInputStream()) {
			BpmnModelInstance model = Bpmn.readModelFromStream(file);
			Process process = model.getModelElementById(key);
			return new Diagram(key, process.getName(),
					model.getModelElementsByType(FlowNode.class)
						.stream()
						.filter(Diagrams::canWait)
						.sorted(Comparator.comparing(Diagrams::left).thenComparing(Diagrams::top))
						.map((node) -> new Step(node.getId(), node.getName()))
						.toList());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static boolean canWait(FlowNode node) {
		return node instanceof UserTask || node instanceof CallActivity || node instanceof IntermediateCatchEvent
				|| (node instanceof ServiceTask && node.isCamundaAsyncBefore());
	}

	private static double left(FlowNode node) {
		return bounds(node).getX() + bounds(node).getWidth() / 2;
	}

	private static double top(FlowNode node) {
		return bounds(node).getY();
	}

	private static Bounds bounds(FlowNode node) {
		return ((BpmnShape) node.getDiagramElement()).getBounds();
	}

	record Diagram(String key, String label, List<Step> steps) {
	}

	record Step(String element, String label) {
	}

}
