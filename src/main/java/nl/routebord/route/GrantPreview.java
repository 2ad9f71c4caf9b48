package nl.routebord.route;

import java.util.List;
import nl.routebord.identity.UnitView;

/**
 * What a grant would open, before it is given.
 *
 * @param opens what the recipient sees then and not now
 * @param closed what stays closed all the same: a consent or the family's notice lacks
 * @param seen what it sees already
 */
public record GrantPreview(UnitView recipient, List<OwnRecord> opens, List<Closed> closed, List<OwnRecord> seen) {

	/** A record that stays closed, with the reason code. */
	public record Closed(OwnRecord record, String reason) {
	}

}
