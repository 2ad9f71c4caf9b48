package nl.routebord.web.sharing;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.grant.GiveGrant;
import nl.routebord.grant.GrantId;
import nl.routebord.grant.GrantView;
import nl.routebord.grant.Informed;
import nl.routebord.grant.RequestId;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.GrantPreview;
import nl.routebord.route.OwnRecord;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
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

/** Grants for connected systems, with the same rights as a person. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@AllowedToCasePeople
class GrantApi {

	private final CaseGrants grants;

	private final SharingWords plain;

	GrantApi(CaseGrants grants, SharingWords plain) {
		this.plain = plain;
		this.grants = grants;
	}

	record GrantBody(@Nullable String recipient, @Nullable List<String> categories, @Nullable List<String> records,
			@Nullable String purpose, @Nullable List<String> phases, @Nullable String necessity,
			@Nullable String proportionality, @Nullable String subsidiarity, @Nullable String until,
			@Nullable String informedOn, @Nullable String informedHow, @Nullable List<String> informedWho,
			@Nullable String notInformedReason, @Nullable String renews, @Nullable String answers) {

		/** The question for access that this grant is the answer to. */
		@Nullable RequestId answered() {
			UUID request = Typed.id(answers);
			return (request != null) ? new RequestId(request) : null;
		}

		GiveGrant command() {
			UUID renewed = Typed.id(renews);
			Informed informed = new Informed(Typed.date("informedOn", informedOn),
					Typed.word(informedHow, Informed.Way.values()), Typed.words(list(informedWho), Informed.Who.class),
					text(notInformedReason));
			return new GiveGrant(UUID.randomUUID(), Typed.unit(recipient),
					Typed.words(list(categories), DataCategory.class), Typed.ids(list(records)),
					Typed.word(purpose, Purpose.values()), Typed.words(list(phases), Phase.class), text(necessity),
					text(proportionality), text(subsidiarity), informed, Typed.date("until", until),
					(renewed != null) ? new GrantId(renewed) : null);
		}

		@Override
		public String toString() {
			return "GrantBody[…]";
		}

	}

	record GrantResource(UUID id, UUID source, UUID recipient, Set<DataCategory> categories, Set<UUID> records,
			Purpose purpose, Set<Phase> phases, String necessity, String proportionality, String subsidiarity,
			Optional<Instant> informedAt, GrantView.State state, Instant from, Instant until, Optional<UUID> renews,
			Optional<Instant> revokedAt, Optional<String> revokedReason) {

		static GrantResource of(GrantView grant) {
			return new GrantResource(grant.id().value(), grant.source().value(), grant.recipient().value(),
					grant.categories(), grant.records(), grant.purpose(), grant.phases(), grant.necessity(),
					grant.proportionality(), grant.subsidiarity(), grant.informedAt(), grant.state(), grant.from(),
					grant.until(), grant.renews().map(GrantId::value), grant.revokedAt(), grant.revokedReason());
		}

	}

	/** A record of the giver's own. */
	record PreviewedResource(UUID id, DataCategory category, String title, LocalDate on, Optional<String> reason) {
	}

	/**
	 * @param opens what the recipient sees then and not now
	 * @param closed what stays closed all the same, with the reason code
	 * @param seen what it sees already
	 */
	record PreviewResource(UUID recipient, List<PreviewedResource> opens, List<PreviewedResource> closed,
			List<PreviewedResource> seen) {
	}

	record Grants(List<GrantResource> items) {
	}

	record ReasonBody(@Nullable String reason) {
	}

	@GetMapping("/grants")
	Grants grants(@PathVariable CaseFileId id, Actor actor) {
		return new Grants(grants.list(id, actor).stream().map(GrantResource::of).toList());
	}

	@PostMapping("/grants")
	ResponseEntity<GrantResource> give(@PathVariable CaseFileId id, @RequestBody GrantBody body, Actor actor) {
		grants.requireSharer(id, actor);
		GrantId given = grants.give(id, body.command(), body.answered(), actor);
		GrantResource resource = grants.list(id, actor)
			.stream()
			.filter((grant) -> grant.id().equals(given))
			.map(GrantResource::of)
			.findFirst()
			.orElseThrow();
		return ResponseEntity.created(URI.create("/api/v1/cases/" + id.value() + "/grants/" + given.value()))
			.body(resource);
	}

	/** What the recipient would see; nothing is given yet. */
	@PostMapping("/grants/previews")
	PreviewResource preview(@PathVariable CaseFileId id, @RequestBody GrantBody body, Actor actor) {
		grants.requireSharer(id, actor);
		GrantPreview preview = grants.preview(id, body.command(), actor);
		return new PreviewResource(preview.recipient().id().value(),
				preview.opens().stream().map((one) -> resource(one, Optional.empty())).toList(),
				preview.closed().stream().map((one) -> resource(one.record(), Optional.of(one.reason()))).toList(),
				preview.seen().stream().map((one) -> resource(one, Optional.empty())).toList());
	}

	private PreviewedResource resource(OwnRecord record, Optional<String> reason) {
		return new PreviewedResource(record.id(), record.category(), plain.title(record), record.on(), reason);
	}

	@PostMapping("/grants/{grant}/revocations")
	ResponseEntity<Void> revoke(@PathVariable CaseFileId id, @PathVariable GrantId grant, @RequestBody ReasonBody body,
			Actor actor) {
		grants.revoke(id, grant, text(body.reason()), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/grants/{grant}/approvals")
	ResponseEntity<Void> approve(@PathVariable CaseFileId id, @PathVariable GrantId grant, Actor actor) {
		grants.approveSilence(id, grant, actor);
		return ResponseEntity.noContent().build();
	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "");
	}

	private static List<String> list(@Nullable List<String> given) {
		return Objects.requireNonNullElse(given, List.<String>of()).stream().filter(Objects::nonNull).toList();
	}

}
