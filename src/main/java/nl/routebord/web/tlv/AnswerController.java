package nl.routebord.web.tlv;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.expert.RefusalReason;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.AdviceDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
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

/** An expert says whether to advise; nothing of the pupil is on this page. */
@Controller
@Allowed(Role.SWV_EXPERT)
@RequestMapping("/tlv/{number}/uitnodiging")
class AnswerController {

	private static final List<Option> REASONS = Arrays.stream(RefusalReason.values())
		.map((reason) -> Option.keyed(reason.name(), "expert.refusal." + reason))
		.toList();

	private final AdviceDesk desk;

	private final TlvReading reading;

	AnswerController(AdviceDesk desk, TlvReading reading) {
		this.desk = desk;
		this.reading = reading;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("form", new AnswerForm("", ""));
		return page(reading.require(number), actor, model);
	}

	@PostMapping
	String answer(@PathVariable String number, @ModelAttribute("form") AnswerForm form, BindingResult errors,
			Actor actor, Model model, HttpServletResponse response) {
		TlvApplicationId id = reading.require(number);
		if ("accept".equals(form.act())) {
			desk.accept(id, actor);
			return "redirect:/tlv/" + number + "/advies";
		}
		try {
			RefusalReason reason = new Typed(errors).word("reason", form.reason(), RefusalReason.class);
			if (!errors.hasErrors()) {
				desk.decline(id, reason, actor);
				return "redirect:/tlv/" + number + "/uitnodiging";
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(id, actor, model);
	}

	private String page(TlvApplicationId id, Actor actor, Model model) {
		model.addAllAttributes(Map.of("invitation", desk.invitation(id, actor), "reasons", REASONS));
		return "tlv/invitation";
	}

	/** Accept, or decline with a reason. */
	record AnswerForm(@Nullable String act, @Nullable String reason) {
	}

}
