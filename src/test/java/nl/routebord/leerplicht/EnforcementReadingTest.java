package nl.routebord.leerplicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.emergency.OpenTicket;
import nl.routebord.emergency.TicketView;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseTickets;
import nl.routebord.route.Opened;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who reads the compartment of enforcement: leerplicht, and its officer with a ticket.
 */
@RoutebordTest
class EnforcementReadingTest {

	@Autowired
	private RouteRegion region;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private CaseTickets tickets;

	@Autowired
	private CaseReading reading;

	@Autowired
	private FollowUpDesk desk;

	@Autowired
	private IntakeDesk intake;

	@Autowired
	private FollowUpReading followUps;

	@Autowired
	private EnforcementReading enforcement;

	@Autowired
	private FileCopyDesk copies;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	private Actor officer;

	private Opened opened;

	@BeforeEach
	void aCaseWithAnOfficialReport() {
		region.opened();
		officer = region.officerOfMunicipality();
		opened = opening.open(RouteRegion.signal(RouteRegion.pupil("")), region.careCoordinator());
		UUID id = intake.takeIn(UUID.randomUUID(), opened.id(), region.attendanceOfficer());
		take(id, StepKind.PARENTS_HEARD, "", "Openbaar genoeg");
		take(id, StepKind.PUPIL_HEARD, "", "Openbaar genoeg");
		take(id, StepKind.ROUTE, "CRIMINAL_COERCION", "GEHEIM-PV");
		take(id, StepKind.INTERVENTION, "PV_PARENT", "GEHEIM-PV");
	}

	@Test
	void officerOfTheMunicipalityReadsItWithATicketOnly() {
		assertThat(enforcement.inInquiry(opened.id(), officer)).isEmpty();
		TicketView ticket = tickets.open(opened.number(), asked(), officer);
		assertThat(enforcement.inInquiry(opened.id(), officer)).extracting(StepView::word)
			.containsExactly("CRIMINAL_COERCION", "PV_PARENT");
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where category = 'LPA_ENF' and case_file = ? and actor_user = ?",
				Integer.class, opened.id().value(), officer.user().value()))
			.isPositive();
		tickets.close(ticket.id(), officer);
		assertThat(enforcement.inInquiry(opened.id(), officer)).isEmpty();
	}

	@Test
	void officersOfOthersReadNothingOfItWithTheirTickets() {
		for (Actor other : List.of(region.officerOfBoard(), region.officerOfSwv())) {
			tickets.open(opened.number(), asked(), other);
			assertThat(enforcement.inInquiry(opened.id(), other)).isEmpty();
		}
		assertThatThrownBy(() -> enforcement.inInquiry(opened.id(), region.careCoordinator()))
			.isInstanceOf(NotFound.class);
	}

	@Test
	void nothingOfItStandsInTheCase() {
		for (Actor reader : List.of(region.careCoordinator(), region.attendanceOfficer())) {
			assertThat(reading.view(opened.id(), reader).toString()).doesNotContain("GEHEIM", "PV_PARENT");
		}
		assertThatThrownBy(() -> followUps.ofCase(opened.id(), region.careCoordinator()))
			.isInstanceOf(nl.routebord.kernel.DomainException.class);
	}

	/**
	 * AVG 15, privacy.md B.6: what was done, not what was enforced nor what others said.
	 */
	@Test
	void copyForTheFamilyHoldsTheInvestigationAndNotTheCompartment() {
		FileCopy copy = copies.own(opened.id(), (category) -> category == DataCategory.ABS_UNAUTH,
				region.attendanceOfficer());
		assertThat(copy.steps()).extracting(StepView::kind)
			.containsExactly(StepKind.INTAKE, StepKind.PARENTS_HEARD, StepKind.PUPIL_HEARD);
		assertThat(copy.steps()).allMatch((step) -> step.text().isEmpty());
		assertThat(copies.own(opened.id(), (category) -> true, region.careCoordinator())).isEqualTo(FileCopy.EMPTY);
		assertThat(copies.own(opened.id(), (category) -> true, region.attendanceOfficerElsewhere()))
			.isEqualTo(FileCopy.EMPTY);
	}

	private void take(UUID id, StepKind kind, String word, String text) {
		desk.take(id, null, new TakeStep(UUID.randomUUID(), kind, word, LocalDate.now(clock), text, null),
				region.attendanceOfficer());
	}

	private OpenTicket asked() {
		return new OpenTicket(UUID.randomUUID(), OpenTicket.Ground.KLACHT, "", LocalDate.now(clock).plusDays(7));
	}

}
