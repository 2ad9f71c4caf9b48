package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What an officer of data protection reads in an inquiry into a file of leerplicht.
 *
 * @param pupil empty once the inquiry is over, or the file is gone
 * @param steps what leerplicht did, with the compartment of enforcement, oldest first
 */
public record ChildInquiryView(ChildTicket ticket, String pupil, @Nullable LocalDate birthDate, List<StepView> steps) {

	@Override
	public String toString() {
		return "ChildInquiryView[" + ticket.id() + "]";
	}

}
