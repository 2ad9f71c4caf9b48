package nl.routebord.web.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.retention.DuePart;
import nl.routebord.retention.HoldDesk;
import nl.routebord.retention.HoldView;
import nl.routebord.retention.ListedItem;
import nl.routebord.retention.RetentionDesk;
import nl.routebord.retention.RetentionKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The destruction list for connected systems, with the same rights as a person. */
@RestController
@RequestMapping("/api/v1")
@AllowedToKeepers
class RetentionApi {

	private final RetentionDesk desk;

	private final HoldDesk holds;

	RetentionApi(RetentionDesk desk, HoldDesk holds) {
		this.desk = desk;
		this.holds = holds;
	}

	record DueResource(String key, String caseNumber, RetentionKind kind, LocalDate startedOn, LocalDate dueOn,
			Optional<String> heldBy) {

		static DueResource of(DuePart part) {
			return new DueResource(part.key(), part.number(), part.kind(), part.startedOn(), part.dueOn(), part.held());
		}

	}

	record ListedResource(UUID id, String key, String caseNumber, RetentionKind kind, LocalDate dueOn, String ground,
			UUID proposedBy, List<Role> mayAgree, Optional<UUID> approvedBy, Optional<Instant> destroyedAt,
			Optional<String> counts, Optional<String> proof) {

		static ListedResource of(ListedItem item) {
			return new ListedResource(item.id(), item.key(), item.number(), item.kind(), item.dueOn(), item.ground(),
					item.proposedBy().value(), item.mayAgree(), item.approvedBy().map((user) -> user.value()),
					item.destroyedAt(), item.counts(), item.proof());
		}

	}

	/**
	 * The list of the own unit, and what waits in others for somebody such as the reader.
	 */
	record RetentionList(List<DueResource> due, List<ListedResource> proposed, List<ListedResource> ofOthers,
			List<ListedResource> destroyed) {
	}

	record ProposalBody(@Nullable List<String> keys) {
	}

	record ApprovalBody(@Nullable String caseNumber, @Nullable Set<UUID> items) {
	}

	record HoldBody(@Nullable String caseNumber, @Nullable String reason, @Nullable String text) {
	}

	record HoldResource(UUID id, String caseNumber, HoldView.Reason reason, String text, LocalDate setOn) {

		static HoldResource of(HoldView one) {
			return new HoldResource(one.id(), one.number(), one.reason(), one.text(), one.setOn());
		}

	}

	record Holds(List<HoldResource> items) {
	}

	@GetMapping("/retention-list")
	RetentionList list(Actor actor) {
		return new RetentionList(desk.due(actor).stream().map(DueResource::of).toList(),
				desk.proposed(actor).stream().map(ListedResource::of).toList(),
				desk.ofOthers(actor).stream().map(ListedResource::of).toList(),
				desk.destroyed(actor).stream().map(ListedResource::of).toList());
	}

	@PostMapping("/retention-proposals")
	ResponseEntity<Void> propose(@RequestBody ProposalBody body, Actor actor) {
		desk.propose(Objects.requireNonNullElse(body.keys(), List.<String>of()), actor);
		return ResponseEntity.status(HttpStatus.CREATED).build();
	}

	@PostMapping("/retention-proposals/{id}/withdrawals")
	ResponseEntity<Void> withdraw(@PathVariable UUID id, Actor actor) {
		desk.withdraw(id, actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/retention-approvals")
	ResponseEntity<Void> approve(@RequestBody ApprovalBody body, Actor actor) {
		desk.approve(Objects.requireNonNullElse(body.caseNumber(), ""),
				Objects.requireNonNullElse(body.items(), Set.<UUID>of()), actor);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/retention-holds")
	Holds holds(Actor actor) {
		return new Holds(holds.of(actor).stream().map(HoldResource::of).toList());
	}

	@PostMapping("/retention-holds")
	ResponseEntity<Void> hold(@RequestBody HoldBody body, Actor actor) {
		HoldView.Reason reason = Arrays.stream(HoldView.Reason.values())
			.filter((one) -> one.name().equals(body.reason()))
			.findFirst()
			.orElse(null);
		holds.hold(Objects.requireNonNullElse(body.caseNumber(), ""), reason,
				Objects.requireNonNullElse(body.text(), ""), actor);
		return ResponseEntity.status(HttpStatus.CREATED).build();
	}

	@PostMapping("/retention-holds/{id}/liftings")
	ResponseEntity<Void> lift(@PathVariable UUID id, Actor actor) {
		holds.lift(id, actor);
		return ResponseEntity.noContent().build();
	}

}
