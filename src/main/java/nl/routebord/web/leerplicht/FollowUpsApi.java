package nl.routebord.web.leerplicht;

import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.leerplicht.FollowUpDesk;
import nl.routebord.leerplicht.FollowUpReading;
import nl.routebord.leerplicht.FollowUpView;
import nl.routebord.leerplicht.IntakeDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Investigations for the systems of leerplicht. */
@RestController
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/api/v1")
class FollowUpsApi {

	private final FollowUpDesk desk;

	private final IntakeDesk intake;

	private final FollowUpReading reading;

	FollowUpsApi(FollowUpDesk desk, IntakeDesk intake, FollowUpReading reading) {
		this.desk = desk;
		this.intake = intake;
		this.reading = reading;
	}

	@GetMapping("/absence-reports/{id}/follow-ups")
	List<FollowUpView> ofReport(@PathVariable UUID id, Actor actor) {
		return reading.ofReport(id, actor);
	}

	/** Takes the report in. */
	@PostMapping("/absence-reports/{id}/follow-ups")
	ResponseEntity<FollowUpView> takeIn(@PathVariable UUID id, Actor actor) {
		return shown(intake.takeIn(UUID.randomUUID(), id, actor), actor);
	}

	@GetMapping("/cases/{id}/follow-ups")
	List<FollowUpView> ofCase(@PathVariable CaseFileId id, Actor actor) {
		return reading.ofCase(id, actor);
	}

	@PostMapping("/cases/{id}/follow-ups")
	ResponseEntity<FollowUpView> begin(@PathVariable CaseFileId id, Actor actor) {
		return shown(intake.takeIn(UUID.randomUUID(), id, actor), actor);
	}

	@GetMapping("/follow-ups/{id}")
	ResponseEntity<FollowUpView> one(@PathVariable UUID id, Actor actor) {
		return shown(id, actor);
	}

	@PostMapping("/follow-ups/{id}/steps")
	ResponseEntity<FollowUpView> take(@PathVariable UUID id, @RequestBody StepForm body, IfMatch match, Actor actor) {
		desk.requireMay(id, actor);
		desk.take(id, match.version(), body.step(), actor);
		return shown(id, actor);
	}

	private ResponseEntity<FollowUpView> shown(UUID id, Actor actor) {
		FollowUpView view = reading.one(id, actor);
		return ETags.ok(view, view.version());
	}

}
