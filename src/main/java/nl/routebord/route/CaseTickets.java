package nl.routebord.route;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.emergency.TicketDesk;
import nl.routebord.emergency.TicketId;
import nl.routebord.emergency.TicketView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The inquiries of data protection officers, by case number. */
@Service
@Transactional
public class CaseTickets {

	private static final int LINES = 50;

	private final CaseDesk cases;

	private final TicketDesk tickets;

	private final Timeline timeline;

	private final CaseAccess access;

	CaseTickets(CaseDesk cases, TicketDesk tickets, Timeline timeline, CaseAccess access) {
		this.cases = cases;
		this.tickets = tickets;
		this.timeline = timeline;
		this.access = access;
	}

	/** An inquiry with the number of its case. */
	public record Inquiry(TicketView ticket, String number) {
	}

	/**
	 * What an officer reads in an inquiry.
	 *
	 * @param seen whether the case itself, with the pupil's name, is its organisation's
	 * @param lines what its own organisation wrote, newest first
	 */
	public record Findings(Inquiry inquiry, boolean seen, Slice<TimelineItem> lines) {
	}

	/**
	 * @throws RuleViolated for a number that is no case, or none of the officer's
	 * organisation: the same sentence for both
	 */
	public TicketView open(String number, OpenTicket command, Actor officer) {
		try {
			return tickets.open(command, cases.facts(number.strip()), officer);
		}
		catch (NotFound unknown) {
			throw new RuleViolated("number", "ticket.unknown");
		}
	}

	public void close(TicketId id, Actor officer) {
		tickets.close(id, officer);
	}

	/**
	 * One inquiry of the officer's organisation.
	 * @throws NotFound for any other
	 */
	public TicketView one(TicketId id, Actor officer) {
		return tickets.one(id, officer);
	}

	public List<Inquiry> of(Actor officer) {
		List<TicketView> views = tickets.of(officer);
		Map<UUID, String> numbers = cases.numbers(views.stream().map(TicketView::caseFile).collect(Collectors.toSet()));
		return views.stream().map((view) -> new Inquiry(view, numbers.getOrDefault(view.caseFile(), ""))).toList();
	}

	/** What the own organisation holds; the reading is logged. */
	public Findings findings(TicketId id, Actor officer) {
		TicketView ticket = tickets.one(id, officer);
		CaseFileId caseFile = new CaseFileId(ticket.caseFile());
		CaseFacts facts = cases.facts(caseFile);
		Slice<TimelineItem> lines = timeline.read(facts, officer, null, LINES);
		access.logRead(officer, facts, lines.items().stream().map(TimelineItem::category).collect(Collectors.toSet()));
		return new Findings(
				new Inquiry(ticket, cases.numbers(Set.of(ticket.caseFile())).getOrDefault(ticket.caseFile(), "")),
				access.sees(officer, facts), lines);
	}

}
