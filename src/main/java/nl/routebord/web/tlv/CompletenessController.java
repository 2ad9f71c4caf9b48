package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
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

/** The secretariat judges whether an application is complete and asks the experts. */
@Controller
@Allowed(Role.SWV_SECRETARIAT)
@RequestMapping("/tlv/{number}/compleet")
class CompletenessController {

	private static final String HERE = "tlv.page.completeness";

	private final AssessmentDesk desk;

	private final TlvPage page;

	private final LateForms late;

	private final ExpertOptions options;

	CompletenessController(AssessmentDesk desk, TlvPage page, LateForms late, ExpertOptions options) {
		this.late = late;
		this.options = options;
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = fill(number, actor, model, locale);
		if (!view.can(TlvStep.JUDGE)) {
			return "redirect:/tlv/" + number;
		}
		model.addAttribute("form", JudgeForm.of(view, ContentForm.date(desk.proposedLastDay(view.id(), actor))));
		return "tlv/completeness";
	}

	@PostMapping
	String judge(@PathVariable String number, @ModelAttribute("form") JudgeForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		if (List.of("forward", "refer").contains(Typed.text(form.act()))
				&& desk.isNotCompetentBy(page.id(number), actor)) {
			return "redirect:/tlv/" + number;
		}
		desk.requireMay(page.id(number), Action.CHECK_TLV_COMPLETENESS, actor);
		try {
			act(page.id(number), form, errors, actor);
			if (!errors.hasErrors()) {
				return "redirect:/tlv/" + number + ("take".equals(form.act()) ? "/compleet" : "");
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			return late.show(conflict, now, "/compleet", TlvStep.JUDGE, form.parts(now), model, locale, response);
		}
		fill(number, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/completeness";
	}

	private void act(TlvApplicationId id, JudgeForm form, BindingResult errors, Actor actor) {
		switch (Typed.text(form.act())) {
			case "complete" -> desk.complete(id, form.seen(), experts(form), actor);
			case "incomplete" -> invite(id, form, errors, actor);
			case "take" -> desk.overrideCompetence(id, form.seen(), Typed.text(form.reason()), actor);
			case "forward" -> desk.notCompetent(id, form.seen(), true, Typed.text(form.forwardedTo()),
					Typed.text(form.reason()), actor);
			case "refer" -> desk.notCompetent(id, form.seen(), false, "", Typed.text(form.reason()), actor);
			default -> errors.reject("tlv.fault.choose");
		}
	}

	private void invite(TlvApplicationId id, JudgeForm form, BindingResult errors, Actor actor) {
		LocalDate lastDay = new Typed(errors).date("lastDay", form.lastDay());
		if (lastDay == null && !errors.hasErrors()) {
			errors.rejectValue("lastDay", "tlv.fault.last-day");
		}
		if (lastDay != null) {
			desk.incomplete(id, form.seen(), Typed.text(form.asked()), lastDay, actor);
		}
	}

	private static Set<UserId> experts(JudgeForm form) {
		return (form.experts() != null) ? form.experts().stream().map(UserId::new).collect(Collectors.toSet())
				: Set.of();
	}

	private TlvView fill(String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, HERE, actor, model, locale);
		model.addAttribute("experts", options.of(view.id(), actor, locale));
		return view;
	}

}
