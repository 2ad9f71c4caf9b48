package nl.routebord.web.tlv;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.ChooseRenewal;
import nl.routebord.tlv.RenewalDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The last school year of a tlv: return, or a new tlv (R-TLV-09). */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
@RequestMapping("/tlv/{number}/verlenging")
class RenewalController {

	private static final List<Option> INTENTS = List.of(
			Option.keyed("RETURN", "tlvlife.intent.RETURN").withHint("tlvlife.intent.RETURN.hint"),
			Option.keyed("NEW_TLV", "tlvlife.intent.NEW_TLV").withHint("tlvlife.intent.NEW_TLV.hint"));

	private final RenewalDesk desk;

	private final TlvPage page;

	RenewalController(RenewalDesk desk, TlvPage page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		model.addAttribute("form", new RenewalForm(""));
		return fill(number, actor, model, locale);
	}

	@PostMapping
	@Allowed({ Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR })
	String choose(@PathVariable String number, @ModelAttribute("form") RenewalForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, actor);
		ChooseRenewal.Intent intent = new Typed(errors).word("intent", form.intent(), ChooseRenewal.Intent.class);
		if (!errors.hasErrors()) {
			try {
				desk.choose(id, new ChooseRenewal(intent), actor);
				afterwards.addFlashAttribute("done", "tlvlife.done.chosen");
				return "redirect:/tlv/" + number + "/verlenging";
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return fill(number, actor, model, locale);
	}

	private String fill(String number, Actor actor, Model model, Locale locale) {
		page.fill(number, "tlvlife.page.renewal", actor, model, locale);
		desk.view(page.id(number), actor).ifPresent((renewal) -> model.addAttribute("renewal", renewal));
		model.addAttribute("intents", INTENTS);
		return "tlv/renewal";
	}

	/** What the school chooses. */
	record RenewalForm(@Nullable String intent) {
	}

}
