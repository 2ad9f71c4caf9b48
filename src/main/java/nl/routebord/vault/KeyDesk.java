package nl.routebord.vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the keys that wrap the keys of units. */
@Service
@Transactional
public class KeyDesk {

	private final UnitKeys keys;

	KeyDesk(UnitKeys keys) {
		this.keys = keys;
	}

	/**
	 * Wraps every key of a unit with the current key; what they seal is not touched.
	 * @return how many were wrapped with another
	 */
	public int rewrap() {
		return keys.rewrap();
	}

}
