package nl.routebord.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.routebord.identity.Role;
import nl.routebord.identity.SignedIn;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page shows of the person at work; see
 * {@code templates/fragments/layout.html}.
 *
 * @param sessionSeconds how long the session lasts without a request; for the warning
 * before it ends (WCAG 2.2.1)
 * @param mayKnowPupils whether the role can ever see a pupil; else there is no search
 * @param proposals how many appointments wait for the person's approval
 */
public record Shell(String personName, String initials, String roleKey, String organisationName, List<NavItem> items,
		boolean severalRoles, boolean mayKnowPupils, int sessionSeconds, int proposals) {

	/**
	 * @param count open work behind the link; null when it isn't counted
	 */
	public record NavItem(String href, String labelKey, String icon, boolean current, @Nullable Integer count) {
	}

	static Shell of(SignedIn person, String path, boolean demo, int sessionSeconds) {
		Role role = person.actor().role();
		return new Shell(person.personName(), initials(person.personName()), "shell.role." + role.name(),
				person.organisationName(), Navigation.of(role, path, demo, person.proposals()), person.roles() > 1,
				Navigation.mayKnowPupils(role), sessionSeconds, person.proposals());
	}

	/**
	 * Whether the role ever takes part in a consultation; else its pages aren't linked.
	 */
	public boolean meets() {
		return items.stream().anyMatch((item) -> item.href().equals("/overleggen"));
	}

	/** First letters of the first and the last word: "Kim de Wit" is KW. */
	private static String initials(String name) {
		List<String> words = Stream.of(name.strip().split("\\s+")).filter((word) -> !word.isEmpty()).toList();
		return Stream.of(words.stream().findFirst(), words.stream().skip(1).reduce((first, second) -> second))
			.flatMap((word) -> word.stream())
			.map((word) -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
			.collect(Collectors.joining());
	}

}
