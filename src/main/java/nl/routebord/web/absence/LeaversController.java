package nl.routebord.web.absence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.routebord.absence.LeaverRow;
import nl.routebord.absence.LeaversDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.web.Allowed;
import nl.routebord.web.casefile.SignalDraft;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Who left the roll of a school, for leerplicht: page and API. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
class LeaversController {

	private static final String PAGE = "/verzuim/uitschrijvingen";

	private final LeaversDesk desk;

	private final SignalDraft signals;

	LeaversController(LeaversDesk desk, SignalDraft signals) {
		this.desk = desk;
		this.signals = signals;
	}

	@GetMapping(PAGE)
	String show(Actor actor, Model model) {
		model.addAttribute("leavers", desk.list(actor));
		return "absence/leavers";
	}

	@GetMapping("/api/v1/absence-leavers")
	@ResponseBody
	List<LeaverRow> list(Actor actor) {
		return desk.list(actor);
	}

	@PostMapping(PAGE + "/{id}/gezien")
	String seen(@PathVariable UUID id, Actor actor) {
		desk.seen(id, actor);
		return "redirect:" + PAGE;
	}

	@PostMapping("/api/v1/absence-leavers/{id}/seen")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@ResponseBody
	void look(@PathVariable UUID id, Actor actor) {
		desk.seen(id, actor);
	}

	/** Begins a signal with what the school told. */
	@PostMapping(PAGE + "/{id}/signaal")
	String begin(@PathVariable UUID id, Actor actor) {
		LeaverRow one = desk.view(id, actor);
		signals.begin(id, Map.of("birthDate", one.birthDate().toString(), "signalKind", "NOT_ENROLLED"), actor);
		return "redirect:/routes/nieuw/leerling";
	}

}
