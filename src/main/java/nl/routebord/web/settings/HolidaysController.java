package nl.routebord.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.SettingsDesk;
import nl.routebord.terms.DutchHolidays;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The holidays of a year: those of the act, and those that a decree equates. */
@Controller
@RequestMapping("/beheer/feestdagen")
@Allowed(Role.FUNCTIONAL_ADMIN)
class HolidaysController {

	private static final String HERE = "/beheer/feestdagen";

	/** Years around today that can be looked at. */
	private static final int YEARS = 20;

	private final SettingsDesk desk;

	private final Clock clock;

	HolidaysController(SettingsDesk desk, Clock clock) {
		this.desk = desk;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(name = "jaar", required = false) @Nullable String year, Actor actor, Model model) {
		model.addAttribute("form", HolidayForm.empty());
		return page(year(year), actor, model);
	}

	@PostMapping
	String equate(@ModelAttribute("form") HolidayForm form, BindingResult faults, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		LocalDate day = DutchDates.parse(form.day()).orElse(null);
		try {
			desk.equate(day, form.decree(), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return refused(response, actor, model);
		}
		afterwards.addFlashAttribute("done", "settings.done.equated");
		return "redirect:" + HERE + ((day != null) ? "?jaar=" + day.getYear() : "");
	}

	@PostMapping("/{id}/einde")
	String end(@PathVariable UUID id, @ModelAttribute("form") HolidayForm form, BindingResult faults, Actor actor,
			Model model, HttpServletResponse response, RedirectAttributes afterwards) {
		try {
			desk.end(id, actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return refused(response, actor, model);
		}
		afterwards.addFlashAttribute("done", "settings.done.ended");
		return "redirect:" + HERE;
	}

	private String refused(HttpServletResponse response, Actor actor, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(today().getYear(), actor, model);
	}

	private String page(int year, Actor actor, Model model) {
		List<HolidayRow> rows = new ArrayList<>();
		DutchHolidays.namesIn(year)
			.forEach((date, name) -> rows.add(new HolidayRow(date, "settings.holiday." + name, null, false)));
		desk.equatedDays(actor)
			.stream()
			.filter((one) -> one.day().getYear() == year)
			.forEach((one) -> rows.add(new HolidayRow(one.day(), "", one, one.day().isAfter(today()))));
		rows.sort(Comparator.comparing(HolidayRow::date));
		model.addAttribute("year", year);
		model.addAttribute("previous", (year > today().getYear() - YEARS) ? year - 1 : null);
		model.addAttribute("next", (year < today().getYear() + YEARS) ? year + 1 : null);
		model.addAttribute("holidays", rows);
		return "settings/holidays";
	}

	/** An address with no year, or one out of reach, shows this year. */
	private int year(@Nullable String typed) {
		int current = today().getYear();
		if (typed == null || !typed.matches("[0-9]{4}")) {
			return current;
		}
		int year = Integer.parseInt(typed);
		return (Math.abs(year - current) <= YEARS) ? year : current;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
