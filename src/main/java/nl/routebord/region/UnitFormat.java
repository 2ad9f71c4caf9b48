package nl.routebord.region;

import java.util.UUID;
import nl.routebord.identity.Actor;

/**
 * A file of a unit's own, about persons: the module that keeps the rows says how they are
 * read and where they go.
 */
public interface UnitFormat {

	ImportKind kind();

	/**
	 * Made anew for each import.
	 * @param importId what the rows come by
	 * @param actor for whose unit they are
	 */
	RowFormat<?> open(UUID importId, Actor actor);

}
