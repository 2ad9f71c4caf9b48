package nl.routebord.web.account;

import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.AppointmentDesk;
import nl.routebord.web.AllowedToStaff;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Roles that wait for a second pair of eyes: of an administrator or of the unit. */
@Controller
@RequestMapping("/aanstellingen")
@AllowedToStaff
class ProposalsController {

	private final AppointmentDesk appointments;

	ProposalsController(AppointmentDesk appointments) {
		this.appointments = appointments;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		model.addAttribute("proposals", appointments.waiting(actor));
		return "account/proposals";
	}

	@PostMapping("/{id}/goedkeuren")
	String approve(@PathVariable UUID id, Actor actor, RedirectAttributes afterwards) {
		appointments.approve(id, actor);
		return done("approved", afterwards);
	}

	@PostMapping("/{id}/afwijzen")
	String refuse(@PathVariable UUID id, Actor actor, RedirectAttributes afterwards) {
		appointments.refuse(id, actor);
		return done("refused", afterwards);
	}

	private static String done(String what, RedirectAttributes afterwards) {
		afterwards.addFlashAttribute("done", "identity.proposals.done." + what);
		return "redirect:/aanstellingen";
	}

}
