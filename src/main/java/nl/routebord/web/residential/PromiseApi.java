package nl.routebord.web.residential;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.residential.ClaimView;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.PromiseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.AskNewNumber;
import nl.routebord.web.Allowed;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Promises of a new tlv for connected systems. */
@RestController
@AllowedToCasePeople
@RequestMapping("/api/v1/cases/{id}/tlv-promises")
class PromiseApi {

	private final PromiseDesk promises;

	private final PlacementReading reading;

	PromiseApi(PromiseDesk promises, PlacementReading reading) {
		this.promises = promises;
		this.reading = reading;
	}

	@GetMapping
	List<ClaimView> all(@PathVariable CaseFileId id, Actor actor) {
		return reading.claims(id, actor);
	}

	/** The short procedure: sent twice it is one application. */
	@PostMapping
	@Allowed(Role.SWV_DECIDER)
	@ResponseStatus(HttpStatus.CREATED)
	List<ClaimView> keep(@PathVariable CaseFileId id, @RequestBody PromiseBody body, Actor actor) {
		promises.requireMay(id, actor);
		promises.keep(id, new AskNewNumber(PlacementForm.text(body.number()), body.begin(), body.end(),
				PlacementForm.text(body.why())), actor);
		return reading.claims(id, actor);
	}

	/**
	 * @param number that expired
	 */
	record PromiseBody(@Nullable String number, @Nullable LocalDate begin, @Nullable LocalDate end,
			@Nullable String why) {

		@Override
		public String toString() {
			return "PromiseBody[…]";
		}

	}

}
