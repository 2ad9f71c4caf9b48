package nl.routebord.consultation;

/** Where a consultation stands; the table says so, the engine follows. */
public enum ConsultationStep {

	/** the partners are asked for their views */
	VIEWS,
	/** the director sets a plan */
	PLAN,
	/** the plan runs until its evaluation */
	EVALUATION,
	/** the thuiszittersoverleg is to meet */
	TABLE,
	/** the person with doorzettingsmacht is to choose */
	ESCALATION,
	/** the school applies for a tlv; without one the plan is evaluated again */
	TLV,
	/** back at school, or closed */
	DONE;

	/** The step that a plan or its evaluation leads to. */
	static ConsultationStep after(PlanOutcome outcome) {
		return switch (outcome) {
			case PLAN -> EVALUATION;
			case TABLE -> TABLE;
			case ESCALATION -> ESCALATION;
			case TLV -> TLV;
			case AFTERCARE, CLOSE -> DONE;
		};
	}

}
