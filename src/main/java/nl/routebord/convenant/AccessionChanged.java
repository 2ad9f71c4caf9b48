package nl.routebord.convenant;

import nl.routebord.identity.OrganisationId;

/**
 * From when until when a party takes part was recorded or changed; told in the same
 * transaction.
 */
public record AccessionChanged(OrganisationId organisation) {
}
