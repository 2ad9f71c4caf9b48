package nl.routebord.web.tlv;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.AssessmentDesk;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** The secretariat asks other experts in the place of those who declined. */
@Controller
@Allowed(Role.SWV_SECRETARIAT)
@RequestMapping("/tlv/{number}/deskundigen")
class OthersController {

	private static final String PATH = "/deskundigen";

	private final AssessmentDesk desk;

	private final TlvPage page;

	private final LateForms late;

	private final ExpertOptions options;

	OthersController(AssessmentDesk desk, TlvPage page, LateForms late, ExpertOptions options) {
		this.desk = desk;
		this.page = page;
		this.late = late;
		this.options = options;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		TlvView view = fill(number, actor, model, locale);
		model.addAttribute("form", new OthersForm(List.of(), view.version()));
		return view.can(TlvStep.ASK_OTHERS) ? "tlv/others" : "redirect:/tlv/" + number;
	}

	@PostMapping
	String ask(@PathVariable String number, @ModelAttribute("form") OthersForm form, BindingResult errors, Actor actor,
			Model model, Locale locale, HttpServletResponse response) {
		desk.requireMay(page.id(number), Action.INVITE_TLV_EXPERTS, actor);
		try {
			FormFaults.requireReadable(errors);
			desk.askOthers(page.id(number), form.seen(), form.chosen(), actor);
			return "redirect:/tlv/" + number;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		catch (Conflict conflict) {
			return late.show(conflict, late.now(number, actor), PATH, TlvStep.ASK_OTHERS, List.of(), model, locale,
					response);
		}
		fill(number, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/others";
	}

	private TlvView fill(String number, Actor actor, Model model, Locale locale) {
		TlvView view = page.fill(number, "expert.page.others", actor, model, locale);
		model.addAttribute("refusals", desk.refusals(view.id(), actor));
		model.addAttribute("experts", options.of(view.id(), actor, locale));
		return view;
	}

	/** Whom to ask instead. */
	record OthersForm(@Nullable List<UUID> experts, @Nullable Long version) {

		Set<UserId> chosen() {
			return (experts != null) ? experts.stream().map(UserId::new).collect(Collectors.toSet()) : Set.of();
		}

		long seen() {
			return (version != null) ? version : -1;
		}

	}

}
