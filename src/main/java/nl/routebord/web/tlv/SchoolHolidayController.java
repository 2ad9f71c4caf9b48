package nl.routebord.web.tlv;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.SchoolHoliday;
import nl.routebord.tlv.SchoolHolidays;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The school holidays that the forecast of renewals leaves out. */
@Controller
@Allowed(Role.SWV_SECRETARIAT)
class SchoolHolidayController {

	private static final String PAGE = "/tlv/verlengingen/vakanties";

	private static final String API = "/api/v1/school-holidays";

	private final SchoolHolidays holidays;

	private final Clock clock;

	SchoolHolidayController(SchoolHolidays holidays, Clock clock) {
		this.holidays = holidays;
		this.clock = clock;
	}

	@GetMapping(PAGE)
	String show(Actor actor, Model model) {
		model.addAttribute("form", new HolidayForm("", "", ""));
		return fill(actor, model);
	}

	@PostMapping(PAGE)
	String add(@ModelAttribute("form") HolidayForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		SchoolHoliday typed = form.holiday(errors);
		try {
			if (!errors.hasErrors()) {
				holidays.add(typed, actor);
				return "redirect:" + PAGE;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return fill(actor, model);
	}

	@PostMapping(PAGE + "/{id}/weg")
	String removed(@PathVariable UUID id, Actor actor) {
		holidays.remove(id, actor);
		return "redirect:" + PAGE;
	}

	@GetMapping(API)
	@ResponseBody
	List<SchoolHoliday> list(Actor actor) {
		return holidays.of(actor.organisation(), LocalDate.now(clock));
	}

	@PostMapping(API)
	@ResponseBody
	List<SchoolHoliday> add(@RequestBody HolidayBody body, Actor actor) {
		holidays.add(new SchoolHoliday(null, Typed.text(body.name()), body.from(), body.until()), actor);
		return list(actor);
	}

	@DeleteMapping(API + "/{id}")
	@ResponseBody
	List<SchoolHoliday> remove(@PathVariable UUID id, Actor actor) {
		holidays.remove(id, actor);
		return list(actor);
	}

	private String fill(Actor actor, Model model) {
		model.addAttribute("holidays", list(actor));
		return "tlv/holidays";
	}

	record HolidayBody(@Nullable String name, @Nullable LocalDate from, @Nullable LocalDate until) {
	}

	/** As typed. */
	record HolidayForm(@Nullable String name, @Nullable String from, @Nullable String until) {

		SchoolHoliday holiday(BindingResult errors) {
			Typed typed = new Typed(errors);
			return new SchoolHoliday(null, Typed.text(name), typed.date("from", from), typed.date("until", until));
		}

	}

}
