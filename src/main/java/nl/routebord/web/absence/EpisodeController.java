package nl.routebord.web.absence;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeView;
import nl.routebord.absence.GapReason;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.web.Allowed;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a case on which it stands since when a child sits at home. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.ATTENDANCE_OFFICER, Role.SWV_CONSULTANT })
@RequestMapping("/routes/{number}/thuis")
class EpisodeController {

	private static final List<Option> BASES = MissedForm.options(EpisodeBasis.values(), "absence.episode.basis.");

	private static final List<Option> GAPS = MissedForm.options(GapReason.values(), "absence.gap.");

	private final EpisodeDesk episodes;

	private final CaseDesk cases;

	EpisodeController(EpisodeDesk episodes, CaseDesk cases) {
		this.episodes = episodes;
		this.cases = cases;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", EpisodeForm.empty());
		return page(number, actor, model);
	}

	/** One change has one form, with its own fields alone. */
	@GetMapping("/{id}/verandering/{change}")
	String form(@PathVariable String number, @PathVariable UUID id, @PathVariable String change, Actor actor,
			Model model) {
		CaseFileId caseFile = cases.require(number);
		episodes.requireMay(caseFile, actor);
		model.addAttribute("form", EpisodeForm.empty());
		return form(caseFile, id, EpisodeChange.at(change).orElseThrow(NotFound::new), actor, model);
	}

	@PostMapping
	String change(@PathVariable String number, @ModelAttribute("form") EpisodeForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, HttpServletResponse response) {
		CaseFileId caseFile = cases.require(number);
		episodes.requireMay(caseFile, actor);
		try {
			UUID id = Typed.id(form.id());
			if (id != null) {
				episodes.change(caseFile, id, form.asRead(), form.change(), actor);
			}
			else {
				episodes.start(caseFile, form.start(), actor);
			}
			afterwards.addFlashAttribute("done", "absence.done");
			return "redirect:/routes/" + number + "/thuis";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			UUID id = Typed.id(form.id());
			return (id != null) ? EpisodeChange.of(form.kind())
				.map((kind) -> form(caseFile, id, kind, actor, model))
				.orElseGet(() -> page(number, actor, model)) : page(number, actor, model);
		}
	}

	/** A wrong end; a second time finds it gone. */
	@PostMapping("/{id}/toch-thuis")
	String reopen(@PathVariable String number, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable String version, Actor actor, RedirectAttributes afterwards) {
		episodes.reopen(cases.require(number), id, nl.routebord.web.Typed.version(version), actor);
		afterwards.addFlashAttribute("done", "absence.done");
		return "redirect:/routes/" + number + "/thuis";
	}

	private String form(CaseFileId caseFile, UUID id, EpisodeChange change, Actor actor, Model model) {
		EpisodeView kept = episodes.of(caseFile, actor)
			.stream()
			.filter((one) -> one.id().equals(id) && one.keeper() && one.endedOn() == null)
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("head", cases.head(caseFile, Action.KEEP_EPISODE, actor));
		model.addAttribute("one", kept);
		model.addAttribute("change", change);
		model.addAttribute("bases", BASES);
		model.addAttribute("gaps", GAPS);
		return "absence/change";
	}

	private String page(String number, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(number);
		List<EpisodeView> all = episodes.of(caseFile, actor);
		model.addAttribute("head", cases.head(caseFile, actor));
		model.addAttribute("episodes", all);
		model.addAttribute("open", all.stream().anyMatch((one) -> one.endedOn() == null));
		model.addAttribute("bases", BASES);
		model.addAttribute("changes", EpisodeChange.ALL);
		model.addAttribute("school", actor.role() == Role.SCHOOL_CARE_COORDINATOR);
		return "absence/episode";
	}

}
