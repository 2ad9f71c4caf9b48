package nl.routebord.web.sharing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.consent.AskConsent;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.ConsentView;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.ConsentEndings;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Purpose;
import nl.routebord.web.Typed;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Consents for connected systems, with the same rights as a person. */
@RestController
@RequestMapping("/api/v1/cases/{id}/consents")
@AllowedToCasePeople
class ConsentApi {

	private final CaseConsents consents;

	private final WrittenAnswers answers;

	private final ConsentEndings endings;

	private final CaseGrants grants;

	ConsentApi(CaseConsents consents, WrittenAnswers answers, ConsentEndings endings, CaseGrants grants) {
		this.consents = consents;
		this.answers = answers;
		this.endings = endings;
		this.grants = grants;
	}

	record ConsentBody(@Nullable String kind, @Nullable String recipient, @Nullable List<String> categories,
			@Nullable String purpose, @Nullable String until) {

		AskConsent command() {
			@Nullable LocalDate last = Typed.date("until", until);
			return new AskConsent(UUID.randomUUID(), Typed.word(kind, AskConsent.Kind.values()), Typed.unit(recipient),
					null, Typed.words(list(categories), DataCategory.class), Typed.word(purpose, Purpose.values()),
					last, "");
		}

	}

	record ConsentResource(UUID id, AskConsent.Kind kind, Optional<UUID> source, Optional<UUID> recipient,
			Set<DataCategory> categories, Purpose purpose, String text, String textVersion, ConsentView.State state,
			List<String> signed, List<String> missing, Instant askedAt, Instant until) {

		static ConsentResource of(ConsentView consent) {
			return new ConsentResource(consent.id().value(), consent.kind(),
					consent.source().map((unit) -> unit.value()), consent.recipient().map((unit) -> unit.value()),
					consent.categories(), consent.purpose(), consent.text(), consent.textVersion(), consent.state(),
					consent.signed().stream().map((one) -> WrittenAnswers.value(one.signer())).toList(),
					consent.missing().stream().map(WrittenAnswers::value).toList(), consent.askedAt(), consent.until());
		}

	}

	record Consents(List<ConsentResource> items) {
	}

	/**
	 * @param signer {@code PUPIL} or the id of a guardian
	 * @param answer {@code AGREES}, {@code REFUSES} or {@code WITHDRAWS}
	 */
	record AnswerBody(@Nullable String signer, @Nullable String answer, @Nullable String method) {
	}

	/** A consent that ended. */
	record EndingResource(UUID id, AskConsent.Kind kind, Optional<UUID> source, Optional<UUID> recipient,
			Set<DataCategory> categories, boolean received, boolean directs) {

		static EndingResource of(ConsentEndings.Ending one) {
			ConsentView consent = one.consent();
			return new EndingResource(consent.id().value(), consent.kind(),
					consent.source().map((unit) -> unit.value()), consent.recipient().map((unit) -> unit.value()),
					consent.categories(), one.received(), one.directs());
		}

	}

	record Endings(List<EndingResource> items) {
	}

	@GetMapping
	Consents consents(@PathVariable CaseFileId id, Actor actor) {
		return new Consents(consents.list(id, actor).stream().map(ConsentResource::of).toList());
	}

	@PostMapping
	ResponseEntity<ConsentResource> ask(@PathVariable CaseFileId id, @RequestBody ConsentBody body, Actor actor) {
		grants.requireSharer(id, actor);
		ConsentId asked = consents.ask(id, body.command(), actor);
		ConsentResource resource = consents.list(id, actor)
			.stream()
			.filter((consent) -> consent.id().equals(asked))
			.map(ConsentResource::of)
			.findFirst()
			.orElseThrow();
		return ResponseEntity.created(URI.create("/api/v1/cases/" + id.value() + "/consents/" + asked.value()))
			.body(resource);
	}

	@PostMapping("/{consent}/answers")
	ResponseEntity<Void> answer(@PathVariable CaseFileId id, @PathVariable ConsentId consent,
			@RequestBody AnswerBody body, Actor actor) {
		answers.record(id, consent, text(body.signer()), text(body.answer()), text(body.method()), actor);
		return ResponseEntity.noContent().build();
	}

	/** What the unit was told that ended, and has not read yet. */
	@GetMapping("/endings")
	Endings endings(@PathVariable CaseFileId id, Actor actor) {
		return new Endings(endings.unread(id, actor).stream().map(EndingResource::of).toList());
	}

	@PostMapping("/{consent}/readings")
	ResponseEntity<Void> read(@PathVariable CaseFileId id, @PathVariable ConsentId consent, Actor actor) {
		endings.read(id, consent, actor);
		return ResponseEntity.noContent().build();
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "");
	}

	private static List<String> list(@Nullable List<String> given) {
		return Objects.requireNonNullElse(given, List.<String>of()).stream().filter(Objects::nonNull).toList();
	}

}
