package nl.routebord.web.absence;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routebord.absence.AbsoluteDesk;
import nl.routebord.absence.AbsoluteExplanation;
import nl.routebord.absence.AbsoluteState;
import nl.routebord.absence.AbsoluteView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.casefile.SignalDraft;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pages of residents under the duty who are enrolled nowhere. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/verzuim/absoluut")
class AbsoluteController {

	private static final List<Option> ANSWERS = answers();

	private final AbsoluteDesk desk;

	private final SignalDraft signals;

	AbsoluteController(AbsoluteDesk desk, SignalDraft signals) {
		this.desk = desk;
		this.signals = signals;
	}

	@GetMapping
	String list(@RequestParam(name = "stand", required = false) @Nullable String typed, Actor actor, Model model) {
		@Nullable AbsoluteState word = Typed.word(typed, AbsoluteState.values());
		AbsoluteState state = (word != null) ? word : AbsoluteState.FOUND;
		model.addAttribute("state", state);
		model.addAttribute("counts", desk.counts(actor));
		model.addAttribute("residents", desk.list(state, actor));
		return "absence/absolutes";
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", AbsoluteForm.empty());
		return page(desk.view(id, actor), model);
	}

	@PostMapping("/{id}/antwoord")
	String answer(@PathVariable UUID id, @ModelAttribute("form") AbsoluteForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		desk.requireMay(id, actor);
		try {
			desk.answer(id, form.asRead(), form.command(), actor);
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/verzuim/absoluut/" + id;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(desk.view(id, actor), model);
		}
	}

	/** Begins a signal with what the files say. */
	@PostMapping("/{id}/signaal")
	String begin(@PathVariable UUID id, Actor actor) {
		desk.requireMay(id, actor);
		AbsoluteView view = desk.view(id, actor);
		signals.begin(id, Map.of("birthDate", view.birthDate().toString(), "signalKind", "NOT_ENROLLED"), actor);
		return "redirect:/routes/nieuw/leerling";
	}

	private static String page(AbsoluteView view, Model model) {
		model.addAttribute("one", view);
		model.addAttribute("answers", ANSWERS);
		return "absence/absolute";
	}

	private static List<Option> answers() {
		List<Option> answers = new ArrayList<>(
				List.of(Option.keyed(AbsoluteState.ABSENT.name(), "absence.absolute.answer.ABSENT")));
		answers.addAll(MissedForm.options(AbsoluteExplanation.values(), "absence.absolute.answer."));
		return List.copyOf(answers);
	}

}
