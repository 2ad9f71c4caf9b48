package nl.routebord.route;

import nl.routebord.identity.OrganisationId;

/**
 * An application for a tlv is with a swv now, whose units are in the case from then on.
 */
public record TlvReceived(CaseFileId caseFile, OrganisationId swv) {
}
