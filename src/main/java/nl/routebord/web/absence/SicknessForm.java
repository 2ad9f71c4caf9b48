package nl.routebord.web.absence;

import java.util.List;

import nl.routebord.absence.RecordSicknessStep;
import nl.routebord.absence.RecordSicknessStep.Kind;
import nl.routebord.web.Typed;
import nl.routebord.web.parts.Option;

import org.jspecify.annotations.Nullable;

/** What was done about sickness, as typed. */
record SicknessForm(@Nullable String kind, @Nullable String on, @Nullable String informedOn, @Nullable String with,
		@Nullable String agreed) {

	static final List<Option> KINDS = MissedForm.options(Kind.values(), "absence.step.");

	static SicknessForm empty() {
		return new SicknessForm("", "", "", "", "");
	}

	RecordSicknessStep command() {
		return new RecordSicknessStep(Typed.word(kind, Kind.values()), Typed.date("on", on),
				Typed.date("informedOn", informedOn), RollForm.text(with), RollForm.text(agreed));
	}

}
