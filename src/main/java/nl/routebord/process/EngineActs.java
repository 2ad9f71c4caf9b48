package nl.routebord.process;

import nl.routebord.identity.Acting;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * What the engine does on its own account, when a timer or job has moved it, it does
 * within the case of the process and sees nothing of any other. A step that follows from
 * a person's act belongs to that act.
 */
final class EngineActs {

	private static final String ENGINE = "engine";

	private EngineActs() {
	}

	/** A step, which may fail in its own way. */
	@FunctionalInterface
	interface Act<E extends Exception> {

		void run() throws E;

	}

	static <E extends Exception> void within(VariableScope step, Act<E> act) throws E {
		if (Acting.now().isPresent() || !step.hasVariable(ProcessVariables.CASE_FILE)) {
			act.run();
			return;
		}
		Acting engine = Acting.in(ProcessVariables.id(step, ProcessVariables.CASE_FILE), ENGINE);
		try {
			act.run();
		}
		finally {
			engine.end();
		}
	}

}
