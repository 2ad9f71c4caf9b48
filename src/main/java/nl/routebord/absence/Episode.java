package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.RecordFacts;

import org.jspecify.annotations.Nullable;

/** A child that sits at home, as it stands after all events. */
record Episode(UUID id, long version, CaseFileId caseFile, UnitId unit, Role unitRole, LocalDate startedOn,
		EpisodeBasis basis, boolean fittingOffer, HomeBand band, LocalDate bandSince, @Nullable Integer planned,
		@Nullable Integer realised, Optional<LocalDate> endedOn) {

	RecordFacts facts() {
		return RecordFacts.of(this.basis.category(), this.unit, this.unitRole, this.id);
	}

	/** An end that was told can only be taken back. */
	void requireOpenTo(EpisodeEvent.Kind kind) {
		if (this.endedOn.isPresent() != (kind == EpisodeEvent.Kind.REOPENED)) {
			throw new Conflict("step.not-available");
		}
	}

	/**
	 * As it stands after all events: what is dated last wins, not what was written last.
	 * @param events by day, and of one day as they were written
	 */
	Episode standing(List<EpisodeEvent> events) {
		Episode now = this;
		for (EpisodeEvent event : events) {
			now = now.after(event);
		}
		return now;
	}

	private Episode after(EpisodeEvent event) {
		LocalDate end = this.endedOn.orElse(null);
		return switch (event.kind()) {
			case STARTED, BASIS ->
				with(EpisodeBasis.valueOf(event.word()), this.fittingOffer, this.planned, this.realised, end);
			case OFFER -> with(this.basis, true, this.planned, this.realised, end);
			case NO_OFFER -> with(this.basis, false, this.planned, this.realised, end);
			case PARTIAL -> with(this.basis, this.fittingOffer, event.planned(), event.realised(), end);
			case ENDED -> with(this.basis, this.fittingOffer, this.planned, this.realised, event.on());
			case REOPENED -> with(this.basis, this.fittingOffer, this.planned, this.realised, null);
			case GAP -> this;
		};
	}

	private Episode with(EpisodeBasis other, boolean offer, @Nullable Integer plannedHours,
			@Nullable Integer realisedHours, @Nullable LocalDate end) {
		return new Episode(this.id, this.version, this.caseFile, this.unit, this.unitRole, this.startedOn, other, offer,
				this.band, this.bandSince, plannedHours, realisedHours, Optional.ofNullable(end));
	}

}
