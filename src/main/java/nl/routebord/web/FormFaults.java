package nl.routebord.web;

import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import org.springframework.beans.NotReadablePropertyException;
import org.springframework.validation.BindingResult;

/**
 * Brings the faults that an entrance found to the fields of the form, so that a person
 * sees them where they can be mended, with all that was typed still there.
 */
public final class FormFaults {

	private FormFaults() {
	}

	/** Faults on a field that the form does not have are told above the form. */
	public static void into(BindingResult form, RuleViolated violated) {
		requireReadable(form);
		for (Fault fault : violated.faults()) {
			Object[] arguments = fault.arguments().toArray();
			if (isField(form, fault.field())) {
				form.rejectValue(fault.field(), fault.code(), arguments, fault.code());
			}
			else {
				form.reject(fault.code(), arguments, fault.code());
			}
		}
	}

	/**
	 * A hidden field that holds something else than we put there leaves no form at all.
	 */
	public static void requireReadable(BindingResult form) {
		if (form.getTarget() == null) {
			throw new InvalidInput("", "web.form");
		}
	}

	private static boolean isField(BindingResult form, String field) {
		if (field.isEmpty()) {
			return false;
		}
		try {
			form.getFieldValue(field);
			return true;
		}
		catch (NotReadablePropertyException ex) {
			return false;
		}
	}

}
