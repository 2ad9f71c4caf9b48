package nl.routebord.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.emergency.TicketView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.DataCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Inquiries of data protection officers (privacy.md B.4 K), on the real database. */
@RoutebordTest
class CaseTicketsTest {

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseReading reading;

	@Autowired
	private CaseTickets tickets;

	@Autowired
	private PretendedTime time;

	@Autowired
	private Clock clock;

	private Actor ofBoard;

	private Actor ofSwv;

	private Opened opened;

	@BeforeEach
	void aCaseOfASchool() {
		region.opened();
		ofBoard = region.officerOfBoard();
		ofSwv = region.officerOfSwv();
		opened = opening.open(RouteRegion.signal(RouteRegion.pupil("")), region.careCoordinator());
	}

	@Test
	void officerOfTheSchoolsBoardSeesTheCaseDuringItsInquiryOnly() {
		assertThatThrownBy(() -> reading.view(opened.id(), ofBoard)).isInstanceOf(NotFound.class);
		assertThat(numbers(ofBoard)).isEmpty();
		TicketView ticket = tickets.open(opened.number(), asked(30), ofBoard);
		CaseHead head = reading.view(opened.id(), ofBoard).head();
		assertThat(head.actions()).as("an officer reads").isEmpty();
		assertThat(numbers(ofBoard)).containsExactly(opened.number());
		time.after(Duration.ofDays(31), () -> {
			assertThatThrownBy(() -> reading.view(opened.id(), ofBoard)).isInstanceOf(NotFound.class);
			assertThat(numbers(ofBoard)).isEmpty();
		});
		tickets.close(ticket.id(), ofBoard);
		assertThatThrownBy(() -> reading.view(opened.id(), ofBoard)).isInstanceOf(NotFound.class);
		assertThat(numbers(ofBoard)).isEmpty();
	}

	@Test
	void officerOfTheSwvReadsWhatTheSwvWroteAndNotTheNameThatTheSchoolHolds() {
		told(region.careCoordinator(), DataCategory.DIDACT, "Van de school.");
		told(region.consultant(), DataCategory.FUNC, "Van het swv.");
		TicketView ticket = tickets.open(opened.number(), asked(7), ofSwv);
		CaseTickets.Findings found = tickets.findings(ticket.id(), ofSwv);
		assertThat(found.seen()).isFalse();
		assertThat(found.lines().items()).extracting(TimelineItem::text).containsExactly("Van het swv.");
		assertThatThrownBy(() -> reading.view(opened.id(), ofSwv)).isInstanceOf(NotFound.class);
		assertThat(numbers(ofSwv)).isEmpty();
		tickets.close(ticket.id(), ofSwv);
		assertThat(tickets.findings(ticket.id(), ofSwv).lines().items()).isEmpty();
	}

	@Test
	void inquiriesAreOfTheOwnOrganisationAndInItsOwnCases() {
		TicketView ticket = tickets.open(opened.number(), asked(1), ofBoard);
		assertThat(tickets.of(ofBoard)).anyMatch((one) -> one.ticket().id().equals(ticket.id()));
		assertThat(tickets.of(ofSwv)).noneMatch((one) -> one.ticket().id().equals(ticket.id()));
		assertThatThrownBy(() -> tickets.findings(ticket.id(), ofSwv)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> tickets.close(ticket.id(), ofSwv)).isInstanceOf(NotFound.class);
		for (String number : List.of(opened.number(), "R-1999-0001")) {
			assertThatThrownBy(() -> tickets.open(number, asked(1), region.officerElsewhere())).isInstanceOfSatisfying(
					RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting((fault) -> fault.code())
						.containsExactly("ticket.unknown"));
		}
		assertThatThrownBy(() -> tickets.open(opened.number(), asked(1), region.careCoordinator()))
			.isInstanceOf(NotAllowed.class);
	}

	@Test
	void inquiryNeedsAGroundAndAnEndWithinThirtyDays() {
		LocalDate today = LocalDate.now(clock);
		OpenTicket bare = new OpenTicket(UUID.randomUUID(), null, "", today.plusDays(31));
		assertThatThrownBy(() -> tickets.open(opened.number(), bare, ofBoard)).isInstanceOfSatisfying(
				RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting((fault) -> fault.field())
					.containsExactly("ground", "until"));
		OpenTicket form = asked(3);
		assertThat(tickets.open(opened.number(), form, ofBoard).id())
			.isEqualTo(tickets.open(opened.number(), form, ofBoard).id());
	}

	private OpenTicket asked(int days) {
		return new OpenTicket(UUID.randomUUID(), OpenTicket.Ground.KLACHT, "", LocalDate.now(clock).plusDays(days));
	}

	private void told(Actor author, DataCategory category, String text) {
		caseStage
			.tell(CaseHappening.told(opened.id(), author, category, "journal.route.contact", "NOTE").withText(text));
	}

	private List<String> numbers(Actor actor) {
		return reading.list(CaseQuery.all(), actor)
			.items()
			.stream()
			.map(CaseRow::number)
			.filter(opened.number()::equals)
			.toList();
	}

}
