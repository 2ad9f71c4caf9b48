package nl.routebord.web.family;

import java.util.List;
import java.util.stream.Stream;

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
		return Stream.concat(copy.steps().stream().map(this::step), copy.exemptions().stream().map(this::exemption))
			.toList();
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
