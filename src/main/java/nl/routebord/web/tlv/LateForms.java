package nl.routebord.web.tlv;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.ClockConfiguration;
import nl.routebord.kernel.Conflict;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Words;
import nl.routebord.web.parts.ConflictView;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Shows the conflict page for a form that somebody else's change overtook: nothing that
 * was typed is lost, and both values stand side by side.
 */
@Component
class LateForms {

	private final TlvReading reading;

	private final TlvPage page;

	private final Words words;

	LateForms(TlvReading reading, TlvPage page, Words words) {
		this.reading = reading;
		this.page = page;
		this.words = words;
	}

	/** As it is now, for the form to say what is stored. */
	TlvView now(String number, Actor actor) {
		return reading.view(page.id(number), actor);
	}

	/**
	 * @param path of the form, after the number
	 * @param step what the form does; whether it still can decides if there is a choice
	 */
	String show(Conflict conflict, TlvView now, String path, TlvStep step, List<TypedPart> parts, Model model,
			Locale locale, HttpServletResponse response) {
		String home = "/tlv/" + now.number();
		boolean open = now.can(step);
		List<ConflictView.Differing> differing = parts.stream()
			.filter(TypedPart::differs)
			.map((part) -> differing(part, locale))
			.toList();
		List<ConflictView.Kept> kept = parts.stream()
			.filter((part) -> !part.differs())
			.map((part) -> kept(part, locale))
			.toList();
		model.addAttribute("conflict",
				new ConflictView(page.text(conflict.code(), locale, conflict.arguments().toArray()), now.changedBy(),
						words.time(LocalDateTime.ofInstant(now.changedAt(), ClockConfiguration.ZONE)),
						open ? home + path : "", now.version(), differing, kept, home));
		response.setStatus(HttpStatus.CONFLICT.value());
		return "conflict";
	}

	private ConflictView.Differing differing(TypedPart part, Locale locale) {
		String theirs = (part.theirs() != null) ? part.theirs() : "";
		return new ConflictView.Differing(part.name(), page.text(part.label(), locale), part.mine(),
				said(part, part.mine(), locale), theirs, said(part, theirs, locale));
	}

	private ConflictView.Kept kept(TypedPart part, Locale locale) {
		boolean silent = part.label().isEmpty() || part.mine().isEmpty();
		return new ConflictView.Kept(part.name(), part.mine(), silent ? "" : page.text(part.label(), locale),
				silent ? "" : said(part, part.mine(), locale));
	}

	/** A value that the form never offers is shown as it came. */
	private String said(TypedPart part, String value, Locale locale) {
		return part.words().isEmpty() ? value : page.textOr(part.words() + value, value, locale);
	}

}
