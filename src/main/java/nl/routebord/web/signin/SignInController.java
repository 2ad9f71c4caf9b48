package nl.routebord.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.routebord.web.AllowedToAnyone;
import nl.routebord.web.SignInRedirect;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The sign-in form. The post itself is taken by the security chain. */
@Controller
@AllowedToAnyone
class SignInController {

	private final Optional<SignInHints> hints;

	private final ApplicationAvailability start;

	SignInController(Optional<SignInHints> hints, ApplicationAvailability start) {
		this.hints = hints;
		this.start = start;
	}

	@GetMapping("/aanmelden")
	String form(@RequestParam(required = false) @Nullable String verlopen,
			@RequestParam(required = false) @Nullable String afgemeld,
			@RequestParam(name = "geen-rol", required = false) @Nullable String noRole,
			@RequestParam(required = false) @Nullable String welkom,
			@RequestParam(required = false) @Nullable String naar, Model model) {
		String notice = (verlopen != null) ? "expired" : (afgemeld != null) ? "signed-out"
				: (noRole != null) ? "no-role" : (welkom != null) ? "welcome" : null;
		return page(notice, "", naar, model);
	}

	/** The security chain forwards here when name and password do not fit. */
	@PostMapping("/aanmelden/opnieuw")
	@ResponseStatus(HttpStatus.UNAUTHORIZED)
	String again(@RequestParam(defaultValue = "") String username,
			@RequestParam(required = false) @Nullable String naar, HttpServletRequest request, Model model) {
		boolean later = Boolean.TRUE.equals(request.getAttribute("later"));
		model.addAttribute("fault", later ? "later" : "wrong");
		return page(null, username, naar, model);
	}

	private String page(@Nullable String notice, String username, @Nullable String wanted, Model model) {
		model.addAttribute("notice", notice);
		model.addAttribute("username", username);
		model.addAttribute("naar", SignInRedirect.ownPage(wanted));
		hints.ifPresent((found) -> model.addAttribute(ready() ? "hints" : "preparing", found));
		return "signin/sign-in";
	}

	/** The practice region is made while the first visitors can already come in. */
	private boolean ready() {
		return start.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC;
	}

}
