package nl.routebord.web.signin;

import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.SignedIn;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.AllowedToAll;
import nl.routebord.web.FormFaults;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own data and password. */
@Controller
@RequestMapping("/profiel")
@AllowedToAll
class ProfileController {

	private final AccountDesk accounts;

	ProfileController(AccountDesk accounts) {
		this.accounts = accounts;
	}

	@GetMapping
	String profile(SignedIn signedIn, Model model) {
		model.addAttribute("form", PasswordForm.empty());
		return page(signedIn, model);
	}

	@PostMapping("/wachtwoord")
	String changePassword(@ModelAttribute("form") PasswordForm form, BindingResult faults, SignedIn signedIn,
			Model model, RedirectAttributes afterwards) {
		try {
			accounts.changePassword(form.toCommand(), signedIn.actor());
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return page(signedIn, model);
		}
		afterwards.addFlashAttribute("done", "identity.profile.password.changed");
		return "redirect:/profiel";
	}

	private static String page(SignedIn signedIn, Model model) {
		model.addAttribute("me", signedIn);
		return "signin/profile";
	}

}
