package nl.routebord.route;

import java.util.UUID;
import nl.routebord.identity.Actor;

/**
 * A case has been opened, in the transaction in which it was.
 *
 * @param request of the form with which it was opened
 */
public record CaseOpened(CaseFileId caseFile, UUID request, Actor actor) {
}
