package nl.routebord.web.absence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.routebord.absence.HomeBand;
import nl.routebord.absence.HomeOverview;
import nl.routebord.absence.HomeQuery;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Children at home by band: in one second who passed a boundary since yesterday. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER, Role.SWV_CONSULTANT })
class HomeOverviewController {

	private static final int PAGE = 50;

	/** The longest bar of the chart. */
	private static final int WIDTH = 460;

	private static final int ROW = 34;

	private static final String ADDRESS = "/thuiszitters";

	private final HomeOverview overview;

	HomeOverviewController(HomeOverview overview) {
		this.overview = overview;
	}

	@GetMapping(ADDRESS)
	String show(@RequestParam(name = "duur", required = false) @Nullable String band,
			@RequestParam(name = "mijn", defaultValue = "false") boolean mine,
			@RequestParam(name = "nieuw", defaultValue = "false") boolean fresh,
			@RequestParam(name = "zonder-aanbod", defaultValue = "false") boolean withoutOffer,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		HomeQuery query = new HomeQuery(Typed.word(band, HomeBand.values()), mine, fresh, withoutOffer, cursor, PAGE);
		Map<HomeBand, Integer> counts = overview.counts(query, actor);
		model.addAttribute("query", query);
		model.addAttribute("bars", bars(counts));
		model.addAttribute("total", counts.values().stream().mapToInt(Integer::intValue).sum());
		model.addAttribute("children", overview.list(query, actor));
		model.addAttribute("fresh", overview.fresh(actor));
		model.addAttribute("base", address(query));
		return "absence/home";
	}

	private static String address(HomeQuery query) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ADDRESS);
		if (query.band() != null) {
			address.queryParam("duur", query.band());
		}
		if (query.mine()) {
			address.queryParam("mijn", true);
		}
		if (query.fresh()) {
			address.queryParam("nieuw", true);
		}
		if (query.withoutOffer()) {
			address.queryParam("zonder-aanbod", true);
		}
		return address.toUriString();
	}

	private static List<Bar> bars(Map<HomeBand, Integer> counts) {
		int most = Math.max(1, counts.values().stream().mapToInt(Integer::intValue).max().orElse(1));
		List<Bar> bars = new ArrayList<>();
		counts.forEach((band, count) -> bars.add(new Bar(band, count, bars.size() * ROW, WIDTH * count / most)));
		return bars;
	}

	/** A band in the chart, drawn on the server. */
	record Bar(HomeBand band, int count, int top, int width) {
	}

}
