package nl.routebord.web.allocation;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.allocation.OverviewDesk;
import nl.routebord.allocation.Verdict;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
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

/** DUO's overview beside the own register, and what was found out. */
@Controller
@RequestMapping("/toewijzing/duo")
@Allowed(Role.SWV_SECRETARIAT)
class OverviewController {

	private static final int PAGE = 50;

	private final OverviewDesk desk;

	private final Words words;

	OverviewController(OverviewDesk desk, Words words) {
		this.desk = desk;
		this.words = words;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new OverviewForm(null, null));
		model.addAttribute("overviews", desk.list(actor));
		return "allocation/overviews";
	}

	@PostMapping
	String receive(@ModelAttribute("form") OverviewForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) throws IOException {
		if (!form.hasFile()) {
			errors.rejectValue("file", "allocation.overview.fault.file");
		}
		else {
			try (InputStream file = Objects.requireNonNull(form.file()).getInputStream()) {
				return "redirect:/toewijzing/duo/" + desk.receive(Typed.date("asOf", form.asOf()), file, actor);
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		model.addAttribute("overviews", desk.list(actor));
		return "allocation/overviews";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, @RequestParam(name = "oordeel", required = false) @Nullable String verdict,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		Verdict chosen = Typed.word(verdict, Verdict.values());
		model.addAttribute("overview", desk.view(id, actor));
		model.addAttribute("lines", desk.lines(id, chosen, cursor, PAGE, actor));
		model.addAttribute("verdicts", Verdict.values());
		model.addAttribute("chosen", (chosen != null) ? chosen.name() : "");
		model.addAttribute("base", "/toewijzing/duo/" + id + ((chosen != null) ? "?oordeel=" + chosen : ""));
		return "allocation/comparison";
	}

	@PostMapping("/{id}/weg")
	String discard(@PathVariable UUID id, Actor actor) {
		desk.discard(id, actor);
		return "redirect:/toewijzing/duo";
	}

	@PostMapping("/{id}/regels/{nr}")
	String answer(@PathVariable UUID id, @PathVariable int nr,
			@RequestParam(name = "answer", defaultValue = "") String answer, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			desk.answer(id, nr, answer, actor);
			return "redirect:/toewijzing/duo/" + id;
		}
		catch (RuleViolated violated) {
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			model.addAttribute("fault", words.say(violated));
			model.addAttribute("typed", answer);
			model.addAttribute("at", nr);
			return show(id, null, null, actor, model);
		}
	}

}
