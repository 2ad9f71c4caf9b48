package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.consultation.ConsultationProcess;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.CreateAccount;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RouteProcess;
import nl.routebord.route.RouteRegion;
import nl.routebord.route.TaskReminders;
import nl.routebord.tlv.TlvApplicationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is due runs once, and one that fails does not stop the others. */
@RoutebordTest
class DueJobsTest {

	private static final Actor ADMIN = Actor.person(new UserId(UUID.randomUUID()), new UnitId(UUID.randomUUID()),
			new OrganisationId(UUID.randomUUID()), Role.FUNCTIONAL_ADMIN);

	@Autowired
	private RouteRegion region;

	@Autowired
	private AccountDesk accounts;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private RouteProcess route;

	@Autowired
	private ConsultationProcess consultation;

	@Autowired
	private TaskReminders reminders;

	@Autowired
	private DueJobs dueWork;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private EngineBed bed;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Clock clock;

	@Test
	void aPartnerIsRemindedOnceByMailWithTheNumberOnly() {
		String address = colleague(region.opened().familyWorker().unit());
		CaseFileId caseFile = caseWithViewsDue(today().minusDays(1));
		anApplicationThatFails();
		dueWork.runDueNow();
		assertThat(mails(address)).singleElement().asString().contains("R-").doesNotContain("Noor");
		dueWork.runDueNow();
		// as after a kill between the effect and the end of the job
		reminders.remind(caseFile.value(), Elements.GIVE_VIEW, "process.reminder.views");
		assertThat(mails(address)).hasSize(1);
		assertThat(trace.waitsAt(caseFile.value())).contains(Elements.GIVE_VIEW);
	}

	@Test
	void whatIsNotYetDueWaits() {
		String address = colleague(region.opened().familyWorker().unit());
		caseWithViewsDue(today());
		dueWork.runDueNow();
		assertThat(mails(address)).as("the last day is not over").isEmpty();
	}

	/** No such application exists, so its letter cannot be made. */
	private void anApplicationThatFails() {
		CaseFileId caseFile = CaseFileId.fresh();
		TlvApplicationId application = TlvApplicationId.fresh();
		trace.act(() -> bed.route.start(caseFile, region.careCoordinator().unit(), today().plusDays(9)));
		trace.act(() -> bed.route.familyContacted(caseFile));
		trace.act(() -> bed.route.viewsRecorded(caseFile));
		trace.act(() -> bed.consultation.asked(caseFile, List.of(), today().plusDays(9), today().plusDays(9)));
		trace.act(() -> bed.consultation.planSet(caseFile, PlanOutcome.TLV, today()));
		trace.act(() -> bed.tlv.submitted(caseFile, application, today().plusDays(9)));
		trace.act(() -> bed.tlv.complete(application, List.of(), today().plusDays(9), today().plusDays(9)));
		trace.act(() -> bed.tlv.proposed(application));
		trace.act(() -> bed.tlv.decided(application, true, today().plusDays(9)));
	}

	private CaseFileId caseWithViewsDue(LocalDate lastDay) {
		CaseFileId caseFile = opening
			.open(new OpenCase(UUID.randomUUID(), RouteRegion.pupil(""), "WORRY", today().minusDays(1).toString(),
					"Zorgen.", false), region.careCoordinator())
			.id();
		trace.act(() -> route.familyContacted(caseFile));
		trace.act(() -> route.viewsRecorded(caseFile));
		trace.act(() -> consultation.asked(caseFile, List.of(region.familyWorker().unit()), lastDay,
				today().plusDays(42)));
		return caseFile;
	}

	private String colleague(UnitId unit) {
		String name = "proef" + System.nanoTime();
		String address = name + "@voorbeeld.nl";
		UserId person = accounts
			.create(new CreateAccount(name, "Proef", address, "een-lange-zin-als-wachtwoord", false), ADMIN);
		accounts.appointBySystem(new Appoint(person, unit, today(), null, null), Actor.system("test"));
		return address;
	}

	private List<String> mails(String address) {
		return database.queryForList("select subject || ' ' || body from app.outbox_mail where address = ?",
				String.class, address);
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
