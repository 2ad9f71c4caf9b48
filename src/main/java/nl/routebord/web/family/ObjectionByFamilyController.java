package nl.routebord.web.family;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.family.FamilyReading;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionsView;
import nl.routebord.route.CaseHead;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;

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

/**
 * Parents with gezag, and a pupil from 18, object and see where their objection stands.
 */
@Controller
@RequestMapping("/mijn/{number:R-\\d{4}-\\d{4,9}}/bezwaar/{tlv:T-\\d{4}-\\d{4,9}}")
@AllowedToFamily
class ObjectionByFamilyController {

	private final FamilyReading family;

	private final TlvReading tlvs;

	private final ObjectionReading reading;

	private final ObjectionIntake intake;

	private final Clock clock;

	ObjectionByFamilyController(FamilyReading family, TlvReading tlvs, ObjectionReading reading, ObjectionIntake intake,
			Clock clock) {
		this.family = family;
		this.tlvs = tlvs;
		this.reading = reading;
		this.intake = intake;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String number, @PathVariable String tlv,
			@RequestParam(required = false) @Nullable String gedaan, Actor actor, Model model) {
		fill(number, tlv, actor, model);
		model.addAttribute("done", gedaan != null);
		model.addAttribute("form", new GroundsForm(UUID.randomUUID().toString(), ""));
		return "family/objection";
	}

	@PostMapping
	String object(@PathVariable String number, @PathVariable String tlv, @ModelAttribute("form") GroundsForm form,
			BindingResult errors, Actor actor, Model model, HttpServletResponse response) {
		TlvApplicationId application = fill(number, tlv, actor, model);
		try {
			intake.object(application, Typed.request((form.request() != null) ? form.request() : ""),
					(form.grounds() != null) ? form.grounds().strip() : "", actor);
			return "redirect:/mijn/" + number + "/bezwaar/" + tlv + "?gedaan=ja";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		model.addAttribute("done", false);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "family/objection";
	}

	/** Of this case and of no other. */
	private TlvApplicationId fill(String number, String tlv, Actor actor, Model model) {
		CaseHead head = family.head(number, actor);
		TlvApplicationId application = tlvs.require(tlv);
		ObjectionsView against = reading.of(application, actor);
		if (!against.caseFile().equals(head.id())) {
			throw new NotFound();
		}
		model.addAttribute("head", head);
		model.addAttribute("against", against);
		model.addAttribute("late", LocalDate.now(clock).isAfter(against.until()));
		return application;
	}

	/** Why, and a mark by which the same again is the same. */
	record GroundsForm(@Nullable String request, @Nullable String grounds) {
	}

}
