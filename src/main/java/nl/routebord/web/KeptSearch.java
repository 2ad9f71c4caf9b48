package nl.routebord.web;

import jakarta.servlet.http.HttpSession;
import nl.routebord.identity.Actor;
import nl.routebord.vault.Place;
import nl.routebord.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * What somebody looks for in a list. That is mostly a name, and names never stand in an
 * address: a search is posted and kept in the session, sealed, since sessions lie in the
 * database.
 */
@Component
public class KeptSearch {

	/** What an address says instead of the words. */
	public static final String YES = "ja";

	private static final int LONGEST = 100;

	private final Vault vault;

	KeptSearch(Vault vault) {
		this.vault = vault;
	}

	/** Keeps it for this list, and tells where the list with it is. */
	public String keep(String list, String typed, HttpSession session, Actor actor) {
		String text = typed.strip();
		session.setAttribute(name(list, actor),
				vault.seal(text.substring(0, Math.min(text.length(), LONGEST)), place(actor)));
		return text.isEmpty() ? "redirect:" + list : "redirect:" + list + "?zoek=" + YES;
	}

	/**
	 * @param said by the address: only then the list is narrowed
	 * @return empty when nothing is looked for
	 */
	public String kept(String list, String said, HttpSession session, Actor actor) {
		return YES.equals(said) && session.getAttribute(name(list, actor)) instanceof String kept
				? vault.open(kept, place(actor)) : "";
	}

	private static Place place(Actor actor) {
		return new Place("spring_session", "search", actor.user().value(), actor.unit());
	}

	/** In another role the same person looks for something else. */
	private static String name(String list, Actor actor) {
		return list + ".zoek." + actor.unit().value();
	}

}
