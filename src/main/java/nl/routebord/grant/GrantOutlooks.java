package nl.routebord.grant;

import java.util.List;
import java.util.Set;
import nl.routebord.sharing.DataCategory;

/**
 * What a grant would do.
 *
 * @param records to those that are there
 * @param consented the categories that it opens by a consent of the family that holds now
 */
public record GrantOutlooks(List<GrantOutlook> records, Set<DataCategory> consented) {
}
