package nl.routebord.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.Slice;
import nl.routebord.region.Education;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.web.Allowed;
import nl.routebord.web.AllowedToStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organisations and units: for everybody to refer to, for the administrator to add. */
@RestController
@RequestMapping("/api/v1")
@AllowedToStaff
class OrganisationsApi {

	private static final int MOST = 100;

	private final Directory directory;

	private final OrganisationDesk desk;

	private final EducationDesk education;

	OrganisationsApi(Directory directory, OrganisationDesk desk, EducationDesk education) {
		this.education = education;
		this.directory = directory;
		this.desk = desk;
	}

	@GetMapping("/organisations")
	Slice<OrganisationResource> list(@RequestParam OrganisationKind kind,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit) {
		return directory.organisations(kind, cursor, Math.max(1, Math.min(limit, MOST))).map(OrganisationResource::of);
	}

	@GetMapping("/organisations/{id}")
	OrganisationResource organisation(@PathVariable OrganisationId id) {
		return directory.organisation(id).map(OrganisationResource::of).orElseThrow(NotFound::new);
	}

	@GetMapping("/organisations/{id}/units")
	List<UnitResource> units(@PathVariable OrganisationId id) {
		directory.organisation(id).orElseThrow(NotFound::new);
		return directory.unitsOf(id).stream().map(UnitResource::of).toList();
	}

	/** What a school location gives; none when nobody recorded it. */
	@GetMapping("/organisations/{id}/education")
	ResponseEntity<EducationResource> education(@PathVariable OrganisationId id) {
		directory.organisation(id)
			.filter((found) -> found.kind() == OrganisationKind.SCHOOL_LOCATION)
			.orElseThrow(NotFound::new);
		Education given = education.of(id);
		return ETags.ok(new EducationResource(given.types().stream().sorted().toList()), given.version());
	}

	@PutMapping("/organisations/{id}/education")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	ResponseEntity<EducationResource> educate(@PathVariable OrganisationId id,
			@Valid @RequestBody EducationResource body, IfMatch read, Actor actor) {
		education.record(id, Set.copyOf(body.types()), read.version(), actor);
		return education(id);
	}

	@GetMapping("/units/{id}")
	UnitResource unit(@PathVariable UnitId id) {
		return directory.unit(id).map(UnitResource::of).orElseThrow(NotFound::new);
	}

	@PostMapping("/units")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	ResponseEntity<UnitResource> open(@Valid @RequestBody NewUnit unit, Actor actor) {
		UnitId id = desk.openUnit(new OrganisationId(unit.organisation()), unit.role(), unit.name(), actor);
		return ResponseEntity.created(URI.create("/api/v1/units/" + id.value())).body(unit(id));
	}

	record EducationResource(@NotNull List<SchoolType> types) {
	}

	record NewUnit(@NotNull UUID organisation, @NotNull Role role, @NotNull String name) {
	}

	@JsonInclude(JsonInclude.Include.NON_NULL)
	record OrganisationResource(UUID id, OrganisationKind kind, String code, String name, String place,
			@Nullable UUID parent, @Nullable UUID swv) {

		static OrganisationResource of(OrganisationView view) {
			return new OrganisationResource(view.id().value(), view.kind(), view.code(), view.name(), view.place(),
					view.parent().map(OrganisationId::value).orElse(null),
					view.swv().map(OrganisationId::value).orElse(null));
		}

	}

	record UnitResource(UUID id, UUID organisation, String name, Role role) {

		static UnitResource of(UnitView view) {
			return new UnitResource(view.id().value(), view.organisation().value(), view.name(), view.role());
		}

	}

}
