package nl.routebord.grant;

import java.util.UUID;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;

/**
 * What the convenant's description of a casusoverleg allows (annex 3). Implemented by the
 * module that holds the convenant; without it the matrix alone decides.
 */
public interface ConsultationTypes {

	/** Whether the overleg of this case has this participant for this category. */
	boolean permits(UUID caseFile, Role recipient, DataCategory category);

}
