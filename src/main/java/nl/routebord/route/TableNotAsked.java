package nl.routebord.route;

import java.util.UUID;

/**
 * A child sits at home no more: a thuiszittersoverleg that nobody called need not meet.
 */
public record TableNotAsked(CaseFileId caseFile, UUID episode) {
}
