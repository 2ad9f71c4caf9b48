package nl.routebord.absence;

import java.time.LocalDate;
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

	/** What an event makes of it. */
	Episode after(ChangeEpisode change) {
		if (this.endedOn.isPresent() || change.kind() == null) {
			throw new Conflict("step.not-available");
		}
		return switch (change.kind()) {
			case BASIS -> with(change.basis(), this.fittingOffer, this.planned, this.realised, null);
			case OFFER -> with(this.basis, true, this.planned, this.realised, null);
			case NO_OFFER -> with(this.basis, false, this.planned, this.realised, null);
			case PARTIAL -> with(this.basis, this.fittingOffer, change.planned(), change.realised(), null);
			case ENDED -> with(this.basis, this.fittingOffer, this.planned, this.realised, change.on());
			case GAP, STARTED -> this;
		};
	}

	private Episode with(@Nullable EpisodeBasis other, boolean offer, @Nullable Integer plannedHours,
			@Nullable Integer realisedHours, @Nullable LocalDate end) {
		return new Episode(this.id, this.version, this.caseFile, this.unit, this.unitRole, this.startedOn,
				(other != null) ? other : this.basis, offer, this.band, this.bandSince, plannedHours, realisedHours,
				Optional.ofNullable(end));
	}

}
