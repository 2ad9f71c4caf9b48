package nl.routebord.web.absence;

import java.util.List;
import java.util.UUID;

import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.AbsenceFileView;
import nl.routebord.absence.DoubleDesk;
import nl.routebord.absence.DoubleRow;
import nl.routebord.identity.Actor;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pupils that may be one child, for the school's own system. */
@RestController
@AllowedToSchool
@RequestMapping("/api/v1/absence-doubles")
class DoublesApi {

	private final DoubleDesk doubles;

	private final AbsenceDesk absence;

	DoublesApi(DoubleDesk doubles, AbsenceDesk absence) {
		this.doubles = doubles;
		this.absence = absence;
	}

	@GetMapping
	List<DoubleRow> open(Actor actor) {
		return doubles.open(actor);
	}

	/** They are one: answered by the pupil that stays. */
	@PostMapping("/{id}/joins")
	AbsenceFileView join(@PathVariable UUID id, @RequestBody JoinBody body, Actor actor) {
		return absence.file(doubles.join(id, Typed.id(body.right()), actor), actor);
	}

	/** They are two, and are not proposed again. */
	@PostMapping("/{id}/partings")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void part(@PathVariable UUID id, Actor actor) {
		doubles.part(id, actor);
	}

	record JoinBody(@Nullable String right) {
	}

}
