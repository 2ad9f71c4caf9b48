package nl.routebord.web.consultation;

import nl.routebord.consultation.ConsultationReading;
import nl.routebord.identity.Actor;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The consultations that the reader's unit asked, or was asked in. */
@Controller
@AllowedToCasePeople
class MeetingsController {

	private static final int PAGE = 25;

	private final ConsultationReading reading;

	MeetingsController(ConsultationReading reading) {
		this.reading = reading;
	}

	@GetMapping("/overleggen")
	String list(@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		model.addAttribute("rows", reading.mine(actor, cursor, PAGE));
		model.addAttribute("first", cursor == null || cursor.isEmpty());
		return "consultation/list";
	}

}
