package nl.routebord.web.sharing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.grant.AskAccess;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.RequestId;
import nl.routebord.grant.RequestView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseQuestions;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Explanation;
import nl.routebord.web.Typed;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why something is seen or not, and asking its source, for connected systems. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@AllowedToCasePeople
class WhyApi {

	private final CaseQuestions questions;

	private final CaseGrants grants;

	private final SharingWords plain;

	WhyApi(CaseQuestions questions, CaseGrants grants, SharingWords plain) {
		this.questions = questions;
		this.grants = grants;
		this.plain = plain;
	}

	/**
	 * Why, by the policy itself.
	 *
	 * @param source the unit that could give access
	 * @param readers the units that see it now; empty for whoever does not see it
	 */
	record ExplanationResource(DataCategory category, UUID source, Access access, String reason, String sentence,
			String article, boolean requestable, List<UUID> readers) {
	}

	record Explanations(List<ExplanationResource> items) {
	}

	record RequestResource(UUID id, UUID asker, UUID source, DataCategory category, String why, Instant askedAt,
			LocalDate dueOn, RequestView.State state, Optional<UUID> grant, Optional<String> refusal) {

		static RequestResource of(RequestView request) {
			return new RequestResource(request.id().value(), request.asker().value(), request.source().value(),
					request.category(), request.why(), request.askedAt(), request.dueOn(), request.state(),
					request.grant().map(GrantId::value), request.refusal());
		}

	}

	record Requests(List<RequestResource> items) {
	}

	record Asked(@Nullable String source, @Nullable String category, @Nullable String why) {

		@Override
		public String toString() {
			return "Asked[" + category + "]";
		}

	}

	record Refused(@Nullable String reason) {
	}

	/** Of one kind of data, else all that is kept from who asks and may be told of. */
	@GetMapping("/explanations")
	Explanations explanations(@PathVariable CaseFileId id, @RequestParam(required = false) @Nullable String category,
			Actor actor) {
		List<Explanation> found = (category != null) ? questions.why(id, category(category), actor)
				: questions.hidden(id, actor);
		return new Explanations(found.stream().map(this::resource).toList());
	}

	@GetMapping("/access-requests")
	Requests requests(@PathVariable CaseFileId id, Actor actor) {
		return new Requests(questions.list(id, actor).stream().map(RequestResource::of).toList());
	}

	/** Becomes a task of the source unit; to say yes, it gives a grant. */
	@PostMapping("/access-requests")
	ResponseEntity<RequestResource> ask(@PathVariable CaseFileId id, @RequestBody Asked body, Actor actor) {
		questions.list(id, actor);
		UnitId source = Typed.unit(body.source());
		if (source == null) {
			throw new NotFound();
		}
		RequestView asked = questions.ask(id, new AskAccess(UUID.randomUUID(), source, category(body.category()),
				Objects.requireNonNullElse(body.why(), "")), actor);
		return ResponseEntity
			.created(URI.create("/api/v1/cases/" + id.value() + "/access-requests/" + asked.id().value()))
			.body(RequestResource.of(asked));
	}

	@PostMapping("/access-requests/{request}/refusals")
	ResponseEntity<Void> refuse(@PathVariable CaseFileId id, @PathVariable RequestId request, @RequestBody Refused body,
			Actor actor) {
		grants.refuse(id, request, Objects.requireNonNullElse(body.reason(), ""), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/access-requests/{request}/readings")
	ResponseEntity<Void> read(@PathVariable CaseFileId id, @PathVariable RequestId request, Actor actor) {
		questions.read(id, request, actor);
		return ResponseEntity.noContent().build();
	}

	private ExplanationResource resource(Explanation why) {
		String reason = why.decision().reason();
		return new ExplanationResource(why.category(), why.source().unit().value(), why.decision().access(), reason,
				plain.sentence(reason), plain.article(reason), why.requestable(),
				why.readers().stream().map((reader) -> reader.party().unit().value()).toList());
	}

	/** What is no kind of data is as little there as what stays untold. */
	private static DataCategory category(@Nullable String text) {
		DataCategory category = Typed.word(text, DataCategory.values());
		if (category == null) {
			throw new NotFound();
		}
		return category;
	}

}
