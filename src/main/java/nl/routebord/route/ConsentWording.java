package nl.routebord.route;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.routebord.consent.AskConsent;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts the question to a family into words, always in Dutch: what, from whom, to whom,
 * what for, until when, and that no is a good answer (AVG 4 onder 11, 7).
 */
@Component
class ConsentWording {

	private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", DUTCH);

	private final Directory directory;

	private final MessageSource messages;

	ConsentWording(Directory directory, MessageSource messages) {
		this.directory = directory;
		this.messages = messages;
	}

	/** Empty when the question is not whole yet. */
	String of(AskConsent asked, LocalDate until, Actor source) {
		if (asked.recipient() == null || asked.purpose() == null || asked.kind() == null
				|| asked.categories().isEmpty()) {
			return "";
		}
		String what = asked.categories()
			.stream()
			.sorted(Comparator.naturalOrder())
			.map((category) -> say("route.category." + category))
			.collect(Collectors.joining(", "));
		return say("sharing.consent.wording." + asked.kind(), name(source.unit()), name(asked.recipient()), what,
				say("sharing.purpose." + asked.purpose()), DAY.format(until));
	}

	private String name(UnitId unit) {
		return directory.unit(unit)
			.map((view) -> say("sharing.unit", say("shell.role." + view.role()), view.organisationName()))
			.orElseThrow(NotFound::new);
	}

	private String say(String key, Object... arguments) {
		return messages.getMessage(key, arguments, DUTCH);
	}

}
