package nl.routebord.web.absence;

import java.util.UUID;

import nl.routebord.absence.DoubleDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Typed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a school says whether two pupils on its roll are one. */
@Controller
@AllowedToSchool
@RequestMapping("/verzuim/dubbel")
class DoubleController {

	private static final String HERE = "redirect:/verzuim/dubbel";

	private final DoubleDesk doubles;

	DoubleController(DoubleDesk doubles) {
		this.doubles = doubles;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		model.addAttribute("doubles", doubles.open(actor));
		return "absence/doubles";
	}

	@PostMapping("/{id}/zelfde")
	String join(@PathVariable UUID id, @RequestParam(name = "right", required = false) @Nullable String right,
			Actor actor, RedirectAttributes afterwards) {
		try {
			UUID stays = doubles.join(id, Typed.id(right), actor);
			afterwards.addFlashAttribute("done", "absence.double.joined");
			return "redirect:/verzuim/leerlingen/" + stays;
		}
		catch (RuleViolated violated) {
			afterwards.addFlashAttribute("fault", violated.faults().get(0).code());
			afterwards.addFlashAttribute("faulty", id);
			return HERE;
		}
	}

	@PostMapping("/{id}/twee")
	String part(@PathVariable UUID id, Actor actor, RedirectAttributes afterwards) {
		doubles.part(id, actor);
		afterwards.addFlashAttribute("done", "absence.double.parted");
		return HERE;
	}

}
