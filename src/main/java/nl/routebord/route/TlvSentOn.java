package nl.routebord.route;

import nl.routebord.identity.OrganisationId;

/** The only application that a swv had in a case went on to another swv. */
public record TlvSentOn(CaseFileId caseFile, OrganisationId swv) {
}
