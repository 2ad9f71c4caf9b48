package nl.routebord.web.residential;

import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.residential.AsKept;
import nl.routebord.residential.PlacementDesk;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.PlacementView;
import nl.routebord.residential.StayDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.IfMatch;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose pupil it was, contested and settled, for connected systems. */
@RestController
@Allowed(Role.SWV_DECIDER)
@RequestMapping("/api/v1/cases/{id}/placements")
class OriginApi {

	private final PlacementDesk placements;

	private final StayDesk stays;

	private final PlacementReading reading;

	OriginApi(PlacementDesk placements, StayDesk stays, PlacementReading reading) {
		this.placements = placements;
		this.stays = stays;
		this.reading = reading;
	}

	@PostMapping("/{placement}/origin-contests")
	List<PlacementView> contest(@PathVariable CaseFileId id, @PathVariable UUID placement,
			@RequestBody ContestBody body, IfMatch match, Actor actor) {
		placements.requireMay(id, Action.CONTEST_ORIGIN, actor);
		AsKept stay = new AsKept(id, new PlacementId(placement), match.version());
		if (body.settledSwv() != null) {
			stays.settle(stay, body.settledSwv(), PlacementForm.text(body.reason()), actor);
		}
		else {
			stays.contest(stay, PlacementForm.text(body.reason()), actor);
		}
		return reading.of(id, actor);
	}

	/**
	 * @param settledSwv code of the swv that it is after all; null to contest
	 */
	record ContestBody(@Nullable String settledSwv, @Nullable String reason) {
	}

}
