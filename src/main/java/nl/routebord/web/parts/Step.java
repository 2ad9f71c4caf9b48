package nl.routebord.web.parts;

import org.jspecify.annotations.Nullable;

/**
 * One step of an order: a phase of the route, a step of the route list, one of the four
 * eyes.
 */
public record Step(String name, @Nullable String note, State state) {

	public enum State {

		DONE, CURRENT, AHEAD

	}

	public static Step done(String name, @Nullable String note) {
		return new Step(name, note, State.DONE);
	}

	public static Step current(String name, @Nullable String note) {
		return new Step(name, note, State.CURRENT);
	}

	public static Step ahead(String name, @Nullable String note) {
		return new Step(name, note, State.AHEAD);
	}

	public boolean isDone() {
		return state == State.DONE;
	}

	public boolean isCurrent() {
		return state == State.CURRENT;
	}

}
