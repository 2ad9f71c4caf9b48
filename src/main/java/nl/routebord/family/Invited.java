package nl.routebord.family;

import java.time.Instant;

/**
 * A code, shown once: to hand over or to put in a letter.
 *
 * @param until the moment from which it is worth nothing
 */
public record Invited(String code, String name, Instant until) {

	@Override
	public String toString() {
		return "Invited[…]";
	}

}
