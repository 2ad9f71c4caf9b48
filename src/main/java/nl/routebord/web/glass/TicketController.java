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
import nl.routebord.emergency.OpenTicket;
import nl.routebord.emergency.TicketId;
import nl.routebord.emergency.TicketView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.leerplicht.EnforcementReading;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseTickets;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import nl.routebord.web.parts.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Inquiries of the data protection officer: the only way in which it sees a case. */
@Controller
@RequestMapping("/onderzoeken")
@Allowed(Role.DATA_PROTECTION_OFFICER)
class TicketController {

	private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

	private final CaseTickets tickets;

	private final EnforcementReading enforcement;

	private final Directory directory;

	private final Words words;

	private final Clock clock;

	TicketController(CaseTickets tickets, EnforcementReading enforcement, Directory directory, Words words,
			Clock clock) {
		this.tickets = tickets;
		this.enforcement = enforcement;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	/** One inquiry in words. */
	record Row(String id, String number, String ground, String reason, String by, String term, String state,
			boolean open) {
	}

	/** What the organisation wrote in the case. */
	record Line(String day, String category, String sentence, String text) {
	}

	@GetMapping
	String list(@RequestParam(name = "dossier", defaultValue = "") String number, Actor actor, Model model) {
		model.addAttribute("form", TicketForm.of(number));
		return page(actor, model);
	}

	@PostMapping
	String open(@ModelAttribute("form") TicketForm form, BindingResult errors, Actor actor, Model model) {
		try {
			TicketView opened = tickets.open(form.number(), form.command(), actor);
			return "redirect:/onderzoeken/" + opened.id().value();
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return page(actor, model);
		}
	}

	@GetMapping("/{id}")
	String one(@PathVariable String id, Actor actor, Model model) {
		CaseTickets.Findings found = tickets.findings(ticket(id), actor);
		model.addAttribute("row", rows(List.of(found.inquiry())).get(0));
		model.addAttribute("seen", found.seen());
		model.addAttribute("enforcement",
				enforcement.inInquiry(new CaseFileId(found.inquiry().ticket().caseFile()), actor));
		model.addAttribute("more", found.lines().next() != null);
		model.addAttribute("lines", found.lines()
			.items()
			.stream()
			.map((line) -> new Line(words.date(line.happenedOn()), words.say("route.category." + line.category()),
					words.journal(line.code(), line.arguments()), line.text()))
			.toList());
		return "glass/ticket";
	}

	@PostMapping("/{id}/sluiten")
	String close(@PathVariable String id, Actor actor) {
		tickets.close(ticket(id), actor);
		return "redirect:/onderzoeken";
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("rows", rows(tickets.of(actor)));
		model.addAttribute("grounds",
				Arrays.stream(OpenTicket.Ground.values())
					.map((ground) -> Option.keyed(ground.name(), "ticket.ground." + ground))
					.toList());
		return "glass/tickets";
	}

	private List<Row> rows(List<CaseTickets.Inquiry> inquiries) {
		Set<UserId> people = inquiries.stream()
			.map((inquiry) -> inquiry.ticket().openedBy())
			.collect(Collectors.toSet());
		Map<UserId, String> names = directory.personNames(people);
		return inquiries.stream().map((inquiry) -> {
			TicketView ticket = inquiry.ticket();
			boolean open = ticket.open(clock.instant());
			LocalDate last = LocalDate.ofInstant(ticket.until().minusSeconds(1), ZONE);
			return new Row(ticket.id().value().toString(), inquiry.number(),
					words.say("ticket.ground." + ticket.ground()), ticket.reason(),
					names.getOrDefault(ticket.openedBy(), ""), words.say("ticket.term",
							words.date(LocalDate.ofInstant(ticket.openedAt(), ZONE)), words.date(last)),
					words.say(open ? "ticket.state.open" : "ticket.state.closed"), open);
		}).toList();
	}

	private static TicketId ticket(String text) {
		try {
			return new TicketId(UUID.fromString(text));
		}
		catch (IllegalArgumentException ex) {
			throw new NotFound();
		}
	}

}
