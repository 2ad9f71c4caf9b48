package nl.routebord.consultation;

import java.util.Set;
import nl.routebord.identity.UnitView;
import nl.routebord.sharing.DataCategory;

/**
 * A unit that can be asked for its view.
 *
 * @param inCase whether it takes part in the case already
 * @param sees what it would see of what the asking unit records
 */
public record Candidate(UnitView unit, boolean inCase, Set<DataCategory> sees) {

}
