package nl.routebord.web.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.rights.NoticeDesk;
import nl.routebord.rights.NoticeView;
import nl.routebord.web.Words;
import nl.routebord.web.casefile.AllowedToCasePeople;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a unit is told about records that it had received (AVG 19). */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/kennisgevingen")
@AllowedToCasePeople
class NoticesController {

	private final NoticeDesk desk;

	private final Directory directory;

	private final Words words;

	NoticesController(NoticeDesk desk, Directory directory, Words words) {
		this.desk = desk;
		this.directory = directory;
		this.words = words;
	}

	/** A notice in words. */
	record Row(UUID id, String what, String about, boolean open) {
	}

	@GetMapping
	String list(@PathVariable String number, Actor actor, Model model) {
		List<NoticeView> notices = desk.of(number, actor);
		Map<UnitId, UnitView> units = directory.units(notices.stream().map(NoticeView::source).toList());
		model.addAttribute("number", number);
		model.addAttribute("notices", notices.stream().map((one) -> row(one, units)).toList());
		return "rights/notices";
	}

	@PostMapping("/{id:[0-9a-f-]{36}}")
	String read(@PathVariable String number, @PathVariable UUID id, Actor actor) {
		desk.read(number, id, actor);
		return "redirect:/routes/" + number + "/kennisgevingen";
	}

	private Row row(NoticeView one, Map<UnitId, UnitView> units) {
		UnitView source = units.get(one.source());
		return new Row(one.id(), words.say("rights.notice." + one.what()),
				words.say("rights.notice.about", words.say("route.category." + one.category()),
						(source != null) ? source.organisationName() : "", words.date(one.sentOn())),
				one.readOn().isEmpty());
	}

}
