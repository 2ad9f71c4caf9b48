package nl.routebord.grant;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.identity.UnitId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * Lets another unit read what the actor's unit wrote.
 *
 * @param recipient who may read; null: not chosen
 * @param records only these; empty: all of the categories, also later ones
 * @param phases in which; empty: those that hold now and in which it can work
 * @param necessity why it is needed
 * @param proportionality why this much
 * @param subsidiarity why not without a name, or with less
 * @param until the last day; null: not said
 * @param renews the grant that this one follows; null: none
 */
public record GiveGrant(UUID request, @Nullable UnitId recipient, Set<DataCategory> categories, Set<UUID> records,
		@Nullable Purpose purpose, Set<Phase> phases, String necessity, String proportionality, String subsidiarity,
		Informed informed, @Nullable LocalDate until, @Nullable GrantId renews) {

	public GiveGrant {
		categories = Set.copyOf(categories);
		records = Set.copyOf(records);
		phases = Set.copyOf(phases);
		necessity = necessity.strip();
		proportionality = proportionality.strip();
		subsidiarity = subsidiarity.strip();
	}

	List<String> answers() {
		return Stream.of(necessity, proportionality, subsidiarity).toList();
	}

	@Override
	public String toString() {
		return "GiveGrant[" + request + "]";
	}

}
