package nl.routebord.grant;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the family heard of a grant (privacy.md A.3), or why not: AVG 13 and 14, UAVG 41.
 *
 * @param on the day; null when not told
 * @param notTold why not; a second person must approve. Empty when told
 */
public record Informed(@Nullable LocalDate on, @Nullable Way how, Set<Who> who, String notTold) {

	public Informed {
		who = Set.copyOf(who);
		notTold = notTold.strip();
	}

	public static Informed on(LocalDate day, Way how, Set<Who> who) {
		return new Informed(day, how, who, "");
	}

	public static Informed not(String reason) {
		return new Informed(null, null, Set.of(), reason);
	}

	/** By which way. */
	public enum Way {

		GESPREK, BRIEF, PORTAAL

	}

	/** Who heard. */
	public enum Who {

		OUDERS, LEERLING

	}

}
