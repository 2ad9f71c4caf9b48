package nl.routebord.web.tlv;

import java.math.BigDecimal;
import java.util.List;

import nl.routebord.tlv.TestScores;

import org.jspecify.annotations.Nullable;

/** Scores for praktijkonderwijs and leerwegondersteuning, as typed; null: not sent. */
record ScoresForm(@Nullable String iq, @Nullable String delayCalculating, @Nullable String delayComprehension,
		@Nullable String delayReading, @Nullable String delaySpelling, @Nullable String socialEmotional,
		@Nullable String choice, @Nullable String outsideCriteria) {

	static final ScoresForm NOT_SENT = new ScoresForm(null, null, null, null, null, null, null, null);

	static ScoresForm of(TestScores scores) {
		return new ScoresForm((scores.iq() != null) ? scores.iq().toString() : "", written(scores.delayCalculating()),
				written(scores.delayComprehension()), written(scores.delayReading()), written(scores.delaySpelling()),
				written(scores.socialEmotional()), scores.choice(), written(scores.outsideCriteria()));
	}

	TestScores over(TestScores before, Typed typed) {
		return new TestScores((iq != null) ? typed.number("scores.iq", iq) : before.iq(),
				delay(typed, "delayCalculating", delayCalculating, before.delayCalculating()),
				delay(typed, "delayComprehension", delayComprehension, before.delayComprehension()),
				delay(typed, "delayReading", delayReading, before.delayReading()),
				delay(typed, "delaySpelling", delaySpelling, before.delaySpelling()),
				yes(typed, "socialEmotional", socialEmotional, before.socialEmotional()),
				(choice != null) ? choice.strip() : before.choice(),
				yes(typed, "outsideCriteria", outsideCriteria, before.outsideCriteria()));
	}

	/** What was sent, to be sent again. */
	List<TypedPart> parts(ScoresForm stored) {
		return List.of(part("iq", iq, stored.iq), part("delayCalculating", delayCalculating, stored.delayCalculating),
				part("delayComprehension", delayComprehension, stored.delayComprehension),
				part("delayReading", delayReading, stored.delayReading),
				part("delaySpelling", delaySpelling, stored.delaySpelling),
				part("socialEmotional", socialEmotional, stored.socialEmotional), part("choice", choice, stored.choice),
				part("outsideCriteria", outsideCriteria, stored.outsideCriteria));
	}

	private static TypedPart part(String field, @Nullable String mine, @Nullable String theirs) {
		boolean word = "socialEmotional".equals(field) || "outsideCriteria".equals(field);
		return new TypedPart("scores." + field, "expert.field." + field, word ? "expert.yes." : "", Typed.text(mine),
				theirs);
	}

	private static @Nullable BigDecimal delay(Typed typed, String field, @Nullable String text,
			@Nullable BigDecimal before) {
		return (text != null) ? typed.fraction("scores." + field, text) : before;
	}

	private static @Nullable Boolean yes(Typed typed, String field, @Nullable String text, @Nullable Boolean before) {
		if (text == null) {
			return before;
		}
		Yes answer = typed.word("scores." + field, text, Yes.class);
		return (answer != null) ? Boolean.valueOf(answer == Yes.YES) : null;
	}

	private static String written(@Nullable BigDecimal delay) {
		return (delay != null) ? delay.toPlainString().replace('.', ',') : "";
	}

	private static String written(@Nullable Boolean answer) {
		return (answer == null) ? "" : answer ? Yes.YES.name() : Yes.NO.name();
	}

	/** The words of the choice. */
	enum Yes {

		YES, NO

	}

}
