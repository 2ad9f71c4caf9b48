package nl.routebord.web.convenant;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.convenant.AccessionDesk;
import nl.routebord.convenant.AccessionId;
import nl.routebord.convenant.AccessionPapers;
import nl.routebord.convenant.AccessionView;
import nl.routebord.convenant.AlterAccession;
import nl.routebord.convenant.RecordAccession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Accessions for the functional administrator's systems. */
@RestController
@RequestMapping("/api/v1")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.DATA_PROTECTION_OFFICER })
class AccessionApi {

	private final AccessionDesk desk;

	AccessionApi(AccessionDesk desk) {
		this.desk = desk;
	}

	/** What stands, of every party. */
	@GetMapping("/accessions")
	List<AccessionResource> standing(Actor actor) {
		return desk.parties(actor)
			.stream()
			.flatMap((party) -> party.accessions().stream())
			.map(AccessionResource::of)
			.toList();
	}

	/** Of one party, also what was corrected. */
	@GetMapping("/organisations/{id}/accessions")
	List<AccessionResource> accessions(@PathVariable OrganisationId id, Actor actor) {
		return desk.party(id, actor).accessions().stream().map(AccessionResource::of).toList();
	}

	@PostMapping("/organisations/{id}/accessions")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	ResponseEntity<Created> accede(@PathVariable OrganisationId id, @Valid @RequestBody NewAccession body,
			Actor actor) {
		return created(id, desk.record(body.command(id), actor));
	}

	/** The whole of what can change is sent: what is left out is emptied. */
	@PostMapping("/accessions/{id}/alterations")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	ResponseEntity<Created> alter(@PathVariable AccessionId id, @Valid @RequestBody Alteration body, Actor actor) {
		AccessionId altered = desk.alter(body.command(id), actor);
		return ResponseEntity.created(URI.create("/api/v1/accessions")).body(new Created(altered.value()));
	}

	private static ResponseEntity<Created> created(OrganisationId organisation, AccessionId id) {
		return ResponseEntity.created(URI.create("/api/v1/organisations/" + organisation.value() + "/accessions"))
			.body(new Created(id.value()));
	}

	record Created(UUID id) {
	}

	record NewAccession(@NotNull LocalDate signedOn, @NotNull LocalDate from, @Nullable LocalDate until,
			@Nullable UUID signedBy, @Nullable LocalDate mandateOn, @Nullable String formName,
			@Nullable String formSha256, @Nullable LocalDate dpiaOn, @Nullable LocalDate advisedOn,
			@Nullable String advice) {

		RecordAccession command(OrganisationId organisation) {
			return new RecordAccession(UUID.randomUUID(), organisation, signedOn, from, until,
					(signedBy != null) ? new OrganisationId(signedBy) : null, mandateOn,
					papers(formName, formSha256, dpiaOn, advisedOn, advice));
		}

	}

	record Alteration(@Nullable LocalDate until, @Nullable String formName, @Nullable String formSha256,
			@Nullable LocalDate dpiaOn, @Nullable LocalDate advisedOn, @Nullable String advice) {

		AlterAccession command(AccessionId id) {
			return new AlterAccession(UUID.randomUUID(), id, until,
					papers(formName, formSha256, dpiaOn, advisedOn, advice));
		}

	}

	private static AccessionPapers papers(@Nullable String formName, @Nullable String formSha256,
			@Nullable LocalDate dpiaOn, @Nullable LocalDate advisedOn, @Nullable String advice) {
		return new AccessionPapers((formName != null) ? formName : "", formSha256, dpiaOn, advisedOn,
				(advice != null) ? advice : "");
	}

	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	record AccessionResource(UUID id, UUID organisation, LocalDate signedOn, LocalDate from, @Nullable LocalDate until,
			@Nullable UUID signedBy, @Nullable LocalDate mandateOn, String formName, @Nullable String formSha256,
			@Nullable LocalDate dpiaOn, @Nullable LocalDate advisedOn, String advice, boolean current) {

		static AccessionResource of(AccessionView view) {
			AccessionPapers papers = view.papers();
			OrganisationId signer = view.signedBy();
			return new AccessionResource(view.id().value(), view.organisation().value(), view.signedOn(), view.from(),
					view.until(), (signer != null) ? signer.value() : null, view.mandateOn(), papers.formName(),
					papers.formSha256(), papers.dpiaOn(), papers.advisedOn(), papers.advice(), view.current());
		}

	}

}
