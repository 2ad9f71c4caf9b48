package nl.routebord.web;

import java.util.List;
import nl.routebord.kernel.DomainException;
import nl.routebord.kernel.Fault;

/** A request that cannot be read as what it should be (400); says all that is wrong. */
public class InvalidInput extends DomainException {

	private static final long serialVersionUID = 1L;

	private final transient List<Fault> faults;

	public InvalidInput(List<Fault> faults) {
		super("web.invalid-input");
		this.faults = List.copyOf(faults);
	}

	public InvalidInput(String field, String code, Object... arguments) {
		this(List.of(Fault.of(field, code, arguments)));
	}

	public List<Fault> faults() {
		return faults;
	}

}
