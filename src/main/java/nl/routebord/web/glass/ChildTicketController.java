package nl.routebord.web.glass;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.ChildInquiryView;
import nl.routebord.leerplicht.ChildTicket;
import nl.routebord.leerplicht.ChildTicketDesk;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Inquiries of the data protection officer into files of leerplicht. */
@Controller
@RequestMapping("/onderzoeken/kinderen")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class ChildTicketController {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final ChildTicketDesk tickets;

	private final Directory directory;

	private final Words words;

	private final Clock clock;

	ChildTicketController(ChildTicketDesk tickets, Directory directory, Words words, Clock clock) {
		this.tickets = tickets;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	/** One inquiry in words. */
	record Row(String id, String ground, String reason, String by, String term, String state, boolean open) {
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", ChildTicketForm.empty());
		return page(actor, model);
	}

	@PostMapping
	String open(@ModelAttribute("form") ChildTicketForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		try {
			ChildTicket opened = tickets.open(form.name(), form.born(), form.command(), actor);
			return "redirect:/onderzoeken/kinderen/" + opened.id();
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(actor, model);
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable UUID id, Actor actor, Model model) {
		ChildInquiryView found = tickets.findings(id, actor);
		model.addAttribute("row", rows(List.of(found.ticket())).get(0));
		model.addAttribute("found", found);
		return "glass/child-ticket";
	}

	@PostMapping("/{id}/sluiten")
	String close(@PathVariable UUID id, Actor actor) {
		tickets.close(id, actor);
		return "redirect:/onderzoeken/kinderen";
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("rows", rows(tickets.of(actor)));
		model.addAttribute("grounds",
				Arrays.stream(OpenTicket.Ground.values())
					.map((ground) -> Option.keyed(ground.name(), "ticket.ground." + ground))
					.toList());
		return "glass/child-tickets";
	}

	private List<Row> rows(List<ChildTicket> opened) {
		Set<UserId> people = opened.stream().map(ChildTicket::openedBy).collect(Collectors.toSet());
		Map<UserId, String> names = directory.personNames(people);
		return opened.stream().map((ticket) -> {
			boolean open = ticket.open(clock.instant());
			return new Row(ticket.id().toString(), words.say("ticket.ground." + ticket.ground()), ticket.reason(),
					names.getOrDefault(ticket.openedBy(), ""),
					words.say("ticket.term", words.date(LocalDate.ofInstant(ticket.openedAt(), ZONE)),
							words.date(LocalDate.ofInstant(ticket.until().minusSeconds(1), ZONE))),
					words.say(open ? "ticket.state.open" : "ticket.state.closed"), open);
		}).toList();
	}

}
