package nl.routebord.web.casefile;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseState;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.CaseView;
import nl.routebord.route.Opened;
import nl.routebord.route.RoutePicture;
import nl.routebord.sharing.Phase;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.casefile.CaseResources.CaseResource;
import nl.routebord.web.casefile.CaseResources.Documents;
import nl.routebord.web.casefile.CaseResources.EntryResource;
import nl.routebord.web.casefile.CaseResources.OpenCaseBody;
import nl.routebord.web.casefile.CaseResources.PupilResource;
import nl.routebord.web.casefile.CaseResources.SearchBody;
import nl.routebord.web.casefile.CaseResources.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for connected systems: to list, search, read and open. */
@RestController
@RequestMapping("/api/v1")
@AllowedToCasePeople
class CaseApi {

	private final CaseReading reading;

	private final CaseOpening opening;

	private final CaseSteps steps;

	CaseApi(CaseReading reading, CaseOpening opening, CaseSteps steps) {
		this.reading = reading;
		this.opening = opening;
		this.steps = steps;
	}

	@GetMapping("/cases")
	Slice<Summary> list(@RequestParam(required = false) @Nullable String state,
			@RequestParam(required = false) @Nullable String phase,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Actor actor) {
		CaseQuery query = new CaseQuery("", choice("state", state, CaseState.values()),
				choice("phase", phase, Phase.values()), Optional.empty(), cursor, Paging.limit(limit));
		return reading.list(query, actor).map(Summary::of);
	}

	/** A search is posted: names never stand in an address. */
	@PostMapping("/case-searches")
	Slice<Summary> search(@RequestBody SearchBody body, Actor actor) {
		CaseQuery query = CaseQuery.all()
			.text(CaseResources.text(body.text()))
			.after(body.cursor(), Paging.limit(body.limit()));
		return reading.list(query, actor).map(Summary::of);
	}

	@PostMapping("/cases")
	@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER })
	ResponseEntity<CaseResource> open(@RequestBody OpenCaseBody body, Actor actor) {
		Opened opened = opening.open(body.command(), actor);
		CaseView view = reading.view(opened.id(), actor);
		return ETags.created(URI.create("/api/v1/cases/" + opened.id().value()), CaseResource.of(view),
				view.head().version());
	}

	@GetMapping("/cases/{id}")
	ResponseEntity<CaseResource> show(@PathVariable CaseFileId id, Actor actor) {
		CaseView view = reading.view(id, actor);
		return ETags.ok(CaseResource.of(view), view.head().version());
	}

	@GetMapping("/cases/{id}/pupil")
	PupilResource pupil(@PathVariable CaseFileId id, Actor actor) {
		return PupilResource.of(reading.pupil(id, actor));
	}

	@GetMapping("/cases/{id}/journal-entries")
	Slice<EntryResource> journal(@PathVariable CaseFileId id, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Actor actor) {
		return reading.timeline(id, actor, cursor, Paging.limit(limit)).timeline().map(EntryResource::of);
	}

	@GetMapping("/cases/{id}/documents")
	Documents documents(@PathVariable CaseFileId id, Actor actor) {
		return new Documents(List.copyOf(reading.view(id, actor).documents()));
	}

	@GetMapping("/cases/{id}/route")
	RoutePicture route(@PathVariable CaseFileId id, Actor actor) {
		return steps.picture(id, actor);
	}

	private static <E extends Enum<E>> Optional<E> choice(String field, @Nullable String word, E[] values) {
		if (word == null || word.isEmpty()) {
			return Optional.empty();
		}
		return Optional.of(Arrays.stream(values)
			.filter((value) -> value.name().equals(word))
			.findFirst()
			.orElseThrow(() -> new RuleViolated(field, "route.unknown-word")));
	}

}
