package nl.routebord.web.tlv;

import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.AdviceView;
import nl.routebord.tlv.AdviseAgain;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** An expert reads an earlier advice of their own, and signs it once more. */
@Controller
@Allowed(Role.SWV_EXPERT)
@RequestMapping("/tlv/{number}/advies/eerder")
class AgainController {

	private final AdviceDesk desk;

	private final TlvPage page;

	AgainController(AdviceDesk desk, TlvPage page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		AdviceView earlier = fill(number, actor, model, locale);
		model.addAttribute("form", new AgainForm(ContentForm.date(earlier.endOn()), false));
		return "tlv/again";
	}

	@PostMapping
	String sign(@PathVariable String number, @ModelAttribute("form") AgainForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		try {
			AdviseAgain again = new AdviseAgain(new Typed(errors).date("endOn", form.endOn()),
					Boolean.TRUE.equals(form.fits()));
			if (!errors.hasErrors()) {
				desk.adviseAgain(page.id(number), again, actor);
				return "redirect:/tlv/" + number;
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		fill(number, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/again";
	}

	private AdviceView fill(String number, Actor actor, Model model, Locale locale) {
		AdviceView earlier = desk.earlier(page.id(number), actor).orElseThrow(NotFound::new);
		page.fill(number, "expert.page.again", actor, model, locale);
		model.addAttribute("earlier", earlier);
		return earlier;
	}

	/** Until when, and that it still fits. */
	record AgainForm(@Nullable String endOn, @Nullable Boolean fits) {
	}

}
