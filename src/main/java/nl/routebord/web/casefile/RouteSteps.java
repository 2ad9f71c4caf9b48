package nl.routebord.web.casefile;

import java.util.List;
import nl.routebord.route.RoutePicture;
import nl.routebord.web.parts.Step;

/** One diagram of the route: its steps as text and where it stands. */
record RouteSteps(String key, String label, List<Step> steps, String current) {

	static List<RouteSteps> of(RoutePicture picture) {
		return picture.processes()
			.stream()
			.map((process) -> new RouteSteps(process.key(), process.label(),
					process.steps().stream().map(RouteSteps::step).toList(), String.join(" ", process.active())))
			.toList();
	}

	private static Step step(RoutePicture.Step step) {
		return switch (step.state()) {
			case DONE -> Step.done(step.label(), null);
			case NOW -> Step.current(step.label(), null);
			case OPEN -> Step.ahead(step.label(), null);
		};
	}

}
