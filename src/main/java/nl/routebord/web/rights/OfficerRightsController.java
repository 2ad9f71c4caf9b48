package nl.routebord.web.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.rights.RightsRegister;
import nl.routebord.web.Allowed;
import nl.routebord.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The data protection officer sees which requests run, and which are late. */
@Controller
@RequestMapping("/verzoeken")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class OfficerRightsController {

	private final RightsRegister register;

	private final Directory directory;

	private final RightsPages pages;

	private final Words words;

	private final Clock clock;

	OfficerRightsController(RightsRegister register, Directory directory, RightsPages pages, Words words, Clock clock) {
		this.register = register;
		this.directory = directory;
		this.pages = pages;
		this.words = words;
		this.clock = clock;
	}

	/** One request in words. */
	record Row(String number, String kind, String unit, String received, String term, String tone, String state) {
	}

	@GetMapping
	String list(Actor actor, Model model) {
		List<RightsRegister.Line> lines = register.of(actor);
		Map<UnitId, UnitView> units = directory.units(lines.stream().map(RightsRegister.Line::unit).toList());
		model.addAttribute("rows", lines.stream().map((one) -> row(one, units)).toList());
		return "rights/register";
	}

	private Row row(RightsRegister.Line one, Map<UnitId, UnitView> units) {
		UnitView unit = units.get(one.unit());
		boolean late = one.isOpen() && one.dueOn().isBefore(LocalDate.now(clock));
		String state = late ? words.say("rights.register.late")
				: words.say(one.isOpen() ? "rights.register.open" : "rights.register.done");
		return new Row(one.number(), words.say("rights.kind." + one.right()),
				(unit != null)
						? words.say("family.who", words.say("shell.role." + unit.role()), unit.organisationName()) : "",
				words.date(one.receivedOn()), pages.state(one.answeredOn(), one.dueOn()),
				late ? "negative" : one.isOpen() ? "info" : "positive", state);
	}

}
