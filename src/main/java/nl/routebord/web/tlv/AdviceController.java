package nl.routebord.web.tlv;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.AdviceView;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.GiveAdvice;
import nl.routebord.tlv.TlvStep;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.Drafts;
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

/** An expert gives advice, once. */
@Controller
@Allowed(Role.SWV_EXPERT)
@RequestMapping("/tlv/{number}/advies")
class AdviceController {

	private static final String HERE = "tlv.page.advice";

	private final AdviceDesk desk;

	private final TlvPage page;

	private final Drafts drafts;

	private final LateForms late;

	AdviceController(AdviceDesk desk, TlvPage page, Drafts drafts, LateForms late) {
		this.late = late;
		this.desk = desk;
		this.page = page;
		this.drafts = drafts;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = fill(number, actor, model, locale);
		if (!view.can(TlvStep.ADVISE)) {
			return "redirect:/tlv/" + number;
		}
		desk.earlier(view.id(), actor).ifPresent((earlier) -> model.addAttribute("earlier", earlier));
		String registration = own(view, actor).map(AdviceView::registrationNumber).orElse("");
		model.addAttribute("form", AdviceForm.of(drafts.load(actor, key(number)), registration));
		return "tlv/advice";
	}

	@PostMapping
	String sign(@PathVariable String number, @ModelAttribute("form") AdviceForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		GiveAdvice advice = form.advice(errors);
		try {
			if (!errors.hasErrors()) {
				desk.advise(page.id(number), advice, actor);
				drafts.discard(actor, key(number));
				return "redirect:/tlv/" + number;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			TlvView now = late.now(number, actor);
			AdviceView own = own(now, actor).orElse(null);
			return late.show(conflict, now, "/advies", TlvStep.ADVISE, form.parts(own), model, locale, response);
		}
		fill(number, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/advice";
	}

	private TlvView fill(String number, Actor actor, Model model, Locale locale) {
		model.addAttribute("draft", "/concepten/" + key(number));
		return page.fill(number, HERE, actor, model, locale);
	}

	private static Optional<AdviceView> own(TlvView view, Actor actor) {
		return view.advices().stream().filter((advice) -> advice.expert().equals(actor.user())).findFirst();
	}

	private static String key(String number) {
		return "tlv/" + number + "/advies";
	}

}
