package nl.routebord.web.family;

import java.util.Set;
import java.util.UUID;
import nl.routebord.consent.ConsentId;
import nl.routebord.family.FamilyReading;
import nl.routebord.family.FamilySharing;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is shared of the own file, who looked, and saying yes or no. */
@Controller
@RequestMapping("/mijn/{number:R-\\d{4}-\\d{4,9}}")
@AllowedToFamily
class FamilySharingController {

	private static final UUID NOBODY = new UUID(0, 0);

	private static final Set<String> DONE = Set.of("signed", "refused", "withdrawn", "ended", "along");

	private final FamilySharing sharing;

	private final FamilyReading reading;

	private final SharedPages pages;

	private final Words words;

	FamilySharingController(FamilySharing sharing, FamilyReading reading, SharedPages pages, Words words) {
		this.sharing = sharing;
		this.reading = reading;
		this.pages = pages;
		this.words = words;
	}

	@GetMapping("/delen")
	String shared(@PathVariable String number, @RequestParam(name = "klaar", required = false) @Nullable String done,
			Actor actor, Model model) {
		model.addAttribute("done", (done != null && DONE.contains(done)) ? done : null);
		model.addAttribute("page", pages.page(sharing.shared(number, actor)));
		model.addAttribute("request", UUID.randomUUID());
		return "family/shared";
	}

	@PostMapping("/delen/{consent}/ja")
	String sign(@PathVariable String number, @PathVariable ConsentId consent, Actor actor) {
		sharing.sign(number, consent, actor);
		return back(number, "signed");
	}

	@PostMapping("/delen/{consent}/nee")
	String refuse(@PathVariable String number, @PathVariable ConsentId consent, Actor actor) {
		return back(number, ended(() -> sharing.refuse(number, consent, actor), "refused"));
	}

	@PostMapping("/delen/{consent}/intrekken")
	String withdraw(@PathVariable String number, @PathVariable ConsentId consent, Actor actor) {
		return back(number, ended(() -> sharing.withdraw(number, consent, actor), "withdrawn"));
	}

	@PostMapping("/delen/ouder")
	String letRead(@PathVariable String number, @RequestParam(required = false) @Nullable UUID request,
			@RequestParam(required = false) @Nullable UUID ouder, Actor actor) {
		sharing.letRead(number, (request != null) ? request : UUID.randomUUID(), (ouder != null) ? ouder : NOBODY,
				words.say("family.along.text"), actor);
		return back(number, "along");
	}

	@GetMapping("/gezien")
	String looks(@PathVariable String number, @RequestParam(name = "van", required = false) @Nullable String cursor,
			Actor actor, Model model) {
		model.addAttribute("head", reading.head(number, actor));
		reading.looks(number, cursor, actor).ifPresent((rows) -> {
			model.addAttribute("rows", rows.map(pages::look).items());
			model.addAttribute("older", rows.next());
		});
		return "family/looks";
	}

	/** What is confirmed is what was recorded: another may have said no before. */
	private static String ended(Runnable act, String done) {
		try {
			act.run();
			return done;
		}
		catch (Conflict earlier) {
			return "ended";
		}
	}

	private static String back(String number, String done) {
		return "redirect:/mijn/" + number + "/delen?klaar=" + done;
	}

}
