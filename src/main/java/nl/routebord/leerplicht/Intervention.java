package nl.routebord.leerplicht;

import java.util.EnumSet;
import java.util.Set;

/** What leerplicht does on a route (domain.md 1.5). */
public enum Intervention {

	CONVERSATION, AGREEMENT, CARE_REPORT_VT, RVDK_REQUEST, EXEMPTION_PROCEDURE, SCHOOL_NON_REPORTING_SIGNAL, WARNING,
	HALT_REFERRAL, PV_PARENT, PV_PUPIL;

	private static final Set<Intervention> CRIMINAL = EnumSet.of(WARNING, HALT_REFERRAL, PV_PARENT, PV_PUPIL);

	/** R-LPA-01: belongs in the compartment of enforcement. */
	boolean isCriminal() {
		return CRIMINAL.contains(this);
	}

}
