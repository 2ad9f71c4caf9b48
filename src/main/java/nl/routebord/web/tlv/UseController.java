package nl.routebord.web.tlv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.SchoolType;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.LeaveSchool;
import nl.routebord.tlv.RedeemTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.RevisionDesk;
import nl.routebord.tlv.UseDesk;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;

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

/** The use of a tlv: who is told of it, who is enrolled on it, and when that ends. */
@Controller
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
@RequestMapping("/tlv/{number}")
class UseController {

	private final UseDesk desk;

	private final RevisionDesk revisions;

	private final TlvPage page;

	UseController(UseDesk desk, RevisionDesk revisions, TlvPage page) {
		this.revisions = revisions;
		this.desk = desk;
		this.page = page;
	}

	@GetMapping("/inschrijving")
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		model.addAttribute("form", UseForm.empty());
		return fill(number, actor, model, locale);
	}

	@PostMapping("/inschrijving")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR })
	String redeem(@PathVariable String number, @ModelAttribute("form") UseForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, Locale locale, HttpServletResponse response) {
		desk.requireMay(page.id(number), Action.REDEEM_TLV, actor);
		RedeemTlv entry = form.redeem(errors);
		return act(number, "redeem", errors, actor, model, afterwards, locale, response,
				() -> desk.redeem(entry, actor));
	}

	@PostMapping("/uitschrijving")
	@Allowed({ Role.RECEIVING_SCHOOL, Role.SCHOOL_CARE_COORDINATOR, Role.SWV_SECRETARIAT })
	String leave(@PathVariable String number, @ModelAttribute("form") UseForm form, BindingResult errors, Actor actor,
			Model model, RedirectAttributes afterwards, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, Action.LEAVE_ON_TLV, actor);
		LeaveSchool command = form.leave(errors);
		return act(number, "leave", errors, actor, model, afterwards, locale, response,
				() -> desk.leave(id, command, actor));
	}

	@PostMapping("/ontvangende-school")
	@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SWV_SECRETARIAT })
	String announce(@PathVariable String number, @ModelAttribute("form") UseForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, Action.ANNOUNCE_TLV, actor);
		return act(number, "announce", errors, actor, model, afterwards, locale, response,
				() -> desk.announce(id, Typed.text(form.schoolCode()), actor));
	}

	@PostMapping("/terugkeer")
	@Allowed(Role.SWV_DECIDER)
	String agreeToReturn(@PathVariable String number, @ModelAttribute("form") UseForm form, BindingResult errors,
			Actor actor, Model model, RedirectAttributes afterwards, Locale locale, HttpServletResponse response) {
		TlvApplicationId id = page.id(number);
		desk.requireMay(id, Action.AGREE_TO_RETURN, actor);
		return act(number, "agree", errors, actor, model, afterwards, locale, response,
				() -> desk.agreeToReturn(id, Typed.text(form.reason()), actor));
	}

	private String act(String number, String done, BindingResult errors, Actor actor, Model model,
			RedirectAttributes afterwards, Locale locale, HttpServletResponse response, Runnable act) {
		if (!errors.hasErrors()) {
			try {
				act.run();
				afterwards.addFlashAttribute("done", "tlvlife.done." + done);
				return "redirect:/tlv/" + number + "/inschrijving";
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return fill(number, actor, model, locale);
	}

	private String fill(String number, Actor actor, Model model, Locale locale) {
		page.fill(number, "tlvlife.page.use", actor, model, locale);
		desk.life(page.id(number), actor).ifPresent((life) -> model.addAttribute("life", life));
		model.addAttribute("schoolTypes", options("tlvlife.school-type.", SchoolType.SBO, SchoolType.SO,
				SchoolType.SO_VSO, SchoolType.VSO, SchoolType.PRO));
		model.addAttribute("destinations",
				options("tlvlife.to.", LeaveSchool.Destination.choices().toArray(LeaveSchool.Destination[]::new)));
		model.addAttribute("revisable", revisions.isPossible(page.id(number), actor));
		model.addAttribute("request", UUID.randomUUID());
		return "tlv/use";
	}

	private static List<Option> options(String prefix, Enum<?>... words) {
		List<Option> options = new ArrayList<>();
		options.add(Option.keyed("", "tlvlife.choose"));
		Arrays.stream(words).forEach((word) -> options.add(Option.keyed(word.name(), prefix + word.name())));
		return options;
	}

}
