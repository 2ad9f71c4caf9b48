package nl.routebord.web.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.routebord.absence.ReportKind;
import nl.routebord.absence.ReportList;
import nl.routebord.absence.ReportNoticeDesk;
import nl.routebord.absence.ReportPage;
import nl.routebord.absence.ReportQuery;
import nl.routebord.absence.ReportState;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.web.FormFaults;
import nl.routebord.web.KeptSearch;
import nl.routebord.web.parts.Option;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of reports, of a school and of leerplicht. */
@Controller
@AllowedToReporters
@RequestMapping(ReportFilter.ADDRESS)
class ReportListController {

	private static final List<Option> KINDS = options(EnumSet.complementOf(EnumSet.of(ReportKind.ABSOLUTE)).stream(),
			"absence.kind.", "absence.kind.all");

	private final ReportList reports;

	private final ReportNoticeDesk notices;

	private final KeptSearch searches;

	private final Clock clock;

	ReportListController(ReportList reports, ReportNoticeDesk notices, KeptSearch searches, Clock clock) {
		this.reports = reports;
		this.notices = notices;
		this.searches = searches;
		this.clock = clock;
	}

	@GetMapping
	String list(@ModelAttribute("form") ReportFilter typed, BindingResult errors, HttpSession session, Actor actor,
			Model model, HttpServletResponse response) {
		boolean officer = actor.role() == Role.ATTENDANCE_OFFICER;
		List<Option> states = states(officer);
		ReportFilter form = typed.among(states);
		String text = searches.kept(ReportFilter.ADDRESS, (form.zoek() != null) ? form.zoek() : "", session, actor);
		model.addAttribute("text", text);
		model.addAttribute("page", page(form, text, errors, actor, response));
		model.addAttribute("base", form.address(!text.isEmpty()));
		model.addAttribute("filtered", !form.address(!text.isEmpty()).equals(ReportFilter.ADDRESS));
		model.addAttribute("kinds", KINDS);
		model.addAttribute("states", states);
		model.addAttribute("today", LocalDate.now(clock));
		model.addAttribute("officer", officer);
		model.addAttribute("notices", officer ? notices.list(actor) : List.of());
		model.addAttribute("office", actor.role() == Role.SCHOOL_ABSENCE_OFFICE);
		return "absence/reports";
	}

	/** Names never stand in an address: a search is posted. */
	@PostMapping("/zoeken")
	String search(@RequestParam(name = "q", defaultValue = "") String typed, HttpSession session, Actor actor) {
		return searches.keep(ReportFilter.ADDRESS, typed, session, actor);
	}

	private ReportPage page(ReportFilter form, String text, BindingResult errors, Actor actor,
			HttpServletResponse response) {
		try {
			ReportQuery query = form.query(text);
			return reports.page(query, actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return new ReportPage(new Slice<>(List.of(), null, null), 0, false);
		}
	}

	private static List<Option> states(boolean officer) {
		EnumSet<ReportState> states = EnumSet.allOf(ReportState.class);
		if (!officer) {
			return options(states.stream(), "absence.state.", "absence.state.all");
		}
		states.removeIf((state) -> state.isForSchool() || state == ReportState.SENT || state == ReportState.ACCEPTED
				|| state == ReportState.WITHDRAWN);
		List<Option> options = options(states.stream(), "absence.state.", "absence.state.all");
		options.add(1, Option.keyed(ReportState.ACCEPTED.name(), "absence.state.NEW"));
		return options;
	}

	private static List<Option> options(java.util.stream.Stream<? extends Enum<?>> words, String prefix, String all) {
		List<Option> options = new ArrayList<>(List.of(Option.keyed("", all)));
		words.forEach((word) -> options.add(Option.keyed(word.name(), prefix + word.name())));
		return options;
	}

}
