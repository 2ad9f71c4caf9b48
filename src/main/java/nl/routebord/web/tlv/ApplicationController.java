package nl.routebord.web.tlv;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.ApplicationDesk;
import nl.routebord.tlv.NewAnnex;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The school writes an application in steps; each step is saved as it is sent. */
@Controller
@Allowed(Role.SCHOOL_CARE_COORDINATOR)
class ApplicationController {

	static final List<String> STEPS = List.of("leerling", "vraag", "onderbouwing", "zienswijze", "documenten",
			"controleren");

	private final ApplicationDesk desk;

	private final TlvPage page;

	private final CaseDesk cases;

	private final TlvReading reading;

	private final LateForms late;

	ApplicationController(ApplicationDesk desk, TlvPage page, CaseDesk cases, TlvReading reading, LateForms late) {
		this.late = late;
		this.desk = desk;
		this.page = page;
		this.cases = cases;
		this.reading = reading;
	}

	@GetMapping("/tlv/nieuw")
	String begin(@RequestParam("route") String route, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(route);
		model.addAttribute("head", cases.head(caseFile, actor));
		model.addAttribute("request", UUID.randomUUID());
		model.addAttribute("early", !desk.isAwaited(caseFile));
		model.addAttribute("open",
				reading.of(caseFile, actor).stream().filter((view) -> !view.status().isEnd()).findFirst().orElse(null));
		return "tlv/begin";
	}

	@PostMapping("/tlv/nieuw")
	String start(@RequestParam("route") String route, @RequestParam UUID request, Actor actor) {
		TlvApplicationId id = desk.start(request, cases.require(route), actor);
		return "redirect:/tlv/" + reading.view(id, actor).number() + "/aanvraag/leerling";
	}

	@GetMapping("/tlv/{number}/aanvraag/{step}")
	String show(@PathVariable String number, @PathVariable String step, Actor actor, Model model, Locale locale) {
		TlvView view = fill(number, step, actor, model, locale);
		if (!view.can(TlvStep.WRITE)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", ContentForm.of(content(view), view.version()));
		model.addAttribute("annex", AnnexForm.empty());
		return "tlv/application";
	}

	@PostMapping("/tlv/{number}/aanvraag/{step}")
	String save(@PathVariable String number, @PathVariable String step, @ModelAttribute("form") ContentForm form,
			BindingResult errors, @RequestParam(name = "actie", required = false) @Nullable String act, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		TlvView view = fill(number, step, actor, model, locale);
		ApplicationContent content = form.over(content(view), errors);
		try {
			if (!errors.hasErrors()) {
				return saved(view, step, form, content, act, actor);
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			return late(conflict, number, "/aanvraag/" + step, TlvStep.WRITE, form, actor, model, locale, response);
		}
		model.addAttribute("annex", AnnexForm.empty());
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/application";
	}

	@PostMapping("/tlv/{number}/documenten")
	String annex(@PathVariable String number, @ModelAttribute("annex") AnnexForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) throws IOException {
		NewAnnex annex = form.annex(errors);
		TlvView view = fill(number, "documenten", actor, model, locale);
		boolean draft = view.can(TlvStep.WRITE);
		try {
			if (annex != null) {
				desk.annex(view.id(), annex, actor);
				return "redirect:/tlv/" + number + (draft ? "/aanvraag/documenten" : "/aanvulling");
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		model.addAttribute("form", ContentForm.of(content(view), view.version()));
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return draft ? "tlv/application" : "tlv/supplement";
	}

	@GetMapping("/tlv/{number}/aanvulling")
	String supplement(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "tlv.page.supplement", actor, model, locale);
		if (!view.can(TlvStep.SUPPLEMENT)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", ContentForm.of(content(view), view.version()));
		model.addAttribute("annex", AnnexForm.empty());
		return "tlv/supplement";
	}

	@PostMapping("/tlv/{number}/aanvulling")
	String supplemented(@PathVariable String number, @ModelAttribute("form") ContentForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		TlvView view = page.fill(number, "tlv.page.supplement", actor, model, locale);
		ApplicationContent content = form.over(content(view), errors);
		try {
			if (!errors.hasErrors()) {
				desk.supplement(view.id(), form.seen(), content, actor);
				return "redirect:/tlv/" + number;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			return late(conflict, number, "/aanvulling", TlvStep.SUPPLEMENT, form, actor, model, locale, response);
		}
		model.addAttribute("annex", AnnexForm.empty());
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/supplement";
	}

	private String late(Conflict conflict, String number, String path, TlvStep step, ContentForm form, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		TlvView now = late.now(number, actor);
		return late.show(conflict, now, path, step, form.parts(content(now)), model, locale, response);
	}

	private String saved(TlvView view, String step, ContentForm form, ApplicationContent content, @Nullable String act,
			Actor actor) {
		if (step.equals("controleren")) {
			desk.submit(view.id(), form.seen(), actor);
			return "redirect:/tlv/" + view.number() + "/bevestiging";
		}
		desk.save(view.id(), form.seen(), content, actor);
		return "redirect:/tlv/" + view.number()
				+ ("later".equals(act) ? "" : "/aanvraag/" + STEPS.get(STEPS.indexOf(step) + 1));
	}

	private TlvView fill(String number, String step, Actor actor, Model model, Locale locale) {
		if (!STEPS.contains(step)) {
			throw new NotFound();
		}
		TlvView view = page.fill(number, "tlv.page.step." + step, actor, model, locale);
		model.addAttribute("step", step);
		model.addAttribute("steps", STEPS);
		model.addAttribute("early", view.revises().isEmpty() && !desk.isAwaited(view.caseFile()));
		model.addAttribute("written", (view.content() != null) ? WrittenSteps.of(view, view.content()) : List.of());
		model.addAttribute("stepCount", STEPS.indexOf(step) + 1);
		model.addAttribute("previous", (STEPS.indexOf(step) > 0) ? STEPS.get(STEPS.indexOf(step) - 1) : null);
		return view;
	}

	private static ApplicationContent content(TlvView view) {
		ApplicationContent content = view.content();
		if (content == null) {
			throw new NotFound();
		}
		return content;
	}

}
