package nl.routebord.web.allocation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.allocation.BorderDesk;
import nl.routebord.allocation.ReportFact;
import nl.routebord.allocation.ReportedFact;
import nl.routebord.allocation.ReportedFact.Answer;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for a connected system. */
@RestController
@RequestMapping("/api/v1/allocation/reports")
@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_DECIDER })
class BorderApi {

	private final BorderDesk desk;

	BorderApi(BorderDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	List<ReportedFact> all(Actor actor) {
		return desk.all(actor);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	List<ReportedFact> report(@RequestBody ReportBody body, Actor actor) {
		desk.report(new ReportFact(text(body.tlvNumber()), text(body.school()), body.enrolledOn()), actor);
		return desk.all(actor);
	}

	@PostMapping("/{id}/answer")
	List<ReportedFact> answer(@PathVariable UUID id, @RequestBody AnswerBody body, Actor actor) {
		desk.answer(id, body.answer(), text(body.reason()), actor);
		return desk.all(actor);
	}

	private static String text(@Nullable String sent) {
		return (sent != null) ? sent : "";
	}

	record ReportBody(@Nullable String tlvNumber, @Nullable String school, @Nullable LocalDate enrolledOn) {
	}

	/**
	 * @param reason needed where it is disputed
	 */
	record AnswerBody(@Nullable Answer answer, @Nullable String reason) {
	}

}
