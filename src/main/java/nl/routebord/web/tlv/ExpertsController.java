package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.expert.ExpertDesk;
import nl.routebord.expert.TlvExpert;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pool of experts: what is asked of each, and who is away. */
@Controller
@Allowed(Role.SWV_SECRETARIAT)
@RequestMapping("/tlv/deskundigen")
class ExpertsController {

	private final ExpertDesk desk;

	ExpertsController(ExpertDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		model.addAttribute("form", new AwayForm(null, "", ""));
		return page(actor, model);
	}

	@PostMapping
	String away(@ModelAttribute("form") AwayForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		Typed typed = new Typed(errors);
		LocalDate from = typed.date("from", form.from());
		LocalDate until = typed.date("until", form.until());
		if (form.expert() == null) {
			errors.rejectValue("expert", "tlv.fault.choose");
		}
		try {
			if (form.expert() != null && !errors.hasErrors()) {
				desk.away(new UserId(form.expert()), from, until, actor);
				return "redirect:/tlv/deskundigen";
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(actor, model);
	}

	private String page(Actor actor, Model model) {
		List<TlvExpert> pool = desk.pool(actor);
		model.addAttribute("pool", pool);
		model.addAttribute("people",
				pool.stream().map((one) -> Option.named(one.user().value().toString(), one.name())).toList());
		return "tlv/experts";
	}

}
