package nl.routebord.web.absence;

import java.util.List;
import java.util.UUID;

import nl.routebord.absence.BuildUpDesk;
import nl.routebord.absence.ChangeEpisode;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeView;
import nl.routebord.absence.HomeBand;
import nl.routebord.absence.HomeKind;
import nl.routebord.absence.HomeOverview;
import nl.routebord.absence.HomeQuery;
import nl.routebord.absence.HomeRow;
import nl.routebord.absence.RealiseWeek;
import nl.routebord.absence.SetBuildUp;
import nl.routebord.absence.StartEpisode;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.IfMatch;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Children at home for connected systems. */
@RestController
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER, Role.SWV_CONSULTANT })
@RequestMapping("/api/v1")
class EpisodesApi {

	private static final int PAGE = 50;

	private final EpisodeDesk episodes;

	private final BuildUpDesk plans;

	private final HomeOverview overview;

	EpisodesApi(EpisodeDesk episodes, BuildUpDesk plans, HomeOverview overview) {
		this.episodes = episodes;
		this.plans = plans;
		this.overview = overview;
	}

	@GetMapping("/children-at-home")
	Slice<HomeRow> list(@RequestParam(required = false) @Nullable HomeBand band,
			@RequestParam(required = false) @Nullable HomeKind kind,
			@RequestParam(required = false) @Nullable UUID school, @RequestParam(defaultValue = "false") boolean mine,
			@RequestParam(required = false) @Nullable String cursor, Actor actor) {
		return overview.list(new HomeQuery(band, kind, school, mine, false, false, false, cursor, PAGE), actor);
	}

	@GetMapping("/cases/{id}/home-episodes")
	List<EpisodeView> of(@PathVariable CaseFileId id, Actor actor) {
		return episodes.of(id, actor);
	}

	@PostMapping("/cases/{id}/home-episodes")
	@ResponseStatus(HttpStatus.CREATED)
	List<EpisodeView> start(@PathVariable CaseFileId id, @RequestBody StartEpisode body, Actor actor) {
		episodes.start(id, body, actor);
		return episodes.of(id, actor);
	}

	@DeleteMapping("/cases/{id}/home-episodes/{episode}/end")
	List<EpisodeView> reopen(@PathVariable CaseFileId id, @PathVariable UUID episode, IfMatch match, Actor actor) {
		episodes.reopen(id, episode, match.version(), actor);
		return episodes.of(id, actor);
	}

	/** In place of the timetable before. */
	@PutMapping("/cases/{id}/home-episodes/{episode}/build-up")
	List<EpisodeView> buildUp(@PathVariable CaseFileId id, @PathVariable UUID episode, @RequestBody SetBuildUp body,
			IfMatch match, Actor actor) {
		plans.set(id, episode, match.version(), body, actor);
		return episodes.of(id, actor);
	}

	@PostMapping("/cases/{id}/home-episodes/{episode}/build-up/weeks")
	List<EpisodeView> week(@PathVariable CaseFileId id, @PathVariable UUID episode, @RequestBody RealiseWeek body,
			IfMatch match, Actor actor) {
		plans.realise(id, episode, match.version(), body, actor);
		return episodes.of(id, actor);
	}

	@PostMapping("/cases/{id}/home-episodes/{episode}/events")
	List<EpisodeView> change(@PathVariable CaseFileId id, @PathVariable UUID episode, @RequestBody ChangeEpisode body,
			IfMatch match, Actor actor) {
		episodes.requireMay(id, actor);
		episodes.change(id, episode, match.version(), body, actor);
		return episodes.of(id, actor);
	}

}
