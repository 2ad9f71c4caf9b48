package nl.routebord.web.info;

import nl.routebord.web.AllowedToAll;
import nl.routebord.web.AllowedToAnyone;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that the footer of every page links to. */
@Controller
@AllowedToAnyone
class InfoController {

	@GetMapping("/hulp")
	String help() {
		return "info/help";
	}

	@GetMapping("/privacy")
	String privacy() {
		return "info/privacy";
	}

	@GetMapping("/toegankelijkheid")
	String accessibility() {
		return "info/accessibility";
	}

	/** Where a page goes by itself when its session has ended. */
	@GetMapping("/afgemeld")
	String sessionEnded() {
		return "session-ended";
	}

	/** "Langer doorgaan": asking is enough to keep the session. */
	@AllowedToAll
	@GetMapping("/sessie")
	ResponseEntity<Void> stay() {
		return ResponseEntity.noContent().build();
	}

}
