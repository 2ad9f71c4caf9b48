package nl.routebord.convenant;

import java.util.List;
import nl.routebord.identity.OrganisationView;

/**
 * A party, or an organisation that could be one.
 *
 * @param accessions what stands, the newest first; empty for who never acceded
 */
public record PartyView(OrganisationView organisation, List<AccessionView> accessions) {
}
