package nl.routebord.web.retention;

import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.retention.RetentionKind;
import nl.routebord.retention.RetentionTerms;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Terms of retention for the functional administrator's systems. */
@RestController
@RequestMapping("/api/v1/retention-terms")
@Allowed(Role.FUNCTIONAL_ADMIN)
class RetentionTermsApi {

	private final RetentionTerms terms;

	RetentionTermsApi(RetentionTerms terms) {
		this.terms = terms;
	}

	/**
	 * A term as it holds from a day on.
	 *
	 * @param unit empty: every unit without one of its own
	 */
	record TermResource(RetentionKind kind, Optional<UUID> unit, int years, int months, LocalDate validFrom,
			String source) {

		static TermResource of(RetentionTerms.Term term) {
			return new TermResource(term.kind(), term.unit().map(UnitId::value), term.years(), term.months(),
					term.validFrom(), term.source());
		}

	}

	record Terms(List<TermResource> items) {
	}

	record TermBody(@Nullable String kind, @Nullable UUID unit, int years, int months, @Nullable LocalDate validFrom,
			@Nullable String source) {
	}

	@GetMapping
	Terms list() {
		return new Terms(terms.all().stream().map(TermResource::of).toList());
	}

	/** Another term from a day on; answers all terms. */
	@PostMapping
	ResponseEntity<Terms> change(@RequestBody TermBody body, Actor actor) {
		RetentionKind kind = Arrays.stream(RetentionKind.values())
			.filter((one) -> one.name().equals(body.kind()))
			.findFirst()
			.orElse(null);
		UUID unit = body.unit();
		terms.change(new RetentionTerms.Change(kind, (unit != null) ? new UnitId(unit) : null, body.years(),
				body.months(), body.validFrom(), Objects.requireNonNullElse(body.source(), "")), actor);
		return ResponseEntity.created(URI.create("/api/v1/retention-terms")).body(list());
	}

}
