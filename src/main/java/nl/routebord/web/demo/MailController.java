package nl.routebord.web.demo;

import nl.routebord.identity.Role;
import nl.routebord.outbox.Outbox;
import nl.routebord.web.Allowed;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the mail that would leave, for a region that has no mail server. */
@Controller
@Profile("demo")
@Allowed(Role.FUNCTIONAL_ADMIN)
class MailController {

	private static final int SHOWN = 50;

	private final Outbox outbox;

	MailController(Outbox outbox) {
		this.outbox = outbox;
	}

	@GetMapping("/demo/post")
	String pending(Model model) {
		model.addAttribute("mails", outbox.pending(SHOWN));
		return "demo/mails";
	}

}
