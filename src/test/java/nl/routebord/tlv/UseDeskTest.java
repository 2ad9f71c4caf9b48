package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import nl.routebord.RoutebordTest;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.process.ProcessTrace;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseStage;
import nl.routebord.route.Position;
import nl.routebord.web.Browser;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A school is told of a tlv, uses it, and the pupil leaves again. */
@RoutebordTest
class UseDeskTest {

	private static final LocalDate BORN = LocalDate.of(2013, 3, 12);

	@Autowired
	private TlvRegion region;

	@Autowired
	private UseDesk uses;

	@Autowired
	private EducationDesk education;

	@Autowired
	private TlvReading reading;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private CaseStage stage;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private JdbcTemplate database;

	@LocalServerPort
	private int port;

	@Test
	void schoolThatWasToldSeesTheTlvAndNotItsFileAndEnrolsOnce() {
		TlvApplicationId id = issued();
		Actor vso = region.receivingSchool();
		CaseFileId caseFile = reading.view(id, region.school()).caseFile();
		assertThatThrownBy(() -> reading.view(id, vso)).isInstanceOf(NotFound.class);
		uses.announce(id, "87bb00", region.school());
		assertThat(stage.tasks(id.value())).contains("redeemTlv");
		TlvView seen = reading.view(id, vso);
		assertThat(seen.content()).isNull();
		assertThat(seen.annexes()).isEmpty();
		assertThat(seen.advices()).allMatch((advice) -> advice.motivation().isEmpty() || advice.isSigned());
		String number = Objects.requireNonNull(seen.decision()).number();
		UseView receipt = uses.redeem(entry(number), vso);
		assertThat(uses.redeem(entry(number), vso)).isEqualTo(receipt);
		assertThat(receipt.tlvNumber()).isEqualTo(number);
		LifeView life = uses.life(id, region.secretary()).orElseThrow();
		assertThat(life.status()).isEqualTo(TlvStatus.ACTIVE);
		assertThat(life.uses()).containsExactly(receipt);
		assertThatThrownBy(() -> uses.leave(id, life.version() - 1,
				new LeaveSchool(region.today(), LeaveSchool.Destination.REGULAR), vso))
			.isInstanceOf(Stale.class);
		assertThat(stage.tasks(id.value())).doesNotContain("redeemTlv");
		assertThat(cases.head(caseFile, region.school()).positions()).contains(Position.AFTERCARE)
			.doesNotContain(Position.TLV_UNUSED);
		assertThat(database.queryForList("select address from app.outbox_mail where effect_key like ?", String.class,
				"tlv:" + id.value() + ":redeemed%"))
			.containsExactlyInAnyOrder("tlv.school@voorbeeld.nl", "tlv.secretaris@voorbeeld.nl");
		assertThat(database.queryForObject(
				"select count(*) from app.route_case_relation where case_file_id = ? and kind = 'OWN' and role = 'SCHOOL_CARE_COORDINATOR'",
				Integer.class, caseFile.value()))
			.isEqualTo(2);
	}

	@Test
	void everyWrongMessageGetsASentenceOfItsOwnAndChangesNothing() {
		TlvApplicationId id = told();
		Actor vso = region.receivingSchool();
		String number = number(id);
		LocalDate today = region.today();
		assertThat(codes(new RedeemTlv("VO8701-2026-99999", BORN, today, SchoolType.VSO), vso))
			.containsExactly("tlvlife.fault.unknown");
		assertThat(codes(new RedeemTlv(number, BORN.plusDays(1), today, SchoolType.VSO), vso))
			.containsExactly("tlvlife.fault.pupil");
		assertThat(codes(new RedeemTlv(number, BORN, today, SchoolType.SO), vso)).containsExactly("tlvlife.fault.kind");
		assertThat(codes(new RedeemTlv(number, BORN, today.minusDays(1), SchoolType.VSO), vso))
			.containsExactly("tlvlife.fault.early");
		assertThat(codes(new RedeemTlv(number, BORN, today, SchoolType.VSO), region.nextSchool()))
			.as("a school that nobody told of it")
			.containsExactly("tlvlife.fault.unknown");
		assertThatThrownBy(() -> uses.requireMay(id, nl.routebord.sharing.Action.REDEEM_TLV, region.secretary()))
			.isInstanceOf(NotAllowed.class);
		assertThat(uses.life(id, vso).orElseThrow().status()).isEqualTo(TlvStatus.ISSUED);
	}

