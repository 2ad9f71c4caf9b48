package nl.routebord.route;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;

/**
 * The pupil of a case is enrolled at a school from now on: the case is its own too
 * (privacy.md B.1, the school of enrolment).
 */
public record PupilEnrolled(CaseFileId caseFile, OrganisationId school, Actor actor) {
}
