package nl.routebord.web.tlv;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.routebord.document.DocumentContent;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.letter.LetterDesk;
import nl.routebord.letter.LetterField;
import nl.routebord.letter.LetterKind;
import nl.routebord.letter.LetterTextView;
import nl.routebord.tlv.LetterTrial;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The words of the swv's own letters, tried on a real application before they are used.
 */
@Controller
@RequestMapping("/tlv/brieven")
@Allowed(Role.SWV_DECIDER)
class LetterController {

	private final LetterDesk desk;

	private final LetterTrial trial;

	LetterController(LetterDesk desk, LetterTrial trial) {
		this.desk = desk;
		this.trial = trial;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("letters", desk.list(actor));
		return "tlv/letters";
	}

	@GetMapping("/{kind}")
	String show(@PathVariable String kind, Actor actor, Model model) {
		List<LetterTextView> versions = desk.versions(kind(kind), actor);
		model.addAttribute("form", LetterTextForm.of(versions.get(0)));
		return page(kind(kind), versions, model);
	}

	@PostMapping("/{kind}")
	Object change(@PathVariable String kind, @ModelAttribute("form") LetterTextForm form, BindingResult errors,
			Actor actor, Model model, HttpServletResponse response, RedirectAttributes afterwards) {
		FormFaults.requireReadable(errors);
		LetterKind chosen = kind(kind);
		try {
			if ("try".equals(form.act())) {
				byte[] pdf = trial.print(form.command(chosen), form.application(), actor);
				return Downloads.of(new DocumentContent("proefbrief.pdf", "application/pdf", "", pdf));
			}
			desk.change(form.command(chosen), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(chosen, desk.versions(chosen, actor), model);
		}
		afterwards.addFlashAttribute("done", "letter.done");
		return "redirect:/tlv/brieven/" + kind;
	}

	private static String page(LetterKind kind, List<LetterTextView> versions, Model model) {
		model.addAttribute("kind", kind);
		model.addAttribute("versions", versions);
		model.addAttribute("fields", kind.fields().stream().map(LetterField::typed).toList());
		return "tlv/letter";
	}

	private static LetterKind kind(String path) {
		return Arrays.stream(LetterKind.values())
			.filter((kind) -> kind.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(path))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
