package nl.routebord.consultation;

import java.util.UUID;
import nl.routebord.route.CaseFileId;

/**
 * What a partner says; a second one corrects the first.
 *
 * @param request of the form: sent twice, it is said once
 */
public record GiveView(UUID request, CaseFileId caseFile, String text) {

}
