package nl.routebord.web.absence;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.DoubleDesk;
import nl.routebord.absence.ReportDesk;
import nl.routebord.absence.RollDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.FormFaults;
import nl.routebord.web.KeptSearch;
import nl.routebord.web.parts.Option;

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

/** The pages where a school registers absence by hand. */
@Controller
@AllowedToSchool
@RequestMapping("/verzuim")
class RollController {

	private static final String LIST = "/verzuim";

	private final AbsenceDesk absence;

	private final RollDesk roll;

	private final DoubleDesk doubles;

	private final ReportDesk reports;

	private final Directory directory;

	private final KeptSearch searches;

	RollController(AbsenceDesk absence, RollDesk roll, DoubleDesk doubles, ReportDesk reports, Directory directory,
			KeptSearch searches) {
		this.absence = absence;
		this.roll = roll;
		this.doubles = doubles;
		this.reports = reports;
		this.directory = directory;
		this.searches = searches;
	}

	@GetMapping
	String roll(@RequestParam(name = "zoek", defaultValue = "") String sought, HttpSession session, Actor actor,
			Model model) {
		String text = searches.kept(LIST, sought, session, actor);
		model.addAttribute("pupils", roll.list(text, actor));
		model.addAttribute("sought", text);
		model.addAttribute("doubles", doubles.count(actor));
		model.addAttribute("setsLesson", actor.role() == Role.SCHOOL_ABSENCE_OFFICE);
		return "absence/roll";
	}

	@PostMapping("/zoeken")
	String search(@RequestParam(name = "q", defaultValue = "") String typed, HttpSession session, Actor actor) {
		return searches.keep(LIST, typed, session, actor);
	}

	@GetMapping("/leerlingen/nieuw")
	String begin(Actor actor, Model model) {
		roll.requireKeeper(actor);
		model.addAttribute("form", RollForm.empty());
		return enrolPage(model);
	}

	@PostMapping("/leerlingen/nieuw")
	String enrol(@ModelAttribute("form") RollForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		roll.requireKeeper(actor);
		try {
			return "redirect:/verzuim/leerlingen/" + roll.enrol(form.command(), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return enrolPage(model);
		}
	}

	@GetMapping("/leerlingen/{id}")
	String show(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", MissedForm.empty());
		return page(id, actor, model);
	}

	@PostMapping("/leerlingen/{id}")
	String register(@PathVariable UUID id, @ModelAttribute("form") MissedForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		return act(id, errors, actor, model, afterwards, response, () -> absence.register(id, form.missed(), actor));
	}

	@PostMapping("/leerlingen/{id}/rooster")
	String agree(@PathVariable UUID id, @ModelAttribute("form") MissedForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		absence.requireOwn(id, actor);
		return act(id, errors, actor, model, afterwards, response, () -> absence.agree(id, form.timetable(), actor));
	}

	@PostMapping("/leerlingen/{id}/melding")
	String prepare(@PathVariable UUID id, @ModelAttribute("form") MissedForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		absence.requireOwn(id, actor);
		return act(id, errors, actor, model, afterwards, response, () -> reports.prepare(id, form.report(), actor));
	}

	@PostMapping("/leerlingen/{id}/uitschrijving")
	String leave(@PathVariable UUID id, @ModelAttribute("form") MissedForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		absence.requireOwn(id, actor);
		return act(id, errors, actor, model, afterwards, response, () -> roll.leave(id, form.leaving(), actor));
	}

	private String act(UUID id, BindingResult errors, Actor actor, Model model, RedirectAttributes afterwards,
			HttpServletResponse response, Runnable act) {
		try {
			act.run();
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/verzuim/leerlingen/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(id, actor, model);
		}
	}

	private String page(UUID id, Actor actor, Model model) {
		model.addAttribute("file", absence.file(id, actor));
		model.addAttribute("parts", MissedForm.PARTS);
		model.addAttribute("reasons", MissedForm.REASONS);
		model.addAttribute("bases", MissedForm.BASES);
		model.addAttribute("kinds", MissedForm.KINDS);
		model.addAttribute("destinations", MissedForm.DESTINATIONS);
		return "absence/pupil";
	}

	private String enrolPage(Model model) {
		model.addAttribute("sectors",
				List.of(Option.keyed("VO", "absence.sector.VO"), Option.keyed("PO", "absence.sector.PO")));
		List<Option> municipalities = directory.organisations(OrganisationKind.MUNICIPALITY)
			.stream()
			.map((one) -> Option.named(one.code(), one.name()))
			.toList();
		model.addAttribute("municipalities", municipalities);
		model.addAttribute("stays",
				Stream.concat(Stream.of(Option.keyed("", "absence.stay.none")), municipalities.stream()).toList());
		return "absence/enrol";
	}

}
