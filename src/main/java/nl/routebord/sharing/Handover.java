package nl.routebord.sharing;

import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * From whom to whom a datum would go: what a grant and a consent are compared with.
 *
 * @param record the record, or any of the source's of this kind
 * @param guardian the parent who reads; null for staff and for the pupil
 * @param purposes those for which the reader can read in this phase
 */
record Handover(UnitId source, UnitId recipient, DataCategory category, RecordFacts record, @Nullable Phase phase,
		@Nullable UUID guardian, Set<Purpose> purposes) {

	static Handover of(Reader reader, CaseFacts facts, RecordFacts record, @Nullable Phase phase) {
		Set<Purpose> purposes = (phase != null) ? Purpose.of(reader.role(), Set.of(phase)) : Set.of();
		return new Handover(record.source(), reader.unit(), record.category(), record, phase,
				facts.subject().guardian(reader), purposes);
	}

}
