package nl.routebord.web.settings;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.HolidayDesk;
import nl.routebord.region.HolidayKind;
import nl.routebord.region.HolidayRegion;
import nl.routebord.region.SchoolHoliday;
import nl.routebord.web.Allowed;
import nl.routebord.web.AllowedToAll;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.parts.Option;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** On which days schools are closed: everybody reads it, three roles keep it. */
@Controller
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.SWV_SECRETARIAT, Role.SCHOOL_ABSENCE_OFFICE })
class SchoolHolidaysController {

	private static final String HERE = "/vakanties";

	private static final List<Option> KINDS = Arrays.stream(HolidayKind.values())
		.map((one) -> Option.keyed(one.name(), "settings.schooldays.kind." + one))
		.toList();

	private static final List<Option> REGIONS = Arrays.stream(HolidayRegion.values())
		.map((one) -> Option.keyed(one.name(), "settings.schooldays.region." + one))
		.toList();

	private final HolidayDesk desk;

	private final SchoolHolidayList list;

	SchoolHolidaysController(HolidayDesk desk, SchoolHolidayList list) {
		this.desk = desk;
		this.list = list;
	}

	@GetMapping(HERE)
	@AllowedToAll
	String show(@RequestParam(name = "school", required = false) @Nullable String school,
			@RequestParam(name = "regio", required = false) @Nullable String region, Actor actor, Model model) {
		model.addAttribute("form", SchoolHolidayForm.empty());
		return page(school, Typed.word(region, HolidayRegion.values()), actor, model);
	}

	/** Where the secretariat kept its own before. */
	@GetMapping("/tlv/verlengingen/vakanties")
	@Allowed(Role.SWV_SECRETARIAT)
	String moved() {
		return "redirect:" + HERE;
	}

	@PostMapping(HERE)
	String add(@ModelAttribute("form") SchoolHolidayForm form, BindingResult faults, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		return done("kept", faults, response, afterwards, () -> desk.add(form.keep(), actor),
				() -> page(null, null, actor, model));
	}

	@PostMapping(HERE + "/regio")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String place(@ModelAttribute("form") SchoolHolidayForm form, BindingResult faults, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		return done("placed", faults, response, afterwards, () -> {
			desk.place(SchoolHolidayForm.text(form.code()), Typed.word(form.placed(), HolidayRegion.values()), actor);
			return form;
		}, () -> page(null, null, actor, model));
	}

	@GetMapping(HERE + "/{id}")
	String edit(@PathVariable UUID id, Actor actor, Model model) {
		SchoolHoliday kept = desk.kept(id, actor);
		model.addAttribute("form", SchoolHolidayForm.of(kept));
		return editing(kept, model);
	}

	@PostMapping(HERE + "/{id}")
	String change(@PathVariable UUID id, @ModelAttribute("form") SchoolHolidayForm form, BindingResult faults,
			Actor actor, Model model, HttpServletResponse response, RedirectAttributes afterwards) {
		return done("kept", faults, response, afterwards, () -> desk.change(id, form.shown(), form.keep(), actor),
				() -> editing(desk.kept(id, actor), model));
	}

	@PostMapping(HERE + "/{id}/weg")
	String remove(@PathVariable UUID id, Actor actor, RedirectAttributes afterwards) {
		desk.remove(id, actor);
		afterwards.addFlashAttribute("done", "settings.schooldays.done.removed");
		return "redirect:" + HERE;
	}

	private static String done(String what, BindingResult faults, HttpServletResponse response,
			RedirectAttributes afterwards, Supplier<?> act, Supplier<String> again) {
		try {
			FormFaults.requireReadable(faults);
			act.get();
			afterwards.addFlashAttribute("done", "settings.schooldays.done." + what);
			return "redirect:" + HERE;
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return again.get();
	}

	private static String editing(SchoolHoliday kept, Model model) {
		model.addAttribute("holiday", kept);
		model.addAttribute("kinds", KINDS);
		return "settings/school-holiday";
	}

	private String page(@Nullable String school, @Nullable HolidayRegion region, Actor actor, Model model) {
		model.addAttribute("shown", list.of(school, region, actor));
		model.addAttribute("keeps", HolidayDesk.isKeeper(actor));
		model.addAttribute("keepsRegions", HolidayDesk.keepsRegions(actor));
		model.addAttribute("kinds", KINDS);
		model.addAttribute("regions", REGIONS);
		return "settings/school-holidays";
	}

}
