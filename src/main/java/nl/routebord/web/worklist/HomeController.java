package nl.routebord.web.worklist;

import nl.routebord.identity.Actor;
import nl.routebord.web.AllowedToAll;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Brings each role to where its day begins. */
@Controller
@AllowedToAll
class HomeController {

	@GetMapping("/")
	String home(Actor actor) {
		return "redirect:" + switch (actor.role()) {
			case FUNCTIONAL_ADMIN -> "/beheer/gebruikers";
			case DATA_PROTECTION_OFFICER -> "/toegangslog";
			case REPORTER -> "/rapportages";
			case TECHNICAL_ADMIN, SYSTEM -> "/profiel";
			case PARENT, PUPIL -> "/mijn";
			default -> "/werkvoorraad";
		};
	}

}
