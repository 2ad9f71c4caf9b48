package nl.routebord.route;

import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;

/**
 * What leerplicht was asked and agreed in a case is for another unit from now on, in the
 * transaction in which the pupil moved.
 */
public record LeerplichtMoved(CaseFileId caseFile, UnitId former, UnitView successor) {
}
