package nl.routebord.residential;

import nl.routebord.kernel.Stale;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * A stay of one case.
 *
 * @param version as it was read; null for whatever it is now
 */
public record AsKept(CaseFileId caseFile, PlacementId id, @Nullable Long version) {

	/**
	 * @throws Stale when it was read before the last change
	 */
	void requireVersion(long now) {
		if (version != null && version != now) {
			throw new Stale("residential.stale");
		}
	}

}
