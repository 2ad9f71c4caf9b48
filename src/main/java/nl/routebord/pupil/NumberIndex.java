package nl.routebord.pupil;

import nl.routebord.identity.UnitId;
import nl.routebord.vault.BlindIndex;
import org.springframework.stereotype.Component;

/**
 * The blind index of pupil numbers: it finds the same number within one unit and means
 * nothing in another.
 */
@Component
class NumberIndex {

	private final BlindIndex index;

	NumberIndex(BlindIndex index) {
		this.index = index;
	}

	byte[] of(PupilNumber number, UnitId unit) {
		return index.of(number.reveal(), unit);
	}

}
