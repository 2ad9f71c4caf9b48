package nl.routebord.admission;

import java.util.UUID;

import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;

import org.jspecify.annotations.Nullable;

/**
 * A request for admission or a development plan of one case.
 *
 * @param version as it was read; null for whatever it is now
 */
public record AsRead(CaseFileId caseFile, UUID id, @Nullable Long version) {

	/**
	 * @throws Stale when it was read before the last change
	 */
	void requireVersion(long now) {
		if (version != null && version != now) {
			throw new Stale("admission.stale");
		}
	}

}
