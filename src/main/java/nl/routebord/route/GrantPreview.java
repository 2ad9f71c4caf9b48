package nl.routebord.route;

import java.util.List;
import java.util.Set;
import nl.routebord.identity.UnitView;
import nl.routebord.sharing.DataCategory;

/**
 * What a grant would open, before it is given.
 *
 * @param opens what the recipient sees then and not now
 * @param closed what stays closed all the same: a consent or the family's notice lacks
 * @param seen what it sees already
 * @param consented the categories to which the family consents now
 */
public record GrantPreview(UnitView recipient, List<OwnRecord> opens, List<Closed> closed, List<OwnRecord> seen,
		Set<DataCategory> consented) {

	/** A record that stays closed, with the reason code. */
	public record Closed(OwnRecord record, String reason) {
	}

}
