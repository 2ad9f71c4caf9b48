package nl.routebord.route;

/** Where the route of a case stands (domain.md 3.2). */
public enum CaseState {

	SIGNALLED, FAMILY_CONTACTED, KERNPARTNER_CONSULT, MDO, PLAN_ACTIVE, THUISZITTER_TABLE, ESCALATED, CLOSED

}
