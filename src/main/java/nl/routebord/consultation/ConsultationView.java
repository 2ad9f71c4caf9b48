package nl.routebord.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;

/**
 * A consultation cut to what the reader may see: what is denied is absent.
 *
 * @param views the views that the reader may read, and to the director also those that
 * have not come
 * @param visibleFor the units that can read the question
 */
public record ConsultationView(ConsultationId id, long version, ConsultationStep step, ConsultationPurpose purpose,
		String question, UnitView askedBy, String askedByName, LocalDate askedOn, LocalDate viewsDueOn,
		LocalDate planDueOn, Optional<LocalDate> viewsClosedOn, Optional<String> viewsClosedReason,
		List<PartnerLine> views, List<UnitView> visibleFor) {

	ConsultationView withoutQuestion() {
		return new ConsultationView(id, version, step, purpose, "", askedBy, "", askedOn, viewsDueOn, planDueOn,
				viewsClosedOn, viewsClosedReason, views, visibleFor);
	}

	@Override
	public String toString() {
		return "ConsultationView[" + id + "]";
	}

	/** A partner and what it said. */
	public record PartnerLine(UnitView unit, Optional<Words> words) {

		public boolean awaited() {
			return words.isEmpty();
		}

		public boolean isOf(UnitId id) {
			return unit.id().equals(id);
		}

	}

	/** What was said; a corrected text is not shown any more. */
	public record Words(UUID id, String author, LocalDate on, String text, boolean corrected) {

		@Override
		public String toString() {
			return "Words[" + id + "]";
		}

	}

}
