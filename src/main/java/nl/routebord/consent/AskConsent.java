package nl.routebord.consent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Asks a family for consent, or a youth to let a parent read along.
 *
 * @param recipient the unit that would hear; null when it is a parent
 * @param guardian the parent who would read along; null when it is a unit
 * @param until the last day; null: as long as it can
 * @param text the wording that the family gets to see, kept with the consent
 */
public record AskConsent(UUID request, @Nullable Kind kind, @Nullable UnitId recipient, @Nullable UUID guardian,
		Set<DataCategory> categories, @Nullable Purpose purpose, @Nullable LocalDate until, String text) {

	public AskConsent {
		categories = Set.copyOf(categories);
		text = text.strip();
	}

	public AskConsent withText(String words) {
		return new AskConsent(request, kind, recipient, guardian, categories, purpose, until, words);
	}

	/** Two things (privacy.md A.2): the lifting of a secrecy, and the ground itself. */
	public enum Kind {

		DOORBREKING_GEHEIM, AVG_6_1_A

	}

	@Override
	public String toString() {
		return "AskConsent[" + request + "]";
	}

}
