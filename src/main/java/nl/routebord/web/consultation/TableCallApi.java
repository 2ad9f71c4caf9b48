package nl.routebord.web.consultation;

import java.util.List;
import java.util.UUID;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.consultation.TableDesk;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.api.IfMatch;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.consultation.ConsultationResources.TableCallResource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The thuiszittersoverleg that a child at home asks for, for connected systems. */
@RestController
@RequestMapping("/api/v1/cases/{id}/table-calls")
@AllowedToCasePeople
class TableCallApi {

	private final TableDesk desk;

	private final ConsultationReading reading;

	TableCallApi(TableDesk desk, ConsultationReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	@GetMapping
	List<TableCallResource> all(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor).calls().stream().map(TableCallResource::of).toList();
	}

	@PostMapping("/{call}/invitations")
	ResponseEntity<Void> call(@PathVariable CaseFileId id, @PathVariable UUID call,
			@RequestBody ConsultationBodies.Called body, IfMatch match, Actor actor) {
		desk.call(id, call, match.version(), body.command(), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{call}/refusals")
	ResponseEntity<Void> refuse(@PathVariable CaseFileId id, @PathVariable UUID call,
			@RequestBody ConsultationBodies.Refused body, IfMatch match, Actor actor) {
		desk.refuse(id, call, match.version(), UUID.randomUUID(), body.given(), actor);
		return ResponseEntity.noContent().build();
	}

	@PostMapping("/{call}/records")
	ResponseEntity<Void> record(@PathVariable CaseFileId id, @PathVariable UUID call,
			@RequestBody ConsultationBodies.Reported body, IfMatch match, Actor actor) {
		desk.record(id, call, match.version(), body.command(), actor);
		return ResponseEntity.noContent().build();
	}

}
