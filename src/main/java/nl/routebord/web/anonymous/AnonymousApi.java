package nl.routebord.web.anonymous;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.anonymous.AgeBand;
import nl.routebord.anonymous.AnonymousDesk;
import nl.routebord.anonymous.AnonymousId;
import nl.routebord.anonymous.AnonymousNaming;
import nl.routebord.anonymous.AnonymousRow;
import nl.routebord.anonymous.AnonymousView;
import nl.routebord.anonymous.Problem;
import nl.routebord.anonymous.Sector;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Anonymous consults for connected systems, with the same rights as a person. */
@RestController
@RequestMapping("/api/v1/anonymous-consults")
@AllowedToConsultees
class AnonymousApi {

	private final AnonymousDesk desk;

	private final AnonymousNaming naming;

	AnonymousApi(AnonymousDesk desk, AnonymousNaming naming) {
		this.desk = desk;
		this.naming = naming;
	}

	/** The question, with the units that are invited. */
	record NewConsult(@Nullable String ageBand, @Nullable String sector, @Nullable String problem,
			@Nullable String text, @Nullable List<String> partners) {

		ConsultForm form() {
			return new ConsultForm(null, ageBand, sector, problem, text, partners);
		}

		@Override
		public String toString() {
			return "NewConsult[…]";
		}

	}

	/** What a unit says. */
	record NewAnswer(@Nullable String text) {

		@Override
		public String toString() {
			return "NewAnswer[…]";
		}

	}

	/** The route that the child has already. */
	record Named(@Nullable String caseNumber) {
	}

	record AnswerResource(UUID id, UUID unit, String text, Instant at) {
	}

	record ConsultResource(UUID id, UUID source, boolean mine, AgeBand ageBand, Sector sector, Problem problem,
			String text, LocalDate broughtOn, LocalDate endsOn, Optional<UUID> caseId, List<UUID> invited,
			List<AnswerResource> answers) {

		static ConsultResource of(AnonymousView consult) {
			return new ConsultResource(consult.id().value(), consult.source().value(), consult.mine(),
					consult.ageBand(), consult.sector(), consult.problem(), consult.text(), consult.broughtOn(),
					consult.endsOn(), consult.named().map(CaseFileId::value),
					consult.invited().stream().map(UnitId::value).toList(),
					consult.answers()
						.stream()
						.map((one) -> new AnswerResource(one.id(), one.unit().value(), one.text(), one.at()))
						.toList());
		}

	}

	record RowResource(UUID id, UUID source, boolean mine, AgeBand ageBand, Sector sector, Problem problem,
			LocalDate broughtOn, LocalDate endsOn, boolean named, int answers) {

		static RowResource of(AnonymousRow row) {
			return new RowResource(row.id().value(), row.source().value(), row.mine(), row.ageBand(), row.sector(),
					row.problem(), row.broughtOn(), row.endsOn(), row.named(), row.answers());
		}

	}

	record PartnerResource(UUID id, String organisation, String role) {
	}

	record Rows(List<RowResource> items) {
	}

	record Partners(List<PartnerResource> items) {
	}

	@GetMapping
	Rows list(Actor actor) {
		return new Rows(desk.list(actor).stream().map(RowResource::of).toList());
	}

	/** The units that can be invited. */
	@GetMapping("/partners")
	Partners partners(Actor actor) {
		return new Partners(desk.partners(actor)
			.stream()
			.map((unit) -> new PartnerResource(unit.id().value(), unit.organisationName(), unit.role().name()))
			.toList());
	}

	@PostMapping
	ResponseEntity<ConsultResource> bring(@RequestBody NewConsult body, Actor actor) {
		AnonymousId id = desk.bring(body.form().command(), actor);
		return ResponseEntity.created(URI.create("/api/v1/anonymous-consults/" + id))
			.body(ConsultResource.of(desk.read(id, actor)));
	}

	@GetMapping("/{id}")
	ConsultResource show(@PathVariable AnonymousId id, Actor actor) {
		return ConsultResource.of(desk.read(id, actor));
	}

	@PostMapping("/{id}/answers")
	ResponseEntity<Void> answer(@PathVariable AnonymousId id, @RequestBody NewAnswer body, Actor actor) {
		desk.answer(id, UUID.randomUUID(), Objects.requireNonNullElse(body.text(), ""), actor);
		return ResponseEntity.noContent().build();
	}

	/** The child has this route; where it has none yet, open that first. */
	@PostMapping("/{id}/names")
	ResponseEntity<Void> name(@PathVariable AnonymousId id, @RequestBody Named body, Actor actor) {
		naming.link(id, Objects.requireNonNullElse(body.caseNumber(), ""), actor);
		return ResponseEntity.noContent().build();
	}

}
