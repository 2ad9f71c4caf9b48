package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.absence.CloseExplanation;
import nl.routebord.document.PrintableText;
import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * A step in an investigation.
 *
 * @param request of the form: sent twice, it is one step
 * @param word what was chosen with it: a reason, a route, an intervention
 * @param explanation what the school reads besides, with CLOSED
 */
public record TakeStep(UUID request, @Nullable StepKind kind, String word, @Nullable LocalDate on, String text,
		@Nullable CloseExplanation explanation) {

	static final int LONGEST = 4000;

	Faults faults(LocalDate today) {
		Faults faults = new Faults().addIf(kind == null, "kind", "leerplicht.fault.kind")
			.addIf(kind != StepKind.INVITED && (on == null || on.isAfter(today)), "on", "leerplicht.fault.on")
			.addIf(kind == StepKind.INVITED && (on == null || on.isBefore(today)), "on", "leerplicht.fault.talk")
			.addIf(kind == StepKind.INVITED && on != null && on.isAfter(today.plusYears(1)), "on",
					"leerplicht.fault.talk-far")
			.addIf(text.length() > LONGEST, "text", "leerplicht.fault.long", LONGEST);
		if (kind != null) {
			faults.addIf(!kind.words().isEmpty() && !kind.words().contains(word), "word", "leerplicht.fault.word")
				.addIf(kind.asksText() && text.isBlank(), "text", "leerplicht.fault.text");
		}
		return (kind == StepKind.INVITED || word.equals(Intervention.WARNING.name()))
				? PrintableText.check(faults, "text", text) : faults;
	}

	@Override
	public String toString() {
		return "TakeStep[" + kind + "]";
	}

}
