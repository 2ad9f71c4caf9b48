package nl.routebord.web.anonymous;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.routebord.anonymous.AnonymousId;
import nl.routebord.anonymous.AnonymousNaming;
import nl.routebord.anonymous.Sector;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.FormFaults;
import nl.routebord.web.anonymous.AnonymousController.AnswerForm;
import nl.routebord.web.anonymous.AnonymousController.LinkForm;
import nl.routebord.web.casefile.SignalDraft;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The unit that brought a child without a name gives it one. */
@Controller
@RequestMapping("/anoniem/{id}")
@AllowedToConsultees
class NamingController {

	private final AnonymousNaming naming;

	private final AnonymousController pages;

	private final SignalDraft draft;

	NamingController(AnonymousNaming naming, AnonymousController pages, SignalDraft draft) {
		this.naming = naming;
		this.pages = pages;
		this.draft = draft;
	}

	/** Into the form of a signal, which has what is known. */
	@PostMapping("/signaal")
	String signal(@PathVariable AnonymousId id, Actor actor) {
		naming.beginSignal(id, (signal) -> draft.begin(signal.request(), known(signal), actor), actor);
		return "redirect:/routes/nieuw/leerling";
	}

	private static Map<String, String> known(AnonymousNaming.Signal signal) {
		Map<String, String> known = new LinkedHashMap<>();
		known.put("signalText", signal.text());
		known.put("signalKind", "WORRY");
		known.put("schoolType", (signal.sector() == Sector.PO) ? "PRIMARY" : signal.sector().name());
		return known;
	}

	/** It has a route already: first whose that is, then the name itself. */
	@PostMapping("/route")
	String link(@PathVariable AnonymousId id, @ModelAttribute("link") LinkForm link, BindingResult faults,
			@RequestParam(name = "step", defaultValue = "") String step, Actor actor, Model model) {
		try {
			if (step.equals("link")) {
				naming.link(id, link.number(), actor);
				return "redirect:/anoniem/" + id;
			}
			model.addAttribute("head", naming.about(id, link.number(), actor));
			model.addAttribute("id", id);
			return "anonymous/naming";
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			model.addAttribute("form", AnswerForm.empty());
			return pages.page(id, actor, model);
		}
	}

}
