package nl.routebord.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import nl.routebord.identity.AppointmentId;
import nl.routebord.identity.SignInDesk;
import nl.routebord.kernel.NotFound;
import nl.routebord.web.AllowedToAnyone;
import nl.routebord.web.CurrentPerson;
import nl.routebord.web.NotSignedIn;
import nl.routebord.web.SignInRedirect;
import nl.routebord.web.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Choosing one of one's roles, at sign-in or later. Needs no role yet; the security chain
 * lets nobody in who is not signed in.
 */
@Controller
@RequestMapping("/rol")
@AllowedToAnyone
class RoleController {

	private final SignInDesk desk;

	private final CurrentPerson person;

	RoleController(SignInDesk desk, CurrentPerson person) {
		this.desk = desk;
		this.person = person;
	}

	@GetMapping
	String choices(@RequestParam(required = false) @Nullable String naar, HttpServletRequest request, Model model) {
		model.addAttribute("choices", desk.choices(subject().userId()));
		model.addAttribute("current", person.find(request).orElse(null));
		model.addAttribute("naar", SignInRedirect.ownPage(naar));
		return "signin/role";
	}

	/** With a new session id: the old one is worth nothing in the new role. */
	@PostMapping
	String take(@RequestParam AppointmentId appointment, @RequestParam(required = false) @Nullable String naar,
			HttpServletRequest request) {
		if (desk.choices(subject().userId()).stream().noneMatch(choice -> choice.appointment().equals(appointment))) {
			throw new NotFound();
		}
		request.changeSessionId();
		person.take(appointment, request);
		return "redirect:" + SignInRedirect.ownPage(naar);
	}

	private static Subject subject() {
		return CurrentPerson.subject().orElseThrow(NotSignedIn::new);
	}

}
