package nl.routebord.web.tlv;

import java.util.Arrays;
import java.util.List;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.tlv.TlvQuery;
import nl.routebord.tlv.TlvQuery.Show;
import nl.routebord.tlv.TlvReading;
import nl.routebord.web.Allowed;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of applications, for each role its own work first. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
class TlvListController {

	private static final int PAGE = 25;

	private final TlvReading reading;

	TlvListController(TlvReading reading) {
		this.reading = reading;
	}

	@GetMapping("/tlv")
	String list(@RequestParam(name = "toon", required = false) @Nullable String show,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		Show chosen = Arrays.stream(Show.values())
			.filter((each) -> each.name().equals(show))
			.findFirst()
			.orElse(first(actor.role()));
		model.addAttribute("show", chosen.name());
		model.addAttribute("shows", shows(actor.role()));
		model.addAttribute("slice", reading.list(new TlvQuery(chosen, cursor, PAGE), actor));
		model.addAttribute("plansRenewals", actor.role() == Role.SWV_DECIDER || actor.role() == Role.SWV_SECRETARIAT);
		model.addAttribute("writesLetters", actor.role() == Role.SWV_DECIDER);
		model.addAttribute("learns", actor.role() == Role.SWV_DECIDER || actor.role() == Role.SWV_SECRETARIAT
				|| actor.role() == Role.SWV_CONSULTANT);
		model.addAttribute("keepsPool", actor.role() == Role.SWV_SECRETARIAT);
		return "tlv/list";
	}

	private static Show first(Role role) {
		return shows(role).get(0);
	}

	private static List<Show> shows(Role role) {
		return switch (role) {
			case SWV_SECRETARIAT -> List.of(Show.TO_CHECK, Show.OPEN, Show.ENDED);
			case SWV_EXPERT -> List.of(Show.TO_ADVISE, Show.MINE, Show.OPEN);
			case SWV_DECIDER -> List.of(Show.TO_DECIDE, Show.OPEN, Show.ENDED);
			default -> List.of(Show.OPEN, Show.MINE, Show.ENDED);
		};
	}

}
