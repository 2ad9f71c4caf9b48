package nl.routebord.web.objection;

import java.util.List;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.web.Allowed;
import nl.routebord.web.parts.Crumb;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a swv learned from objections: counts, without pupils. */
@Controller
class LessonController {

	private final ObjectionReading reading;

	LessonController(ObjectionReading reading) {
		this.reading = reading;
	}

	@GetMapping("/bezwaren/leerpunten")
	@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_CONSULTANT, Role.SWV_DECIDER })
	String lessons(Actor actor, Model model) {
		model.addAttribute("lessons", reading.lessons(actor));
		model.addAttribute("crumbs",
				List.of(Crumb.keyed("/tlv", "tlv.page.list"), Crumb.keyed("", "objection.page.lessons")));
		return "objection/lessons";
	}

}
