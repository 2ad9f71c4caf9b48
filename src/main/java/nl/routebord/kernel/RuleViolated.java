package nl.routebord.kernel;

import java.util.List;

/** What was asked breaks one or more rules (422); says all of them. */
public class RuleViolated extends DomainException {

	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	public RuleViolated(List<Fault> faults) {
		super("rule-violated");
		this.faults = List.copyOf(faults);
	}

	public RuleViolated(String field, String code, Object... arguments) {
		this(List.of(Fault.of(field, code, arguments)));
	}

	public List<Fault> faults() {
		return faults;
	}

}
