package nl.routebord.web;

import java.util.Locale;
import java.util.stream.Collectors;
import nl.routebord.grant.GrantView;
import org.springframework.stereotype.Component;

/** Says how a grant stands now, with what the policy keeps closed of it. */
@Component
public class GrantWords {

	private final Words words;

	GrantWords(Words words) {
		this.words = words;
	}

	/**
	 * The words for its state.
	 * @param prefix of the keys of the states, in the words of the page's reader
	 */
	public String state(GrantView grant, String prefix) {
		String state = words.say(prefix + grant.state());
		if (grant.state() != GrantView.State.RUNNING || grant.closed().isEmpty()) {
			return state;
		}
		String why = grant.closed()
			.values()
			.stream()
			.distinct()
			.map((reason) -> words.say("sharing.grant.closed." + reason.replace(':', '.')))
			.collect(Collectors.joining(", "));
		if (grant.isClosed()) {
			return words.say("sharing.grant.closed", why);
		}
		String what = grant.closed()
			.keySet()
			.stream()
			.sorted()
			.map((category) -> words.say("route.category." + category).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining(", "));
		return words.say("sharing.grant.closed.part", state, what, why);
	}

}
