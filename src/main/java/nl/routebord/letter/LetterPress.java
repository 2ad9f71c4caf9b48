package nl.routebord.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.routebord.document.LetterPrinter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints a letter: what the law asks of it, between the words of the swv, and behind it a
 * page in plain Dutch and one in plain English for the family.
 */
@Component
public class LetterPress {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final LetterDesk desk;

	private final LetterPrinter printer;

	private final MessageSource words;

	LetterPress(LetterDesk desk, LetterPrinter printer, MessageSource words) {
		this.desk = desk;
		this.printer = printer;
		this.words = words;
	}

	/** With the words that the swv uses now. */
	public byte[] print(LetterOrder order) {
		return print(order, desk.inForce(order.swv(), order.kind()));
	}

	/** With the same words, marked on every page as what was not sent. */
	public byte[] draft(LetterOrder order) {
		return print(order, desk.inForce(order.swv(), order.kind()), true);
	}

	/** With other words, to look at them before they are used. */
	public byte[] print(LetterOrder order, LetterText text) {
		return print(order, text, false);
	}

	private byte[] print(LetterOrder order, LetterText text, boolean draft) {
		Map<String, Object> model = new HashMap<>(order.particulars());
		model.put("draft", draft);
		model.put("kind", order.kind());
		model.put("facts", order.facts());
		model.put("opening", text.openingOf(order.facts().fields()));
		model.put("closing", text.closingOf(order.facts().fields()));
		model.put("plain", plain(order));
		model.put("dated", text.names(LetterField.LAST_DAY));
		return printer.print("letters/" + order.template(), model, DUTCH);
	}

	private List<Plain> plain(LetterOrder order) {
		String plain = order.plain();
		return (plain == null) ? List.of() : List.of(plain(order, plain, DUTCH), plain(order, plain, Locale.ENGLISH));
	}

	private Plain plain(LetterOrder order, String key, Locale locale) {
		LetterFacts facts = order.facts();
		LocalDate lastDay = facts.lastDay();
		DateTimeFormatter written = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
		String day = (lastDay != null) ? written.format(lastDay) : "";
		Object place = order.particulars().get("place");
		String where = (place != null) ? words.getMessage("letter.place." + place, null, locale) : "";
		Object other = order.particulars().getOrDefault("other", "");
		String text = words.getMessage("letter.plain." + key,
				new Object[] { facts.pupil(), facts.school(), facts.swv(), facts.swvPlace(), day, where, other },
				locale);
		String about = words.getMessage("letter.plain.about",
				new Object[] { facts.swv(), written.format(facts.writtenOn()), facts.application() }, locale);
		return new Plain(locale.getLanguage(), words.getMessage("letter.plain.title", null, locale), about,
				Stream.of(text.split("\n")).toList());
	}

	/** A page in plain language. */
	public record Plain(String language, String title, String about, List<String> paragraphs) {
	}

}
