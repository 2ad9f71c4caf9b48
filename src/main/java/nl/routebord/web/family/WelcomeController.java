package nl.routebord.web.family;

import nl.routebord.family.AcceptInvitation;
import nl.routebord.family.InvitationDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.AllowedToAnyone;
import nl.routebord.web.FormFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where somebody with a one-time code comes in. */
@Controller
@AllowedToAnyone
class WelcomeController {

	private final InvitationDesk desk;

	WelcomeController(InvitationDesk desk) {
		this.desk = desk;
	}

	@GetMapping("/uitnodiging")
	String form(Model model) {
		model.addAttribute("form", new WelcomeForm(null, null, null, null));
		return "family/welcome";
	}

	@PostMapping("/uitnodiging")
	String open(@ModelAttribute("form") WelcomeForm form, BindingResult faults) {
		try {
			if (desk.accept(form.command()).isPresent()) {
				return "redirect:/aanmelden?welkom";
			}
			faults.rejectValue("code", "family.welcome.wrong");
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
		}
		return "family/welcome";
	}

	/** Connects another child to the account one has. */
	@GetMapping("/mijn/koppelen")
	@AllowedToFamily
	String connect(Model model) {
		model.addAttribute("form", new WelcomeForm(null, null, null, null));
		return "family/connect";
	}

	@PostMapping("/mijn/koppelen")
	@AllowedToFamily
	String connect(@ModelAttribute("form") WelcomeForm form, BindingResult faults, Actor actor) {
		AcceptInvitation command = form.command();
		if (desk.connect(command.code(), command.birthDate(), actor)) {
			return "redirect:/mijn";
		}
		faults.rejectValue("code", "family.welcome.wrong");
		return "family/connect";
	}

	/** As typed. */
	record WelcomeForm(@Nullable String code, @Nullable String birthDate, @Nullable String username,
			@Nullable String rawPassword) {

		AcceptInvitation command() {
			return new AcceptInvitation(text(code), text(birthDate), text(username),
					(rawPassword != null) ? rawPassword : "");
		}

		private static String text(@Nullable String typed) {
			return (typed != null) ? typed.strip() : "";
		}

		@Override
		public String toString() {
			return "WelcomeForm[…]";
		}

	}

}
