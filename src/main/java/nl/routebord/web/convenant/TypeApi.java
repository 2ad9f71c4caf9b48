package nl.routebord.web.convenant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.routebord.consultation.ConsultationTypeDesk;
import nl.routebord.consultation.ConsultationTypeView;
import nl.routebord.consultation.SaveConsultationType;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Casusoverleg types for the functional administrator's systems. */
@RestController
@RequestMapping("/api/v1/consultation-types")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.DATA_PROTECTION_OFFICER })
class TypeApi {

	private final ConsultationTypeDesk desk;

	TypeApi(ConsultationTypeDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<ConsultationTypeView> list(Actor actor) {
		return desk.list(actor);
	}

	/** A new type, or with {@code follows} the next version of one. */
	@PostMapping
	@Allowed(Role.FUNCTIONAL_ADMIN)
	ResponseEntity<ConsultationTypeView> save(@Valid @RequestBody NewType body, Actor actor) {
		UUID id = desk.save(body.command(), actor);
		return ResponseEntity.created(URI.create("/api/v1/consultation-types")).body(desk.type(id, actor));
	}

	record NewType(@Nullable UUID follows, @Nullable UUID swv, boolean standard, @NotNull String name,
			@NotNull String purpose, @NotNull Map<Role, String> participants, @NotNull Set<DataCategory> categories) {

		SaveConsultationType command() {
			return new SaveConsultationType(UUID.randomUUID(), follows, (swv != null) ? new OrganisationId(swv) : null,
					standard, name, purpose, participants, categories);
		}

	}

}
