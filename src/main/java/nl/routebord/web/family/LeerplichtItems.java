package nl.routebord.web.family;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.absence.ChangedReportRow;
import nl.routebord.leerplicht.ExemptionView;
import nl.routebord.leerplicht.FileCopy;
import nl.routebord.leerplicht.StepView;
import nl.routebord.web.Words;
import nl.routebord.web.family.InzageFile.Item;

/** The part of the copy of AVG 15 about leerplicht, in words. */
final class LeerplichtItems {

	private final Words words;

	LeerplichtItems(Words words) {
		this.words = words;
	}

	List<Item> of(FileCopy copy) {
		return Stream
			.of(copy.steps().stream().map(this::step), copy.exemptions().stream().map(this::exemption),
					copy.notices().stream().map(this::notice))
			.flatMap((part) -> part)
			.toList();
	}

	private Item notice(ChangedReportRow one) {
		String text = words.say("absence.notice.text." + one.act(), one.school(), words.date(one.sentOn()),
				words.date(one.on()));
		String told = (one.told() != null) ? words.say("absence.told." + one.told()) : "";
		String judged = (one.judgement() != null)
				? words.say("absence.notice.judged", words.say("absence.judgement." + one.judgement())) : "";
		return new Item(words.date(one.on()), words.say("absence.notice.page"), one.school(),
				words.say("absence.notice." + one.act()),
				Stream.of(text, told, judged).filter((line) -> !line.isEmpty()).collect(Collectors.joining("\n")));
	}

	private Item step(StepView one) {
		String word = one.word().isEmpty() ? "" : words.say("leerplicht.word." + one.kind() + "." + one.word());
		return new Item(words.date(one.on()), words.say("leerplicht.page"), "",
				words.say("leerplicht.step." + one.kind()), (word + "\n" + one.text()).strip());
	}

	private Item exemption(ExemptionView one) {
		return new Item(words.date(one.from()), words.say("leerplicht.state." + one.state()), "",
				words.say("leerplicht.exemption." + one.kind()), one.reason());
	}

}
