package nl.routebord.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Keeps a form that is being filled in; answers with one sentence for the page's status
 * line.
 */
@Controller
@AllowedToAll
class DraftController {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H.mm");

	private static final int MOST_FIELDS = 300;

	private final Drafts drafts;

	private final MessageSource messages;

	private final Clock clock;

	DraftController(Drafts drafts, MessageSource messages, Clock clock) {
		this.drafts = drafts;
		this.messages = messages;
		this.clock = clock;
	}

	@PostMapping("/concepten/{*key}")
	ResponseEntity<String> save(@PathVariable String key, @RequestParam MultiValueMap<String, String> fields,
			Actor actor, Locale locale) {
		if (fields.size() > MOST_FIELDS) {
			throw new InvalidInput("", "web.draft.large");
		}
		Map<String, String> single = fields.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, entry -> String.join(",", entry.getValue())));
		drafts.save(actor, key.substring(1), single);
		String time = TIME.format(LocalTime.now(clock));
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.body(messages.getMessage("web.draft.saved", new Object[] { time }, locale));
	}

}
