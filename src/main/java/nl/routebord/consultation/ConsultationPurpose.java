package nl.routebord.consultation;

/**
 * What the partners confer for; with the phase it decides the purpose of processing
 * (privacy.md B.2: D2, D4, D6).
 */
public enum ConsultationPurpose {

	/** D2: which support the pupil needs at school */
	SUPPORT_NEED,
	/** D4: whether youth care is needed, and which */
	YOUTH_CARE,
	/** D6: medical advice on absence */
	MEDICAL_ADVICE

}
