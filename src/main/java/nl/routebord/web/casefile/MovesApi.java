package nl.routebord.web.casefile;

import static nl.routebord.web.casefile.CaseResources.text;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.pupil.HomeInput;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseMoves;
import nl.routebord.route.MovePupil;
import nl.routebord.web.api.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells that a pupil moved house, for connected systems. */
@RestController
@RequestMapping("/api/v1/cases/{id}/moves")
@AllowedToCasePeople
class MovesApi {

	private final CaseMoves moves;

	MovesApi(CaseMoves moves) {
		this.moves = moves;
	}

	/**
	 * @param from the day from which the registration holds
	 * @param municipality CBS code of the municipality of registration (BRP)
	 * @param stayMunicipality of where the pupil stays in fact, if elsewhere
	 */
	record Move(@Nullable String from, @Nullable String street, @Nullable String houseNumber, @Nullable String postcode,
			@Nullable String place, @Nullable Boolean secretAddress, @Nullable String municipality,
			@Nullable String stayMunicipality) {

		MovePupil command(long version) {
			return new MovePupil(UUID.randomUUID(), version, text(from),
					new HomeInput(text(street), text(houseNumber), text(postcode), text(place),
							Boolean.TRUE.equals(secretAddress), text(municipality), text(stayMunicipality)));
		}

		@Override
		public String toString() {
			return "Move[…]";
		}

	}

	@PostMapping
	ResponseEntity<Void> move(@PathVariable CaseFileId id, @RequestBody Move body, IfMatch match, Actor actor) {
		moves.move(id, body.command(match.version()), actor);
		return ResponseEntity.noContent().build();
	}

}
