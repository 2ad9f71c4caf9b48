package nl.routebord.web.allocation;

import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.allocation.OverviewDesk;
import nl.routebord.allocation.OverviewLine;
import nl.routebord.allocation.OverviewView;
import nl.routebord.allocation.Verdict;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Slice;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same for a connected system. */
@RestController
@RequestMapping("/api/v1/allocation/overviews")
@Allowed(Role.SWV_SECRETARIAT)
class OverviewsApi {

	private final OverviewDesk desk;

	OverviewsApi(OverviewDesk desk) {
		this.desk = desk;
	}

	@PostMapping(consumes = { "text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	ResponseEntity<OverviewView> receive(@RequestParam(required = false) @Nullable LocalDate asOf, InputStream body,
			Actor actor) {
		UUID id = desk.receive(asOf, body, actor);
		return ResponseEntity.created(URI.create("/api/v1/allocation/overviews/" + id)).body(desk.view(id, actor));
	}

	@GetMapping
	List<OverviewView> list(Actor actor) {
		return desk.list(actor);
	}

	@GetMapping("/{id}")
	OverviewView show(@PathVariable UUID id, Actor actor) {
		return desk.view(id, actor);
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void discard(@PathVariable UUID id, Actor actor) {
		desk.discard(id, actor);
	}

	@GetMapping("/{id}/lines")
	Slice<OverviewLine> lines(@PathVariable UUID id, @RequestParam(required = false) @Nullable Verdict verdict,
			@RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int limit,
			Actor actor) {
		return desk.lines(id, verdict, cursor, limit, actor);
	}

	@PostMapping("/{id}/lines/{nr}/answer")
	OverviewView answer(@PathVariable UUID id, @PathVariable int nr, @RequestBody Answer answer, Actor actor) {
		desk.answer(id, nr, (answer.text() != null) ? answer.text() : "", actor);
		return desk.view(id, actor);
	}

	/**
	 * What was found out about a difference.
	 *
	 * @param text the answer
	 */
	record Answer(@Nullable String text) {
	}

}
