package nl.routebord.tlv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.kernel.DutchDates;
import nl.routebord.tlv.DecisionText.Adviser;
import nl.routebord.tlv.DecisionText.Reason;
import nl.routebord.tlv.DecisionText.Rest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a piece of the whole file says: what the LBT and a court ask, nothing empty. */
@Component
class PieceLines {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	private final DecisionWords words;

	private final DecisionRegister register;

	private final MessageSource messages;

	PieceLines(DecisionWords words, DecisionRegister register, MessageSource messages) {
		this.words = words;
		this.register = register;
		this.messages = messages;
	}

	Sheet application(TlvApplication application) {
		ApplicationContent c = application.content();
		Sheet sheet = new Sheet().fact("tlv.letter.application", application.number())
			.fact("tlv.letter.received", day(application.clock().receivedOn()));
		DecisionText.asked(c)
			.ifPresent((asked) -> what(asked, sheet, "tlv.field.requestedBegin", "tlv.field.requestedEnd"));
		sheet.fact("tlv.letter.revises", application.origin().revises().orElse(""))
			.fact("tlv.page.emb", c.emb() ? say("tlv.emb.true") : "")
			.fact("tlv.field.cluster", word("tlv.cluster.", c.cluster()))
			.fact("tlvlife.piece.target", joined(" ", c.targetSchool(), c.targetSchoolCode()))
			.fact("tlv.field.placeAvailable", word("tlv.place.", c.placeAvailable()))
			.fact("tlv.field.parentsView", word("tlv.parents.", c.parentsView()))
			.fact("tlv.field.parentsOn", day(c.parentsOn()))
			.fact("tlv.field.pupilView", word("tlv.pupil.", c.pupilView()));
		scores(c.scores(), sheet);
		return sheet.line("tlv.field.supportGiven", c.supportGiven())
			.line("tlv.field.supportEffect", c.supportEffect())
			.line("tlv.field.hinderingFactors", c.hinderingFactors())
			.line("tlv.field.promotingFactors", c.promotingFactors())
			.line("tlv.field.whyNotRegular", c.whyNotRegular())
			.line("tlv.field.parentsText", c.parentsText())
			.line("tlv.field.pupilText", c.pupilText())
			.line("expert.field.choice", c.scores().choice());
	}

	private void scores(TestScores scores, Sheet sheet) {
		sheet.fact("expert.field.iq", (scores.iq() != null) ? scores.iq().toString() : "")
			.fact("expert.field.delayCalculating", number(scores.delayCalculating()))
			.fact("expert.field.delayComprehension", number(scores.delayComprehension()))
			.fact("expert.field.delayReading", number(scores.delayReading()))
			.fact("expert.field.delaySpelling", number(scores.delaySpelling()))
			.fact("expert.field.socialEmotional", yesNo(scores.socialEmotional()))
			.fact("expert.field.outsideCriteria", yesNo(scores.outsideCriteria()));
	}

	Sheet advice(TlvApplication application, ExpertAdvice advice) {
		UUID id = advice.id();
		AdviceView view = advice.view(words.names(application).getOrDefault(id, ""));
		return new Sheet().fact("tlvlife.piece.expert", view.expertName())
			.fact("tlvlife.piece.profession", word("tlv.profession.", view.profession()))
			.fact("tlvlife.piece.registration", view.registrationNumber())
			.fact("tlvlife.piece.signed", day(view.signedOn()))
			.fact("tlvlife.piece.first-signed", day(view.firstSignedOn()))
			.fact("tlvlife.piece.outcome", word("tlv.advice.outcome.", view.outcome()))
			.fact("tlv.letter.category", word("tlv.category.", view.category()))
			.fact("tlv.letter.end", day(view.endOn()))
			.fact("tlvlife.piece.spoke-with", view.spokeWith())
			.fact("tlvlife.piece.documents-seen", view.documentsSeen())
			.fact("expert.field.research",
					view.researches().stream().map(Research::written).collect(Collectors.joining(", ")))
			.line("tlvlife.piece.motivation", view.motivation());
	}

	Sheet decision(TlvApplication application, TlvDecision decision) {
		DecisionText text = words.of(application, decision);
		Sheet sheet = new Sheet().fact("tlvlife.piece.outcome", word("tlv.outcome.", text.outcome()))
			.fact("tlv.letter.number", register.number(application))
			.fact("tlv.page.decided-on", day(decision.decidedOn()));
		Optional.ofNullable(text.granted())
			.ifPresent((granted) -> what(granted, sheet, "tlv.letter.begin", "tlv.letter.end"));
		return sheet.fact("tlvlife.piece.law", say("tlv.law." + text.law()))
			.fact("tlvlife.piece.objection-until", day(application.clock().objectionUntil()))
			.fact("tlvlife.piece.preparer", decision.preparedBy().map(words::name).orElse(""))
			.fact("tlvlife.piece.decider", text.signer())
			.fact("tlvlife.piece.advisers",
					text.advisers().stream().map(this::adviser).collect(Collectors.joining(", ")))
			.line("tlv.field.motivation", text.reasons().stream().map(this::reason).collect(Collectors.joining("\n\n")))
			.line("tlvlife.piece.differences", text.advicesAnswered())
			.line("tlvlife.piece.parents", text.parentsAnswered());
	}

	Sheet objection(TlvObjections.Filed filed) {
		return new Sheet().fact("tlvlife.piece.objector", filed.objector())
			.fact("tlv.letter.received", day(filed.receivedOn()))
			.line("tlvlife.piece.grounds", filed.grounds());
	}

	private void what(GrantedTlv what, Sheet sheet, String begin, String end) {
		sheet.fact("tlv.letter.kind", word("tlv.kind.", what.kind()))
			.fact("tlv.letter.category", word("tlv.category.", what.category()))
			.fact(begin, day(what.begin()))
			.fact(end, (what.end() != null) ? day(what.end()) : say("tlv.letter.end-none"));
	}

	private String adviser(Adviser one) {
		return joined(" ", one.name(), "(" + word("tlv.letter.profession.", one.profession()) + ")");
	}

	private String reason(Reason reason) {
		return Stream.concat(Stream.of(reason.text()), reason.rests().stream().map(this::rest))
			.collect(Collectors.joining("\n"));
	}

	private String rest(Rest rest) {
		return (rest.profession() == null) ? say("tlv.letter.rests." + rest.source(), rest.number())
				: say("tlv.letter.rests.ADVICE", rest.by(), word("tlv.letter.profession.", rest.profession()),
						rest.number(), rest.quote());
	}

	private static String joined(String by, String... parts) {
		return Stream.of(parts).filter((part) -> !part.isBlank()).collect(Collectors.joining(by));
	}

	private String word(String prefix, @Nullable Enum<?> value) {
		return (value != null) ? say(prefix + value.name()) : "";
	}

	private String yesNo(@Nullable Boolean value) {
		return (value != null) ? say("tlv.emb." + value) : "";
	}

	private static String number(@Nullable BigDecimal value) {
		return (value != null) ? value.toPlainString().replace('.', ',') : "";
	}

	private static String day(@Nullable LocalDate day) {
		return (day != null) ? DutchDates.inWords(day) : "";
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, DUTCH);
	}

}
