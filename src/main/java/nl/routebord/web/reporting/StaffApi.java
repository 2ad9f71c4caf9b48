package nl.routebord.web.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.reporting.StaffDesk;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for the systems of a municipality. */
@RestController
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/api/v1/return-staff")
class StaffApi {

	private final StaffDesk desk;

	StaffApi(StaffDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	StaffBody show(Actor actor) {
		return new StaffBody(desk.today(actor).orElse(null));
	}

	@PostMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void keep(@RequestBody KeepStaff body, Actor actor) {
		desk.keep(body.from(), body.fte(), actor);
	}

	/** Full-time jobs for leerplicht today; null where nobody told. */
	record StaffBody(@Nullable BigDecimal fte) {
	}

	/** The same from a day on. */
	record KeepStaff(@Nullable LocalDate from, @Nullable BigDecimal fte) {
	}

}
