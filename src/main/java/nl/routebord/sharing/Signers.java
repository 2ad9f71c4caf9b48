package nl.routebord.sharing;

import java.util.Set;
import java.util.UUID;

/**
 * Who must sign a consent (privacy.md A.3, CHOICE): the parents under 12, parents and
 * pupil from 12, the pupil alone from 16. All parents with gezag sign.
 *
 * @param parents whether the parents must
 * @param pupil whether the pupil must
 * @param custodians the ids of the guardians with gezag
 */
public record Signers(boolean parents, boolean pupil, Set<UUID> custodians) {

	static final int PUPIL_TOO = 12;

	public static final int PUPIL_ALONE = 16;

	static Signers at(int age, Set<UUID> custodians) {
		return new Signers(age < PUPIL_ALONE, age >= PUPIL_TOO, custodians);
	}

	/** Where parents must sign and none is known with gezag, nobody can consent. */
	public boolean areAllOf(Set<UUID> signed, boolean signedByPupil) {
		boolean byParents = !custodians.isEmpty() && signed.containsAll(custodians);
		return (byParents || !parents) && (signedByPupil || !pupil);
	}

}