	@Test
	void regularSchoolThatCallsItselfVsoGetsNoFurther() {
		TlvApplicationId id = told();
		Actor vso = region.receivingSchool();
		Actor admin = Actor.system("test");
		try {
			education.record(vso.organisation(), Set.of(SchoolType.VO), admin);
			assertThat(codes(entry(number(id)), vso)).containsExactly("tlvlife.fault.education");
			assertThatThrownBy(() -> uses.announce(id, "87BB00", region.secretary())).isInstanceOfSatisfying(
					RuleViolated.class, (violated) -> assertThat(violated.faults()).extracting(Fault::code)
						.containsExactly("tlvlife.fault.school-kind"));
			education.record(vso.organisation(), Set.of(), admin);
			assertThat(codes(entry(number(id)), vso)).containsExactly("tlvlife.fault.education-unknown");
			assertThatThrownBy(() -> education.record(vso.organisation(), Set.of(SchoolType.VSO), vso))
				.isInstanceOf(NotFound.class);
			assertThatThrownBy(() -> education.record(vso.organisation(), Set.of(SchoolType.VO), 99, admin))
				.isInstanceOf(Stale.class);
		}
		finally {
			education.record(vso.organisation(), Set.of(SchoolType.VSO), admin);
		}
		assertThat(uses.life(id, vso).orElseThrow().status()).isEqualTo(TlvStatus.ISSUED);
	}

	@Test
	void pupilGoesToAnotherSchoolOnTheSameNumberAndThenBackToRegularEducation() {
		TlvApplicationId id = told();
		String number = number(id);
		uses.redeem(entry(number), region.receivingSchool());
		uses.leave(id, new LeaveSchool(region.today(), LeaveSchool.Destination.UNKNOWN), region.receivingSchool());
		assertThat(stage.tasks(id.value())).contains("checkEnrolment");
		assertThat(uses.life(id, region.secretary()).orElseThrow().status()).isEqualTo(TlvStatus.ACTIVE);
		database.update("update app.tlv_use set enrolled_on = enrolled_on - 1, left_on = left_on - 1 where tlv_id = "
				+ "(select id from app.tlv where number = ?)", number);
		uses.announce(id, "87BB01", region.secretary());
		uses.redeem(entry(number), region.nextSchool());
		LifeView life = uses.life(id, region.secretary()).orElseThrow();
		assertThat(life.number()).isEqualTo(number);
		assertThat(life.uses()).hasSize(2);
		assertThat(stage.tasks(id.value())).doesNotContain("checkEnrolment");
		LeaveSchool back = new LeaveSchool(region.today(), LeaveSchool.Destination.REGULAR);
		uses.leave(id, back, region.nextSchool());
		uses.leave(id, back, region.nextSchool());
		LifeView ended = uses.life(id, region.decider()).orElseThrow();
		assertThat(ended.status()).isEqualTo(TlvStatus.ENDED_EARLY);
		assertThat(ended.endedOn()).isEqualTo(region.today());
		assertThatThrownBy(() -> uses.agreeToReturn(id, " ", region.decider())).isInstanceOf(RuleViolated.class);
		uses.agreeToReturn(id, "Terugkeergarantie", region.decider());
		assertThat(uses.life(id, region.decider()).orElseThrow().returnAgreed()).isTrue();
	}

	@Test
	void schoolEnrolsOnThePageAndReadsWhyNot() {
		TlvApplicationId id = told();
		String number = number(id);
		String page = "/tlv/" + reading.view(id, region.school()).number() + "/inschrijving";
		Browser vso = Browser.as(port, "tlv.vso", TlvRegion.PASSWORD);
		assertThat(vso.get(page).body()).contains("Leerling inschrijven", number).doesNotContain("GEHEIM-ADVIES");
		var wrong = vso.post(page, page, "number", "VO87", "birthDate", "31-02-2013", "enrolledOn", "", "schoolType",
				"VSO");
		assertThat(wrong.statusCode()).isEqualTo(422);
		assertThat(wrong.body()).contains("bestaande datum");
		var right = vso.post(page, page, "number", number, "birthDate", "12-03-2013", "enrolledOn",
				region.today().toString(), "schoolType", "VSO");
		assertThat(right.statusCode()).isEqualTo(302);
		assertThat(vso.get(page).body()).contains("In gebruik", "Ingeschreven vanaf", "Leerling uitschrijven");
	}

	@Test
	void enrolmentsGoWithTheTlv() {
		TlvApplicationId id = told();
		uses.redeem(entry(number(id)), region.receivingSchool());
		CaseFileId caseFile = reading.view(id, region.secretary()).caseFile();
		assertThat(database.update("delete from app.tlv where application_id = ?", id.value())).isEqualTo(1);
		assertThat(database.queryForObject("select count(*) from app.tlv_use where case_file_id = ?", Integer.class,
				caseFile.value()))
			.isZero();
	}

	private TlvApplicationId issued() {
		region.receivingSchool();
		region.nextSchool();
		TlvApplicationId id = region.granted();
		trace.run("serviceTask_issueDecision", id.value());
		return id;
	}

	private TlvApplicationId told() {
		TlvApplicationId id = issued();
		uses.announce(id, "87BB00", region.secretary());
		return id;
	}

	private String number(TlvApplicationId id) {
		return uses.life(id, region.secretary()).orElseThrow().number();
	}

	private RedeemTlv entry(String number) {
		return new RedeemTlv(number, BORN, region.today(), SchoolType.VSO);
	}

	private List<String> codes(RedeemTlv entry, Actor actor) {
		try {
			uses.redeem(entry, actor);
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults().stream().map(Fault::code).toList();
		}
	}

}
