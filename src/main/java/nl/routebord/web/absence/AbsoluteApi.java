package nl.routebord.web.absence;

import java.util.List;
import java.util.UUID;
import nl.routebord.absence.AbsoluteDesk;
import nl.routebord.absence.AbsoluteState;
import nl.routebord.absence.AbsoluteView;
import nl.routebord.absence.AnswerAbsolute;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Residents who are enrolled nowhere, for the systems of municipalities. */
@RestController
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/api/v1/absolute-absences")
class AbsoluteApi {

	private final AbsoluteDesk desk;

	AbsoluteApi(AbsoluteDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<AbsoluteView> list(@RequestParam(defaultValue = "FOUND") AbsoluteState state, Actor actor) {
		return desk.list(state, actor);
	}

	@GetMapping("/{id}")
	ResponseEntity<AbsoluteView> show(@PathVariable UUID id, Actor actor) {
		return shown(id, actor);
	}

	@PostMapping("/{id}/answers")
	ResponseEntity<AbsoluteView> answer(@PathVariable UUID id, @RequestBody AnswerAbsolute body, IfMatch match,
			Actor actor) {
		desk.requireMay(id, actor);
		desk.answer(id, match.version(), body, actor);
		return shown(id, actor);
	}

	private ResponseEntity<AbsoluteView> shown(UUID id, Actor actor) {
		AbsoluteView view = desk.view(id, actor);
		return ETags.ok(view, view.version());
	}

}
