package nl.routebord.sharing;

import java.util.UUID;
import nl.routebord.identity.Role;

/**
 * What the convenant's description of a casusoverleg allows (annex 3). Implemented by the
 * module that holds the convenant; without it the matrix alone decides.
 */
public interface ConsultationTypes {

	/** Whether the overleg of this case has this participant for this category. */
	boolean permits(UUID caseFile, Role recipient, DataCategory category);

}
