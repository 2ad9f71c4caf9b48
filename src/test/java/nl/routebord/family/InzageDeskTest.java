package nl.routebord.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import nl.routebord.RoutebordTest;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.EpisodeView;
import nl.routebord.absence.StartEpisode;
import nl.routebord.admission.AdmissionDesk;
import nl.routebord.admission.ReceiveAdmission;
import nl.routebord.audit.HistoryRow;
import nl.routebord.emergency.BreakGlass;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.rights.AnswerRequest;
import nl.routebord.rights.AskedBy;
import nl.routebord.rights.EnterRequest;
import nl.routebord.rights.Refusal;
import nl.routebord.rights.Right;
import nl.routebord.rights.RightsAnswers;
import nl.routebord.rights.RightsDesk;
import nl.routebord.rights.RightsRequestView;
import nl.routebord.route.CaseStage;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGlass;
import nl.routebord.route.CaseGlassReviews;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.CaseQuery;
import nl.routebord.route.CaseReading;
import nl.routebord.route.RouteRegion;
import nl.routebord.sharing.DataCategory;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import nl.routebord.tlv.TlvView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes along in a copy, on the real database. */
@RoutebordTest
class InzageDeskTest {

	private static final String WHY = "Het kind heeft gezegd dat het niet meer wil leven.";

	@Autowired
	private CaseStage caseStage;

	@Autowired
	private InzageDesk desk;

	@Autowired
	private RouteRegion region;

	@Autowired
	private TlvRegion tlv;

	@Autowired
	private TlvReading tlvs;

	@Autowired
	private CaseOpening opening;

	@Autowired
	private AdmissionDesk admissions;

	@Autowired
	private ObjectionIntake objections;

	@Autowired
	private CaseDesk cases;

	@Autowired
	private RightsDesk rights;

	@Autowired
	private RightsAnswers answers;

	@Autowired
	private CaseReading caseReading;

	@Autowired
	private CaseGlass glass;

	@Autowired
	private CaseGlassReviews reviews;

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private JdbcTemplate database;

	private Actor school;

	private CaseFileId id;

	private String number;

	private UUID health;

	private UUID absence;

	@BeforeEach
	void aYouthOf16WithHealthInTheFile() {
		school = region.opened().careCoordinator();
		id = opening.open(RouteRegion.signal(pupil(LocalDate.now().minusYears(16).minusDays(3))), school).id();
		number = caseStage.number(id);
		health = caseStage.line(id, school, DataCategory.HEALTH, "");
		absence = caseStage.line(id, school, DataCategory.ABS_UNAUTH, "");
	}

	@Test
	void whatAParentMayNotReadOfAYouthIsInNoCopyOnPaperEither() {
		kin(Role.PARENT);
		kin(Role.PUPIL);
		assertThat(copied(Role.PARENT)).contains(absence).doesNotContain(health);
		assertThat(copied(Role.PUPIL)).contains(absence, health);
	}

