package nl.routebord.web.convenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.matrix.MatrixChange;
import nl.routebord.matrix.MatrixDesk;
import nl.routebord.matrix.MatrixEffect;
import nl.routebord.matrix.MatrixPreview;
import nl.routebord.matrix.MatrixVersion;
import nl.routebord.matrix.MatrixVersion.Status;
import nl.routebord.matrix.ProposeMatrix;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The matrix and its proposals for connected systems of the administrators. */
@RestController
@RequestMapping("/api/v1/sharing-matrices")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.DATA_PROTECTION_OFFICER })
class MatrixApi {

	private final MatrixDesk desk;

	private final MatrixPages pages;

	MatrixApi(MatrixDesk desk, MatrixPages pages) {
		this.desk = desk;
		this.pages = pages;
	}

	@GetMapping
	List<MatrixResource> versions(Actor actor) {
		return desk.versions(actor).stream().map(MatrixResource::of).toList();
	}

	@GetMapping("/{id}/preview")
	PreviewResource preview(@PathVariable UUID id, Actor actor) {
		return preview(desk.preview(desk.version(id, actor), actor));
	}

	/** What a text would change, and what is wrong in it; nothing is kept. */
	@PostMapping("/previews")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	PreviewResource preview(@Valid @RequestBody NewMatrix body, Actor actor) {
		return preview(desk.preview(body.command(), actor));
	}

	@PostMapping
	@Allowed(Role.FUNCTIONAL_ADMIN)
	ResponseEntity<MatrixResource> propose(@Valid @RequestBody NewMatrix body, Actor actor) {
		UUID id = desk.propose(body.command(), actor);
		return ResponseEntity.created(URI.create("/api/v1/sharing-matrices/" + id + "/preview"))
			.body(MatrixResource.of(desk.version(id, actor)));
	}

	@PostMapping("/{id}/decisions")
	ResponseEntity<Void> decide(@PathVariable UUID id, @Valid @RequestBody Decided body, Actor actor) {
		desk.decide(id, body.approved(), actor);
		return ResponseEntity.noContent().build();
	}

	private PreviewResource preview(MatrixPreview preview) {
		return new PreviewResource(preview.faults().stream().map(pages::sentence).toList(), preview.changes(),
				preview.effects(), preview.cases());
	}

	record NewMatrix(@NotNull String matrix, @Nullable LocalDate validFrom, @Nullable String reason) {

		ProposeMatrix command() {
			return new ProposeMatrix(UUID.randomUUID(), matrix, validFrom, (reason != null) ? reason : "");
		}

	}

	record Decided(@NotNull Boolean approved) {
	}

	record PreviewResource(List<String> faults, List<MatrixChange> changes, List<MatrixEffect> effects,
			int runningCases) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record MatrixResource(@Nullable UUID id, String policyVersion, LocalDate validFrom, String reason, Status status,
			String matrix) {

		static MatrixResource of(MatrixVersion version) {
			return new MatrixResource(version.id(), version.fingerprint(), version.validFrom(), version.reason(),
					version.status(), version.text());
		}

	}

}
