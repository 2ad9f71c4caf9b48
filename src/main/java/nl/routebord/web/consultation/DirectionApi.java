package nl.routebord.web.consultation;

import java.util.Objects;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseSteps;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands the direction of a case over, for connected systems. */
@RestController
@RequestMapping("/api/v1/cases/{id}/hand-overs")
@AllowedToCasePeople
class DirectionApi {

	private static final UUID NOBODY = new UUID(0, 0);

	private final CaseSteps steps;

	DirectionApi(CaseSteps steps) {
		this.steps = steps;
	}

	/**
	 * @param unit the unit that takes over
	 * @param person who of that unit becomes the director
	 */
	record HandOver(@Nullable UUID unit, @Nullable UUID person, @Nullable String why) {

	}

	@PostMapping
	ResponseEntity<Void> handOver(@PathVariable CaseFileId id, @RequestBody HandOver body, Actor actor) {
		// whoever may not know the case hears so before what is missing
		steps.handOver(id, UUID.randomUUID(), new UnitId(Objects.requireNonNullElse(body.unit(), NOBODY)),
				new UserId(Objects.requireNonNullElse(body.person(), NOBODY)), (body.why() != null) ? body.why() : "",
				actor);
		return ResponseEntity.noContent().build();
	}

}
