package nl.routebord.kernel;

import java.util.ArrayList;
import java.util.List;

/** Gathers faults, so that a person hears them all at once and not one by one. */
public final class Faults {

	private final List<Fault> found = new ArrayList<>();

	public Faults add(String field, String code, Object... arguments) {
		found.add(Fault.of(field, code, arguments));
		return this;
	}

	public Faults addIf(boolean wrong, String field, String code, Object... arguments) {
		return wrong ? add(field, code, arguments) : this;
	}

	public boolean any() {
		return !found.isEmpty();
	}

	public List<Fault> list() {
		return List.copyOf(found);
	}

	/**
	 * @throws RuleViolated with all faults, when there is at least one
	 */
	public void throwIfAny() {
		if (any()) {
			throw new RuleViolated(found);
		}
	}

}
