package nl.routebord.web.settings;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.region.HolidayDesk;
import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.KeepHoliday;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.web.Allowed;
import nl.routebord.web.AllowedToAll;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** School holidays for the systems of schools, swv's and administrators. */
@RestController
@RequestMapping("/api/v1/school-holidays")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.SWV_SECRETARIAT, Role.SCHOOL_ABSENCE_OFFICE })
class SchoolHolidaysApi {

	private static final String HERE = "/api/v1/school-holidays/";

	private final HolidayDesk desk;

	private final SchoolHolidayList list;

	SchoolHolidaysApi(HolidayDesk desk, SchoolHolidayList list) {
		this.desk = desk;
		this.list = list;
	}

	/** Those of a school by its code, else of the reader's own, else of all regions. */
	@GetMapping
	@AllowedToAll
	List<SchoolHoliday> list(@RequestParam(name = "school", required = false) @Nullable String school, Actor actor) {
		return list.of(school, null, actor)
			.years()
			.stream()
			.flatMap((year) -> year.rows().stream())
			.map(SchoolHolidayList.Row::holiday)
			.toList();
	}

	@GetMapping("/{id}")
	ResponseEntity<SchoolHoliday> show(@PathVariable UUID id, Actor actor) {
		return shown(desk.kept(id, actor));
	}

	@PostMapping
	ResponseEntity<SchoolHoliday> add(@RequestBody HolidayBody body, Actor actor) {
		SchoolHoliday kept = desk.add(body.keep(), actor);
		return ETags.created(URI.create(HERE + kept.id()), kept, kept.version());
	}

	@PutMapping("/{id}")
	ResponseEntity<SchoolHoliday> change(@PathVariable UUID id, @RequestBody HolidayBody body, IfMatch match,
			Actor actor) {
		return shown(desk.change(id, match.version(), body.keep(), actor));
	}

	@DeleteMapping("/{id}")
	ResponseEntity<Void> remove(@PathVariable UUID id, Actor actor) {
		desk.remove(id, actor);
		return ResponseEntity.noContent().build();
	}

	private static ResponseEntity<SchoolHoliday> shown(SchoolHoliday one) {
		return ETags.ok(one, one.version());
	}

	/**
	 * @param kind a holiday when it is not said
	 */
	record HolidayBody(@Nullable HolidayRegion region, @Nullable HolidayKind kind, @Nullable String name,
			@Nullable LocalDate from, @Nullable LocalDate until) {

		KeepHoliday keep() {
			return new KeepHoliday(region, (kind != null) ? kind : HolidayKind.HOLIDAY, SchoolHolidayForm.text(name),
					from, until);
		}

	}

}
