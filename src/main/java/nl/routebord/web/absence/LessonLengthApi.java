package nl.routebord.web.absence;

import nl.routebord.absence.LessonLength;
import nl.routebord.absence.LessonLengthDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long a lesson is at the school, for its own system. */
@RestController
@Allowed(Role.SCHOOL_ABSENCE_OFFICE)
@RequestMapping("/api/v1/lesson-length")
class LessonLengthApi {

	private final LessonLengthDesk desk;

	LessonLengthApi(LessonLengthDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	ResponseEntity<LessonLength> show(Actor actor) {
		return answer(desk.of(actor));
	}

	@PutMapping
	ResponseEntity<LessonLength> set(@RequestBody LengthBody body, IfMatch match, Actor actor) {
		return answer(desk.set(match.version(), body.minutes(), actor));
	}

	private static ResponseEntity<LessonLength> answer(LessonLength length) {
		return ETags.ok(length, length.version());
	}

	record LengthBody(@Nullable Integer minutes) {
	}

}
