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

}