	/** AVG 12 lid 6, A.3: the request says which person asks and how that is known. */
	@Test
	void whoHasNoRightIsRefusedWithAGroundAndGetsNoEmptyCopy() {
		AskedBy parent = new AskedBy(Role.PARENT, rights.carers(number, school).get(0).id(), null,
				"mr. A. Advocaat, volmacht van 3 maart");
		RightsRequestView asked = entered(parent, school);
		assertThat(asked.asker()).isEqualTo(parent);
		assertThat(asked.identity()).isEqualTo("GETOOND");
		assertThat(database.queryForObject("select requester from app.rights_request where id = ?", String.class,
				asked.id()))
			.as("sealed")
			.startsWith("v1|")
			.doesNotContain("Advocaat");
		database.update("update app.pupil_guardian set has_authority = false where pupil_id = ?",
				cases.pupil(id).value());
		assertThatThrownBy(() -> grant(asked, school)).isInstanceOf(RuleViolated.class);
		answers.answer(number, new AnswerRequest(asked.id(), false, "U heeft geen gezag.", Refusal.NO_RIGHT, null, ""),
				school);
		assertThatThrownBy(() -> desk.forRequest(number, asked.id(), school)).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> entered(new AskedBy(Role.PARENT, UUID.randomUUID(), null, ""), school))
			.as("of another child")
			.isInstanceOf(RuleViolated.class);
		assertThatThrownBy(() -> entered(new AskedBy(Role.PARENT, null, true, "M. Ouder"), school))
			.as("the school knows which parent")
			.isInstanceOf(RuleViolated.class);
	}

	/** AVG 12, 15; A.3: from 16 the pupil asks for itself. */
	@Test
	void whoHasTheRightIsNotRefusedForWantOfIt() {
		RightsRequestView pupil = entered(new AskedBy(Role.PUPIL, null, null, ""), school);
		assertThatThrownBy(() -> refuse(pupil)).isInstanceOfSatisfying(RuleViolated.class,
				(refused) -> assertThat(refused.faults()).extracting(Fault::field).containsExactly("ground"));
		AskedBy parent = new AskedBy(Role.PARENT, rights.carers(number, school).get(0).id(), null, "");
		refuse(entered(parent, school));
		database.update("update app.pupil_pupil set birth_date = current_date - interval '10 years' where id = ?",
				cases.pupil(id).value());
		RightsRequestView asked = entered(parent, school);
		assertThatThrownBy(() -> refuse(asked)).isInstanceOf(RuleViolated.class);
		grant(asked, school);
		refuse(pupil);
	}

	@Test
	void aCopyThatWasGrantedIsNotTakenForWhoHasLostTheRightToIt() {
		RightsRequestView asked = onPaper(Role.PARENT);
		assertThat(desk.forRequest(number, asked.id(), school).lines()).isNotEmpty();
		database.update("update app.pupil_pupil set birth_date = birth_date - interval '2 years' where id = ?",
				cases.pupil(id).value());
		assertThatThrownBy(() -> desk.forRequest(number, asked.id(), school)).isInstanceOf(Conflict.class);
	}

	/** Privacy.md C.6: withheld until released. */
	@Test
	void emergenciesAreToldToTheFamilyOnlyWhenItKnows() {
		Actor parent = kin(Role.PARENT);
		database.update("update app.pupil_pupil set birth_date = current_date - interval '10 years' where id = ?",
				cases.pupil(id).value());
		Actor unit = region.familyWorker();
		region.accede(unit.organisation());
		caseStage.invite(id, unit.unit(), school);
		Actor vital = looked(unit, BreakGlass.Reason.VITAAL_BELANG);
		assertThat(emergencies(parent)).as("not told yet").isZero();
		reviews.tell(id, glass.list(id, vital).get(0).id(), false, WHY, vital);
		assertThat(emergencies(parent)).as("not safe").isZero();
		Actor meldcode = looked(unit, BreakGlass.Reason.MELDCODE);
		reviews.tell(id, glass.list(id, meldcode).get(0).id(), true, null, meldcode);
		assertThat(emergencies(parent)).as("meldcode").isZero();
		Actor told = looked(unit, BreakGlass.Reason.VITAAL_BELANG);
		reviews.tell(id, glass.list(id, told).get(0).id(), true, null, told);
		assertThat(emergencies(parent)).isOne();
	}

	/** Domain.md 1.3: since when the child sits at home. */
	@Test
	void theCopyHoldsThatTheChildSitsAtHome() {
		episodes.start(id, new StartEpisode(LocalDate.now().minusDays(40), EpisodeBasis.LRV), school);
		assertThat(desk.forRequest(number, onPaper(Role.PARENT).id(), school).absence().episodes()).hasSize(1);
		assertThat(desk.forFamily(number, kin(Role.PARENT)).absence().episodes()).singleElement()
			.extracting(EpisodeView::keeper)
			.isEqualTo(false);
		Actor officer = region.attendanceOfficer();
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, officer).id(), officer).absence().episodes())
			.as("of who recorded it")
			.isEmpty();
	}

	/** Privacy.md A.6: what leerplicht reads in is in its copy, and in nobody else's. */
	@Test
	void theCopyOfLeerplichtHoldsTheResidentAndItsEnrolments() {
		Actor officer = region.attendanceOfficer();
		UUID resident = UUID.randomUUID();
		database.update("insert into app.absence_resident (id, unit_id, pgn_sealed, pgn_index, first_name, prefix, "
				+ "last_name, birth_date, basic_qualification, sex, read_by) select ?, ?, '', decode(?, 'hex'), p.first_name, "
				+ "p.prefix, p.last_name, p.birth_date, false, 'FEMALE', ? from app.pupil_pupil p where p.id = ?",
				resident, officer.unit().value(), resident.toString().replace("-", ""), UUID.randomUUID(),
				cases.pupil(id).value());
		database.update(
				"insert into app.absence_enrolment (id, unit_id, pgn_index, school_code, education, from_on, read_by)"
						+ " values (?, ?, decode(?, 'hex'), '88AA00', 'VO', date '2024-08-01', ?)",
				UUID.randomUUID(), officer.unit().value(), resident.toString().replace("-", ""), UUID.randomUUID());
		database.update("insert into app.absence_absolute (id, version, unit_id, resident_id, since_on, found_on, "
				+ "last_education, state) values (?, 0, ?, ?, date '2026-01-12', date '2026-02-01', 'VO', 'FOUND')",
				UUID.randomUUID(), officer.unit().value(), resident);
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, officer).id(), officer).absence().residents())
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.enrolments()).hasSize(1);
				assertThat(one.found()).hasSize(1);
				assertThat(one.sex()).isEqualTo("FEMALE");
			});
		assertThat(desk.forRequest(number, onPaper(Role.PARENT).id(), school).absence().residents()).isEmpty();
		assertThat(desk.forFamily(number, kin(Role.PARENT)).absence().residents()).isEmpty();
		database.update("delete from app.absence_enrolment where unit_id = ?", officer.unit().value());
		database.update("delete from app.absence_resident where id = ?", resident);
	}

	/** What schools told of reports that changed, with the judgement, also after it. */
	@Test
	void theCopyOfLeerplichtHoldsWhatItWasToldOfChangedReports() {
		Actor officer = region.attendanceOfficer();
		UUID pupil = UUID.randomUUID();
		UUID report = UUID.randomUUID();
		keepReport(pupil, report);
		notice(pupil, report, officer.unit().value(), "'NOTHING_LEFT', date '2026-02-18', gen_random_uuid()");
		notice(pupil, report, UUID.randomUUID(), "null, null, null");
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, officer).id(), officer).leerplicht().notices())
			.singleElement()
			.satisfies((one) -> {
				assertThat(one.report()).isEqualTo(report);
				assertThat(one.judgement()).hasToString("NOTHING_LEFT");
			});
		assertThat(desk.forRequest(number, onPaper(Role.PARENT).id(), school).leerplicht().notices()).isEmpty();
		assertThat(desk.forFamily(number, kin(Role.PARENT)).leerplicht().notices()).isEmpty();
		database.update("delete from app.absence_pupil where id = ?", pupil);
	}

	private void keepReport(UUID pupil, UUID report) {
		database.update("insert into app.absence_pupil (id, school_id, unit_id, number, first_name, prefix, last_name, "
				+ "birth_date, pgn_sealed, class_name, primary_school, municipality_id, basic_qualification) values "
				+ "(?, ?, ?, ?, 'Pien', '', 'Kopie', date '2012-01-01', '', '1a', false, gen_random_uuid(), false)",
				pupil, school.organisation().value(), school.unit().value(), pupil.toString().substring(0, 18));
		database.update("insert into app.absence_report (id, version, pupil_id, school_id, unit_id, kind, begin_on, "
				+ "end_on, minutes, all_missed, by_hand, send_by, state, form_sealed, specification, attempt, answered, "
				+ "faults, contact) values (?, 0, ?, ?, ?, 'LRV', date '2026-01-12', date '2026-02-09', 6000, true, "
				+ "false, date '2026-02-16', 'PREPARED', '', '[]', 0, 0, '{}', '')", report, pupil,
				school.organisation().value(), school.unit().value());
	}

	private void notice(UUID pupil, UUID report, UUID receiver, String judged) {
		database.update("insert into app.absence_report_notice (id, report_id, pupil_id, school_id, receiver_id, "
				+ "case_file_id, act, told, sent_on, on_day, judgement, judged_on, judged_by) values (gen_random_uuid(), "
				+ "?, ?, ?, ?, ?, 'WITHDRAWAL', 'NOT_RIGHT', date '2026-02-16', date '2026-02-17', " + judged + ")",
				report, pupil, school.organisation().value(), receiver, id.value());
	}

	/** Of the swv: the advice of its experts, the decision of its decider. */
	@Test
	void theCopyOfAUnitHoldsItsOwnPartOfATlv() {
		TlvApplicationId application = tlv.pending();
		CaseFileId caseFile = tlvs.view(application, tlv.school()).caseFile();
		caseStage.kin(caseFile, Role.PARENT, tlv.school());
		TlvView advised = part(caseFile, tlv.ortho());
		assertThat(advised.advices()).isNotEmpty()
			.allSatisfy((one) -> assertThat(one.motivation()).contains("GEHEIM-ADVIES"));
		assertThat(advised.decision()).isNull();
		assertThat(advised.content()).as("what the school asked is the school's").isNull();
		TlvView asked = part(caseFile, tlv.school());
		assertThat(asked.content()).isNotNull();
		assertThat(asked.advices()).isEmpty();
		assertThat(parts(caseFile, tlv.decider())).isEmpty();
	}

	@Test
	void theCopyHoldsTheRequestForAdmissionOfTheUnitThatGotIt() {
		admissions.receive(new ReceiveAdmission(UUID.randomUUID(), id, LocalDate.now(), true), school);
		Actor parent = kin(Role.PARENT);
		assertThat(desk.forFamily(number, parent).admissions()).hasSize(1);
		assertThat(desk.forRequest(number, onPaper(Role.PARENT).id(), school).admissions()).hasSize(1);
		Actor officer = region.attendanceOfficer();
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, officer).id(), officer).admissions()).isEmpty();
	}

	/**
	 * Of the swv: who decides reads what it says, the secretariat only that it is there.
	 */
	@Test
	void theCopyHoldsTheObjection() {
		TlvApplicationId application = tlv.granted();
		CaseFileId caseFile = tlvs.view(application, tlv.school()).caseFile();
		number = caseStage.number(caseFile);
		Actor parent = caseStage.kin(caseFile, Role.PARENT, tlv.school());
		objections.object(application, UUID.randomUUID(), "Wij willen een andere school.", parent);
		assertThat(desk.forFamily(number, parent).objections()).singleElement()
			.extracting((one) -> one.content().grounds())
			.isEqualTo("Wij willen een andere school.");
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, tlv.decider()).id(), tlv.decider()).objections())
			.singleElement()
			.satisfies((one) -> assertThat(one.content().grounds()).contains("andere school"))
			.satisfies((one) -> assertThat(one.objectorName()).isEmpty());
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, tlv.secretary()).id(), tlv.secretary()).objections())
			.singleElement()
			.satisfies((one) -> assertThat(one.content()).isNull());
		assertThat(desk.forRequest(number, onPaper(Role.PARENT, tlv.school()).id(), tlv.school()).objections())
			.isEmpty();
		RightsRequestView asked = onPaper(Role.PARENT, tlv.decider());
		database.update(
				"update app.route_case_relation set until_on = current_date where case_file_id = ? and unit_id = ?",
				caseFile.value(), tlv.decider().unit().value());
		assertThat(desk.forRequest(number, asked.id(), tlv.decider()).objections()).as("who left keeps it all the same")
			.singleElement()
			.satisfies((one) -> assertThat(one.content().grounds()).contains("andere school"));
	}

	private TlvView part(CaseFileId caseFile, Actor unit) {
		List<TlvView> parts = parts(caseFile, unit);
		assertThat(parts).hasSize(1);
		return parts.get(0);
	}

	private List<TlvView> parts(CaseFileId caseFile, Actor unit) {
		number = caseStage.number(caseFile);
		return desk.forRequest(number, onPaper(Role.PARENT, unit).id(), unit).applications();
	}

	/** Somebody of the unit sees the case by the emergency door, in a list and whole. */
	private Actor looked(Actor unit, BreakGlass.Reason reason) {
		Actor person = Actor.person(UserId.fresh(), unit.unit(), unit.organisation(), unit.role());
		glass.open(id, new BreakGlass(UUID.randomUUID(), reason, WHY), person);
		caseReading.list(CaseQuery.all(), person);
		caseReading.view(id, person);
		return person;
	}

	/** Rows of that unit: all it saw was by that door. */
	private long emergencies(Actor parent) {
		List<HistoryRow> rows = desk.forFamily(number, parent).looks();
		assertThat(rows).filteredOn((row) -> row.role() == Role.FAMILY_WORKER).allMatch(HistoryRow::emergency);
		return rows.stream().filter(HistoryRow::emergency).count();
	}

	private List<UUID> copied(Role by) {
		return desk.forRequest(number, onPaper(by).id(), school).lines().stream().map((line) -> line.id()).toList();
	}

	private RightsRequestView onPaper(Role by) {
		return onPaper(by, school);
	}

	private RightsRequestView onPaper(Role by, Actor unit) {
		RightsRequestView entered = entered(
				new AskedBy(by, (by == Role.PARENT) ? rights.carers(number, unit).get(0).id() : null, null, ""), unit);
		grant(entered, unit);
		return entered;
	}

	private RightsRequestView entered(AskedBy by, Actor unit) {
		String wish = "Graag een kopie van alles. " + UUID.randomUUID();
		rights.enter(number, new EnterRequest(UUID.randomUUID(), Right.INZAGE, by, EnterRequest.Way.BRIEF,
				EnterRequest.Identity.GETOOND, LocalDate.now(), wish), unit);
		return rights.of(number, unit).stream().filter((one) -> one.text().equals(wish)).findFirst().orElseThrow();
	}

	private void grant(RightsRequestView asked, Actor unit) {
		answers.answer(number, new AnswerRequest(asked.id(), true, "Hier is de kopie.", null, null, ""), unit);
	}

	private void refuse(RightsRequestView asked) {
		answers.answer(number, new AnswerRequest(asked.id(), false, "Dat mag niet.", Refusal.NO_RIGHT, null, ""),
				school);
	}

	private Actor kin(Role role) {
		return caseStage.kin(id, role, school);
	}

	private static PupilInput pupil(LocalDate born) {
		return new PupilInput("Noor", "", "Kopie" + System.nanoTime(),
				DateTimeFormatter.ofPattern("dd-MM-uuuu").format(born), "", "Dijk", "12 a", "1005 AB", "Waterdam",
				false, "8801", "88AA00", "VO", "3hb", "01-08-2026",
				List.of(new GuardianInput("M. Ouder", true, "ouder@voorbeeld.nl", "0612345678", "", "", "", "")));
	}

}
