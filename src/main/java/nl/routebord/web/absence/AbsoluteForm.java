package nl.routebord.web.absence;

import nl.routebord.absence.AbsoluteExplanation;
import nl.routebord.absence.AbsoluteState;
import nl.routebord.absence.AnswerAbsolute;
import nl.routebord.web.Typed;
import org.jspecify.annotations.Nullable;

/** What is filled in about a resident who is enrolled nowhere. */
record AbsoluteForm(@Nullable String version, @Nullable String answer, @Nullable String until) {

	static AbsoluteForm empty() {
		return new AbsoluteForm("", "", "");
	}

	@Nullable Long asRead() {
		return Typed.version(version);
	}

	/** One question: absent, or which explanation. */
	AnswerAbsolute command() {
		@Nullable AbsoluteExplanation explanation = Typed.word(answer, AbsoluteExplanation.values());
		@Nullable AbsoluteState state = (explanation != null) ? AbsoluteState.EXPLAINED
				: Typed.word(answer, AbsoluteState.values());
		return new AnswerAbsolute(state, explanation, Typed.date("until", until));
	}

}
