package nl.routebord.web.leerplicht;

import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Slice;
import nl.routebord.leerplicht.DayGroup;
import nl.routebord.leerplicht.DayRow;
import nl.routebord.leerplicht.DutyReading;
import nl.routebord.leerplicht.DutyRow;
import nl.routebord.leerplicht.DutyView;
import nl.routebord.leerplicht.ExemptionDesk;
import nl.routebord.leerplicht.LeerplichtDay;
import nl.routebord.web.Allowed;
import nl.routebord.web.Typed;
import nl.routebord.web.api.IfMatch;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exemptions, and what waits, for the systems of leerplicht. */
@RestController
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/api/v1")
class DutyApi {

	private final DutyReading reading;

	private final ExemptionDesk exemptions;

	private final LeerplichtDay day;

	DutyApi(DutyReading reading, ExemptionDesk exemptions, LeerplichtDay day) {
		this.reading = reading;
		this.exemptions = exemptions;
		this.day = day;
	}

	@GetMapping("/leerplicht-day")
	List<DayGroup> day(Actor actor) {
		return day.of(actor);
	}

	@GetMapping("/leerplicht-day/{kind}")
	Slice<DayRow> all(@PathVariable DayRow.Kind kind, @RequestParam(required = false) @Nullable String cursor,
			Actor actor) {
		return day.all(kind, cursor, actor);
	}

	@GetMapping("/leerplicht-pupils")
	Slice<DutyRow> list(@RequestParam(required = false) @Nullable String cursor, Actor actor) {
		return reading.list("", cursor, actor);
	}

	/** A search is posted: names never stand in an address. */
	@PostMapping("/leerplicht-pupil-searches")
	Slice<DutyRow> search(@RequestBody SearchBody body, Actor actor) {
		return reading.list((body.text() != null) ? body.text() : "", body.cursor(), actor);
	}

	@PostMapping("/leerplicht-pupils")
	@ResponseStatus(HttpStatus.CREATED)
	DutyView add(@RequestBody ExemptionForm body, Actor actor) {
		return reading.pupil(exemptions.add(body.child(), actor), actor);
	}

	@GetMapping("/leerplicht-pupils/{id}")
	DutyView show(@PathVariable UUID id, Actor actor) {
		return reading.pupil(id, actor);
	}

	@PostMapping("/leerplicht-pupils/{id}/exemptions")
	@ResponseStatus(HttpStatus.CREATED)
	DutyView receive(@PathVariable UUID id, @RequestBody ExemptionForm body, Actor actor) {
		exemptions.requireMay(id, actor);
		exemptions.receive(id, body.asked(), actor);
		return reading.pupil(id, actor);
	}

	@PostMapping("/leerplicht-pupils/{id}/exemptions/{exemption}/decisions")
	DutyView decide(@PathVariable UUID id, @PathVariable UUID exemption, @RequestBody ExemptionForm body, IfMatch match,
			Actor actor) {
		exemptions.requireMay(id, actor);
		exemptions.decide(exemption, match.version(), body.decision(), actor);
		return reading.pupil(id, actor);
	}

	@PostMapping("/leerplicht-pupils/{id}/exemptions/{exemption}/endings")
	DutyView end(@PathVariable UUID id, @PathVariable UUID exemption, @RequestBody ExemptionForm body, IfMatch match,
			Actor actor) {
		exemptions.requireMay(id, actor);
		exemptions.end(exemption, match.version(), Typed.date("last", body.last()), actor);
		return reading.pupil(id, actor);
	}

	record SearchBody(@Nullable String text, @Nullable String cursor) {

		@Override
		public String toString() {
			return "SearchBody[]";
		}

	}

}
