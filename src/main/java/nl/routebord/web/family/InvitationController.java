package nl.routebord.web.family;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.routebord.family.Invited;
import nl.routebord.family.InvitationDesk;
import nl.routebord.family.Invitee;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.FamilyVoice;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who directs a case lets parents and pupil in. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/gezin")
@AllowedToCasePeople
class InvitationController {

	private final InvitationDesk desk;

	private final FamilyVoice voice;

	private final CaseDesk cases;

	private final Words words;

	private final Clock clock;

	InvitationController(InvitationDesk desk, FamilyVoice voice, CaseDesk cases, Words words, Clock clock) {
		this.desk = desk;
		this.voice = voice;
		this.cases = cases;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String show(@PathVariable String number, Actor actor, Model model) {
		return page(number, actor, null, model);
	}

	/** Shows the code on this page and never again. */
	@PostMapping("/code")
	String invite(@PathVariable String number, @RequestParam(required = false) @Nullable UUID ouder, Actor actor,
			Model model) {
		return page(number, actor, desk.invite(number, ouder, actor), model);
	}

	@PostMapping("/einde")
	String end(@PathVariable String number, @RequestParam(required = false) @Nullable UUID ouder, Actor actor) {
		desk.end(number, ouder, actor);
		return "redirect:/routes/" + number + "/gezin";
	}

	/** The director has read what the family wrote. */
	@PostMapping("/gelezen")
	String read(@PathVariable String number, Actor actor) {
		voice.read(cases.require(number), actor);
		return "redirect:/routes/" + number + "/gezin";
	}

	private String page(String number, Actor actor, @Nullable Invited invited, Model model) {
		model.addAttribute("number", number);
		model.addAttribute("people", desk.invitees(number, actor).stream().map(this::row).toList());
		model.addAttribute("unread", voice.unread(cases.require(number)));
		model.addAttribute("invited", invited);
		if (invited != null) {
			model.addAttribute("until", day(invited.until()));
		}
		return "family/access";
	}

	private Row row(Invitee one) {
		String state = one.hasAccount() ? words.say("family.access.has-account")
				: one.codeUntil()
					.map((until) -> words.say("family.access.code-until", day(until)))
					.orElseGet(() -> words.say("family.access.none"));
		return new Row(one.guardian().orElse(null), one.name(), words.say("shell.role." + one.role()), state,
				one.hasAccount(), one.hasAccount() || one.codeUntil().isPresent());
	}

	private String day(Instant until) {
		return words.longDate(LocalDate.ofInstant(until, clock.getZone()));
	}

	/**
	 * Somebody of the family.
	 *
	 * @param guardian null: the pupil
	 */
	record Row(@Nullable UUID guardian, String name, String role, String state, boolean hasAccount, boolean canEnd) {
	}

}
