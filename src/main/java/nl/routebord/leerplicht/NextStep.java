package nl.routebord.leerplicht;

import java.time.LocalDate;

/** What the law still asks, and when it is late. */
public record NextStep(StepKind kind, LocalDate dueOn) {
}
