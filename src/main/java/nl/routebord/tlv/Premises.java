package nl.routebord.tlv;

import java.time.LocalDate;

/**
 * What the rules need to know beside the application.
 *
 * @param ownCriteria whether the swv judges lwoo by its ondersteuningsplan (domain.md
 * 2.10)
 */
record Premises(LocalDate birthDate, boolean ownCriteria) {

	/** Whether the national criteria decide on this kind. */
	boolean asksCriteria(TlvKind kind) {
		return kind.hasCriteria() && !(ownCriteria && kind == TlvKind.LWOO);
	}

}
