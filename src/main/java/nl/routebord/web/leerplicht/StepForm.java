package nl.routebord.web.leerplicht;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.absence.CloseExplanation;
import nl.routebord.leerplicht.StepKind;
import nl.routebord.leerplicht.TakeStep;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;

/** A step in an investigation as typed. */
record StepForm(@Nullable String followUp, @Nullable String version, @Nullable String request, @Nullable String kind,
		@Nullable String word, @Nullable String on, @Nullable String text, @Nullable String explanation) {

	private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");

	static StepForm empty(@Nullable StepKind kind, LocalDate today) {
		return new StepForm("", "", UUID.randomUUID().toString(), (kind != null) ? kind.name() : "", "",
				TYPED.format(today), "", "");
	}

	TakeStep step() {
		return new TakeStep(key(), chosen(), Objects.requireNonNullElse(word, ""), Typed.date("on", on),
				Objects.requireNonNullElse(text, ""), Typed.word(explanation, CloseExplanation.values()));
	}

	@Nullable StepKind chosen() {
		return Typed.word(kind, StepKind.values());
	}

	UUID key() {
		return Typed.request(Objects.requireNonNullElse(request, ""));
	}

	@Nullable Long asRead() {
		return Typed.version(version);
	}

	@Override
	public String toString() {
		return "StepForm[…]";
	}

}
