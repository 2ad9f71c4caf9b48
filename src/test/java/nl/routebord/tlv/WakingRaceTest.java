package nl.routebord.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.demo.PretendedTime;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.SchoolType;
import nl.routebord.residential.AsKept;
import nl.routebord.residential.LeavingDesk;
import nl.routebord.residential.LeavingFor;
import nl.routebord.residential.PlacementDesk;
import nl.routebord.residential.PlacementId;
import nl.routebord.residential.RecordLeaving;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StartPlacement;
import nl.routebord.residential.StayKind;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A school enrols on a tlv that sleeps while the calendar ends it. */
@RoutebordTest
class WakingRaceTest {

	private static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	@Autowired
	private TlvRegion region;

	@Autowired
	private UseDesk uses;

	@Autowired
	private RenewalDesk renewals;

	@Autowired
	private TlvReading reading;

	@Autowired
	private PlacementDesk placements;

	@Autowired
	private LeavingDesk leavings;

	@Autowired
	private CaseStage stage;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private PretendedTime time;

	@Autowired
	private JdbcTemplate database;

	@RepeatedTest(4)
	void atMidnightOneComesFirstAndTheOtherSeesIt() throws InterruptedException {
		TlvApplicationId id = asleep();
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		LifeView before = uses.life(id, region.secretary()).orElseThrow();
		LocalDate end = before.endOn();
		RedeemTlv message = new RedeemTlv(before.number(), BORN, end, SchoolType.VSO);
		List<Throwable> refused = Together.run(List.of(() -> night(end, () -> uses.redeem(message, school())),
				() -> night(end, () -> uses.redeem(message, school())), () -> night(end, () -> Acting
					.in(caseFile.value(), "tlv-life", () -> renewals.expire(id, Actor.system("tlv-life"))))));
		assertThat(refused).allMatch(RuleViolated.class::isInstance);
		assertThat(
				database.queryForList("select status from app.tlv where application_id = ?", String.class, id.value()))
			.containsExactly("EXPIRED");
		Integer enrolments = database.queryForObject(
				"select count(*) from app.tlv_use u join app.tlv t on t.id = u.tlv_id where t.application_id = ?",
				Integer.class, id.value());
		Integer promises = database.queryForObject("select count(*) from app.residential_claim where case_file_id = ?",
				Integer.class, caseFile.value());
		assertThat(enrolments + promises).as("it woke in time, or there is a promise").isEqualTo(1);
	}

	private Actor school() {
		return region.receivingSchool();
	}

	private void night(LocalDate end, Runnable act) {
		time.after(Duration.ofDays(ChronoUnit.DAYS.between(region.today(), end) + 1), act);
	}

	private TlvApplicationId asleep() {
		region.receivingSchool();
		region.institution();
		region.familyWorker();
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		stage.invite(caseFile, region.familyWorker().unit(), region.school());
		PlacementId stay = placements.start(
				new StartPlacement(UUID.randomUUID(), caseFile, StayKind.CLOSED_YOUTH_CARE, "De Hoeve", "87RR00", false,
						false, region.today(), region.today().plusDays(30), ResidentialRegime.DORMANT_TLV),
				region.familyWorker());
		leavings.leave(new AsKept(caseFile, stay, null), new RecordLeaving(region.today(), LeavingFor.VSO, null),
				region.institution());
		uses.announce(id, "87BB00", region.secretary());
		return id;
	}

}
