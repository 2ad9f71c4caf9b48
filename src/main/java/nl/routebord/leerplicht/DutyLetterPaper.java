package nl.routebord.leerplicht;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import nl.routebord.document.LetterPrinter;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.region.Settings;
import nl.routebord.terms.ObjectionTerm;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Prints a letter of leerplicht: the formal text, whom to reach, and behind it a page in
 * plain Dutch and one in plain English.
 */
@Component
class DutyLetterPaper {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final LetterPrinter printer;

	private final MessageSource words;

	private final Directory directory;

	private final Settings settings;

	private final Clock clock;

	DutyLetterPaper(LetterPrinter printer, MessageSource words, Directory directory, Settings settings, Clock clock) {
		this.printer = printer;
		this.words = words;
		this.directory = directory;
		this.settings = settings;
		this.clock = clock;
	}

	byte[] print(Told told, DutyPupil pupil, Actor actor) {
		OrganisationView sender = directory.organisation(actor.organisation()).orElseThrow();
		String remedies = told.letter().isDecision() ? say("remedies", DUTCH, sender.name(),
				written(new ObjectionTerm(today()).end(settings.workingDays()), DUTCH)) : "";
		return printer.print("letters/leerplicht",
				Map.ofEntries(Map.entry("sender", sender.name()), Map.entry("pupil", pupil.name()),
						Map.entry("addressee",
								say(told.toPupil() ? "addressee.pupil" : "addressee", DUTCH, pupil.name())),
						Map.entry("contact", contact(actor)), Map.entry("writtenOn", written(today(), DUTCH)),
						Map.entry("title", say("title." + told.letter(), DUTCH)),
						Map.entry("body", paragraphs("body.", told, pupil, sender, DUTCH)),
						Map.entry("text", told.text()), Map.entry("remedies", remedies),
						Map.entry("plain",
								List.of(plain(told, pupil, sender, DUTCH), plain(told, pupil, sender, Locale.ENGLISH))),
						Map.entry("draft", false)),
				DUTCH);
	}

	/** Of work, never of home. */
	private String contact(Actor actor) {
		return directory.contact(actor).line();
	}

	private Plain plain(Told told, DutyPupil pupil, OrganisationView sender, Locale locale) {
		return new Plain(locale.getLanguage(), words.getMessage("letter.plain.title", null, locale),
				say("about", locale, sender.name(), written(today(), locale)),
				paragraphs("plain.", told, pupil, sender, locale));
	}

	private List<String> paragraphs(String part, Told told, DutyPupil pupil, OrganisationView sender, Locale locale) {
		String law = (told.kind() != null) ? words.getMessage("leerplicht.exemption." + told.kind(), null, DUTCH) : "";
		String key = part + told.letter() + (told.toPupil() ? ".pupil" : "");
		return Stream
			.of(say(key, locale, pupil.name(), sender.name(), written(told.day(), locale), law,
					written(told.from(), locale))
				.split("\n"))
			.toList();
	}

	private String say(String key, Locale locale, Object... arguments) {
		return words.getMessage("leerplicht.letter." + key, arguments, locale);
	}

	private static String written(LocalDate day, Locale locale) {
		return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	/**
	 * What a letter tells.
	 *
	 * @param toPupil whether it is for the pupil and not for the parents
	 * @param day of what it tells, or the last one
	 * @param kind of an exemption
	 */
	record Told(DutyLetter letter, boolean toPupil, String text, LocalDate day, @Nullable ExemptionKind kind,
			LocalDate from) {

		@Override
		public String toString() {
			return "Told[" + this.letter + "]";
		}

	}

	/** A page in plain language. */
	public record Plain(String language, String title, String about, List<String> paragraphs) {
	}

}
