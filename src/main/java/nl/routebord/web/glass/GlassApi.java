package nl.routebord.web.glass;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.emergency.GlassId;
import nl.routebord.emergency.GlassView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlass;
import nl.routebord.route.CaseGlassReviews;
import nl.routebord.web.Allowed;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The emergency door of a case for connected systems. It closes by itself after four
 * hours, or sooner: by whoever opened it, or by the judgement of the data protection
 * officer.
 */
@RestController
@RequestMapping("/api/v1/cases/{id}/emergency-openings")
@AllowedToCasePeople
class GlassApi {

	private final CaseGlass glass;

	private final CaseGlassReviews reviews;

	GlassApi(CaseGlass glass, CaseGlassReviews reviews) {
		this.glass = glass;
		this.reviews = reviews;
	}

	record Opening(@Nullable String reason, @Nullable String text) {

		BreakGlass command() {
			return new BreakGlass(UUID.randomUUID(), GlassForm.word(reason, BreakGlass.Reason.values()),
					Objects.requireNonNullElse(text, ""));
		}

		@Override
		public String toString() {
			return "Opening[" + reason + "]";
		}

	}

	/**
	 * One of both.
	 *
	 * @param told true: the family has been told
	 * @param unsafe why the family cannot be told
	 */
	record Notice(@Nullable Boolean told, @Nullable String unsafe) {

		@Override
		public String toString() {
			return "Notice[" + told + "]";
		}

	}

	record Judged(@Nullable String outcome, @Nullable String text) {
	}

	record OpeningResource(UUID id, UUID unit, BreakGlass.Reason reason, Optional<String> text, Instant openedAt,
			Instant until, LocalDate tellBy, boolean told, Optional<GlassView.Outcome> outcome) {

		static OpeningResource of(GlassView opening) {
			return new OpeningResource(opening.id().value(), opening.unit().value(), opening.reason(), opening.text(),
					opening.openedAt(), opening.until(), opening.tellBy(), opening.told(),
					opening.review().map(GlassView.Review::outcome));
		}

	}

	record Openings(List<OpeningResource> items) {
	}

	@GetMapping
	Openings list(@PathVariable CaseFileId id, Actor actor) {
		return new Openings(glass.list(id, actor).stream().map(OpeningResource::of).toList());
	}

	@PostMapping
	ResponseEntity<OpeningResource> open(@PathVariable CaseFileId id, @RequestBody Opening body, Actor actor) {
		glass.requireMayBreak(id, actor);
		GlassView opened = glass.open(id, body.command(), actor);
		return ResponseEntity
			.created(URI.create("/api/v1/cases/" + id.value() + "/emergency-openings/" + opened.id().value()))
			.body(OpeningResource.of(opened));
	}

	/** Of the own unit. */
	@GetMapping("/{opening}")
	OpeningResource one(@PathVariable CaseFileId id, @PathVariable UUID opening, Actor actor) {
		return OpeningResource.of(glass.one(id, new GlassId(opening), actor));
	}

	/** Sooner than by itself, by whoever opened it. */
	@PostMapping("/{opening}/closings")
	ResponseEntity<Void> close(@PathVariable CaseFileId id, @PathVariable UUID opening, Actor actor) {
		glass.close(id, new GlassId(opening), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{opening}/family-notices")
	ResponseEntity<Void> tell(@PathVariable CaseFileId id, @PathVariable UUID opening, @RequestBody Notice body,
			Actor actor) {
		reviews.tell(id, new GlassId(opening), Boolean.TRUE.equals(body.told()), body.unsafe(), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{opening}/reviews")
	@Allowed(Role.DATA_PROTECTION_OFFICER)
	ResponseEntity<Void> review(@PathVariable CaseFileId id, @PathVariable UUID opening, @RequestBody Judged body,
			Actor actor) {
		reviews.review(id, new GlassId(opening), GlassForm.word(body.outcome(), GlassView.Outcome.values()),
				Objects.requireNonNullElse(body.text(), ""), actor);
		return ResponseEntity.noContent().build();
	}

}
