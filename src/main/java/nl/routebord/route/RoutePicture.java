package nl.routebord.route;

import java.util.List;

/**
 * The diagrams of a case and where it stands in them.
 *
 * @param processes the processes of the case, outermost first; a process that has not
 * been reached has no passed or active elements
 */
public record RoutePicture(List<Process> processes) {

	/**
	 * @param key file name in {@code bpmn/} without ending, such as {@code signalling}
	 * @param steps the tasks and call activities in the order of the diagram
	 * @param active ids of the elements where the route waits now
	 */
	public record Process(String key, String label, List<Step> steps, List<String> active) {
	}

	public record Step(String element, String label, StepState state) {
	}

	public enum StepState {

		DONE, NOW, OPEN

	}

	/**
	 * For readers who may not know that a tlv is asked for: its diagram is left out, and
	 * its steps in the others stand as not begun.
	 */
	RoutePicture withoutTlv() {
		return new RoutePicture(processes.stream()
			.filter((process) -> !isTlv(process.key()) && !"objection".equals(process.key()))
			.map((process) -> new Process(process.key(), process.label(),
					process.steps().stream().map(RoutePicture::unbegun).toList(),
					process.active().stream().filter((element) -> !isTlv(element)).toList()))
			.toList());
	}

	private static Step unbegun(Step step) {
		return isTlv(step.element()) ? new Step(step.element(), step.label(), StepState.OPEN) : step;
	}

	private static boolean isTlv(String element) {
		return element.toLowerCase(java.util.Locale.ROOT).contains("tlv");
	}

}
