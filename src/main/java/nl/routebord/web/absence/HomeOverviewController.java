package nl.routebord.web.absence;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routebord.absence.HomeBand;
import nl.routebord.absence.HomeCounts;
import nl.routebord.absence.HomeKind;
import nl.routebord.absence.HomeOverview;
import nl.routebord.absence.HomePage;
import nl.routebord.absence.HomeQuery;
import nl.routebord.absence.HomeRow;
import nl.routebord.absence.SavedView;
import nl.routebord.absence.SavedViews;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.CsvFile;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Children at home by band: in one second who passed a boundary since yesterday. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER, Role.SWV_CONSULTANT })
@RequestMapping(HomeFilter.ADDRESS)
class HomeOverviewController {

	/** The longest bar of the chart. */
	private static final int WIDTH = 310;

	private static final int ROW = 34;

	private final HomeOverview overview;

	private final SavedViews views;

	private final Words words;

	private final Clock clock;

	HomeOverviewController(HomeOverview overview, SavedViews views, Words words, Clock clock) {
		this.overview = overview;
		this.views = views;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String show(@ModelAttribute("form") HomeFilter form, Actor actor, Model model) {
		return page(form, actor, model);
	}

	@GetMapping("/lijst.csv")
	ResponseEntity<byte[]> export(HomeFilter form, Actor actor) {
		List<List<String>> rows = overview.export(form.query(), actor).stream().map(this::cells).toList();
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"thuiszitters.csv\"")
			.body(CsvFile.of(words.say("absence.home.mark"), words.say("absence.home.csv.header"), rows));
	}

	/** Saved under a name, for this person alone. */
	@PostMapping("/weergaven")
	String save(@ModelAttribute("form") HomeFilter form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			views.save(RollForm.text(form.name()), form.query(), actor);
			return "redirect:" + HomeFilter.address(HomeFilter.ADDRESS, form.query());
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(form, actor, model);
		}
	}

	@PostMapping("/weergaven/{id}/weg")
	String remove(@PathVariable UUID id, Actor actor) {
		views.remove(id, actor);
		return "redirect:" + HomeFilter.ADDRESS;
	}

	private String page(HomeFilter form, Actor actor, Model model) {
		HomeQuery query = form.query();
		HomePage home = overview.page(query, actor);
		HomeCounts counts = home.counts();
		model.addAttribute("query", query);
		model.addAttribute("today", LocalDate.now(clock));
		model.addAttribute("bars", bars(counts));
		model.addAttribute("counts", counts);
		model.addAttribute("year", counts.bands().get(HomeBand.GE_M12));
		model.addAttribute("kinds", HomeKind.values());
		model.addAttribute("officer", actor.role() == Role.ATTENDANCE_OFFICER);
		model.addAttribute("children", home.children());
		model.addAttribute("fresh", counts.fresh());
		model.addAttribute("base", HomeFilter.address(HomeFilter.ADDRESS, query));
		model.addAttribute("sheet", HomeFilter.address(HomeFilter.ADDRESS + "/lijst.csv", query));
		model.addAttribute("views", views.of(actor).stream().map(Saved::of).toList());
		return "absence/home";
	}

	private List<String> cells(HomeRow row) {
		return List.of(row.number(), row.pupil(), row.school(), words.say("absence.band." + row.band()),
				row.startedOn().toString(), row.bandSince().toString(),
				words.say("absence.episode.basis." + row.basis()),
				words.say(row.fittingOffer() ? "absence.yes" : "absence.no"), row.director(), text(row.lastAct()),
				row.next().isEmpty() ? "" : words.say("route.task." + row.next()), text(row.nextDue()));
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

	private static List<Bar> bars(HomeCounts counts) {
		int most = Math.max(1, counts.bands().values().stream().mapToInt(Integer::intValue).max().orElse(1));
		List<Bar> bars = new ArrayList<>();
		counts.bands().forEach((band, count) -> {
			int nowhere = counts.absolute().getOrDefault(band, 0);
			bars.add(new Bar(band, count, nowhere, bars.size() * ROW, WIDTH * (count - nowhere) / most,
					WIDTH * nowhere / most));
		});
		return bars;
	}

	/** A saved view and where it leads. */
	record Saved(UUID id, String name, String address) {

		static Saved of(SavedView view) {
			return new Saved(view.id(), view.name(), HomeFilter.address(HomeFilter.ADDRESS, view.query()));
		}

	}

	/**
	 * A band in the chart, drawn on the server: who is on a school, then who is on none.
	 */
	record Bar(HomeBand band, int count, int nowhere, int top, int width, int rest) {

		public int enrolled() {
			return count - nowhere;
		}

	}

}
