package nl.routebord.tlv;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import nl.routebord.kernel.Slice;
import nl.routebord.consultation.ConsultationProcess;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.CreateAccount;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.pupil.GuardianInput;
import nl.routebord.pupil.PupilInput;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseOpening;
import nl.routebord.route.OpenCase;
import nl.routebord.route.RouteProcess;
import nl.routebord.route.RouteRegion;
import nl.routebord.terms.SchoolYear;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A region of its own for tests of tlv's: one swv with two deciders and four experts, a
 * school, and a second swv that has nothing to do with it.
 */
@Component
public class TlvRegion {

	public static final String PASSWORD = "proef-met-een-lang-wachtwoord-7";

	private final OrganisationDesk organisations;

	private final AccountDesk accounts;

	private final CaseOpening opening;

	private final RouteProcess route;

	private final ConsultationProcess consultation;

	private final TransactionOperations transaction;

	private final ApplicationDesk applications;

	private final AssessmentDesk assessments;

	private final AdviceDesk advices;

	private final DecisionDesk decisions;

	private final TlvReading reading;

	private final CaseDesk cases;

	private final Clock clock;

	private final RouteRegion accessions;

	private final JdbcTemplate database;

	private final EducationDesk education;

	private final Map<String, OrganisationId> known = new ConcurrentHashMap<>();

	private final Map<String, Actor> people = new ConcurrentHashMap<>();

	TlvRegion(OrganisationDesk organisations, AccountDesk accounts, CaseOpening opening, RouteProcess route,
			ConsultationProcess consultation, TransactionOperations transaction, ApplicationDesk applications,
			AssessmentDesk assessments, AdviceDesk advices, DecisionDesk decisions, TlvReading reading, CaseDesk cases,
			Clock clock, RouteRegion accessions, JdbcTemplate database, EducationDesk education) {
		this.education = education;
		this.accessions = accessions;
		this.database = database;
		this.organisations = organisations;
		this.accounts = accounts;
		this.opening = opening;
		this.route = route;
		this.consultation = consultation;
		this.transaction = transaction;
		this.applications = applications;
		this.assessments = assessments;
		this.advices = advices;
		this.decisions = decisions;
		this.reading = reading;
		this.cases = cases;
		this.clock = clock;
	}

	public Actor school() {
		return person("tlv.school", school("87AA00"), Role.SCHOOL_CARE_COORDINATOR, null);
	}

	public Actor secretary() {
		return person("tlv.secretaris", swv("VO8701"), Role.SWV_SECRETARIAT, null);
	}

	public Actor consultant() {
		return person("tlv.consulent", swv("VO8701"), Role.SWV_CONSULTANT, null);
	}

	public Actor ortho() {
		return person("tlv.ortho", swv("VO8701"), Role.SWV_EXPERT, "ORTHOPEDAGOOG");
	}

	public Actor psychiater() {
		return person("tlv.psychiater", swv("VO8701"), Role.SWV_EXPERT, "KINDERPSYCHIATER");
	}

	/** An expert who could be asked, and was not. */
	public Actor otherExpert() {
		return person("tlv.psycholoog", swv("VO8701"), Role.SWV_EXPERT, "PSYCHOLOOG");
	}

	/** Another one, who can be second. */
	public Actor otherChildExpert() {
		return person("tlv.arts", swv("VO8701"), Role.SWV_EXPERT, "ARTS");
	}

	public Actor decider() {
		return person("tlv.besluit1", swv("VO8701"), Role.SWV_DECIDER, null);
	}

	public Actor otherDecider() {
		return person("tlv.besluit2", swv("VO8701"), Role.SWV_DECIDER, null);
	}

	/** Neither prepares nor decides where the other two do. */
	public Actor thirdDecider() {
		return person("tlv.besluit4", swv("VO8701"), Role.SWV_DECIDER, null);
	}

	/** Decides for the swv and works at another school of the applicant's board. */
	public Actor deciderOfTheBoard() {
		person("tlv.besluit3", school("87AA01"), Role.SCHOOL_MENTOR, null);
		return person("tlv.besluit3", swv("VO8701"), Role.SWV_DECIDER, null);
	}

	/** Decides for the swv and is asked for advice by it. */
	public Actor expertAsDecider() {
		ortho();
		return person("tlv.ortho", swv("VO8701"), Role.SWV_DECIDER, null);
	}

	public Actor attendanceOfficer() {
		return person("tlv.leerplicht", municipality("8701"), Role.ATTENDANCE_OFFICER, null);
	}

	/** A school for special education, which takes part in the modelconvenant. */
	public Actor receivingSchool() {
		return receiving("87BB00", "tlv.vso");
	}

	/** Another one. */
	public Actor nextSchool() {
		return receiving("87BB01", "tlv.vso2");
	}

	/** One where nobody can write an application yet. */
	public Actor schoolWithoutCoordinator() {
		accessions.accede(school("87BB02"));
		education.record(school("87BB02"), Set.of(SchoolType.SO_VSO), Actor.system("test"));
		return person("tlv.vso3", school("87BB02"), Role.RECEIVING_SCHOOL, null);
	}

	/**
	 * Who keeps the stays at the school of an institution, in the region of another swv.
	 */
	public Actor institution() {
		return institution("87RR00", "tlv.instelling");
	}

	public Actor nextInstitution() {
		return institution("87RR01", "tlv.instelling2");
	}

	private Actor institution(String brin, String username) {
		OrganisationId board = organisation(OrganisationKind.SCHOOL_BOARD, "87002", null, null);
		OrganisationId school = organisation(OrganisationKind.SCHOOL_LOCATION, brin, board, swv("VO8702"));
		accessions.accede(school);
		return person(username, school, Role.RECEIVING_SCHOOL, null);
	}

	/** A source of where a pupil stays. */
	public Actor familyWorker() {
		accessions.accede(municipality("8701"));
		return person("tlv.gezin", municipality("8701"), Role.FAMILY_WORKER, null);
	}

	/** Who applies for that school. */
	public Actor careCoordinatorOfReceivingSchool() {
		return person("tlv.vso.zorg", school("87BB00"), Role.SCHOOL_CARE_COORDINATOR, null);
	}

	private Actor receiving(String brin, String username) {
		OrganisationId school = school(brin);
		education.record(school, Set.of(SchoolType.VSO), Actor.system("test"));
		accessions.accede(school);
		person(username + ".zorg", school, Role.SCHOOL_CARE_COORDINATOR, null);
		return person(username, school, Role.RECEIVING_SCHOOL, null);
	}

	/** A tlv that holds from today and whose letter is not sent yet. */
	public TlvApplicationId granted() {
		return granted(submitted());
	}

	/** The same of what the school submitted. */
	public TlvApplicationId granted(TlvApplicationId id) {
		advised(id);
		decide(new ProposeTlv(id, reading.view(id, decider()).version(), true, TlvKind.VSO, FundingCategory.CAT2,
				today(), TlvPeriod.minEnd(today()), grounds(id, "Omdat het nodig is."), "", "", true, true));
		return id;
	}

	/** A primary school and the swv of it. */
	public Actor primarySchool() {
		return person("tlv.po.school", school("87PA00"), Role.SCHOOL_CARE_COORDINATOR, null);
	}

	public Actor primarySecretary() {
		return person("tlv.po.secretaris", swv("PO8701"), Role.SWV_SECRETARIAT, null);
	}

	/** Both experts of that swv. */
	public List<Actor> primaryExperts() {
		return List.of(person("tlv.po.ortho", swv("PO8701"), Role.SWV_EXPERT, "ORTHOPEDAGOOG"),
				person("tlv.po.psychiater", swv("PO8701"), Role.SWV_EXPERT, "KINDERPSYCHIATER"));
	}

	/** Who prepares and who decides there. */
	public List<Actor> primaryDeciders() {
		return List.of(person("tlv.po.besluit1", swv("PO8701"), Role.SWV_DECIDER, null),
				person("tlv.po.besluit2", swv("PO8701"), Role.SWV_DECIDER, null));
	}

	/** Of the other municipality. */
	public Actor officerElsewhere() {
		return person("tlv.vreemd5", municipality("8702"), Role.ATTENDANCE_OFFICER, null);
	}

	/** Every role of another swv, and a school of it. */
	public List<Actor> strangers() {
		return List.of(person("tlv.vreemd1", swv("VO8702"), Role.SWV_SECRETARIAT, null),
				person("tlv.vreemd2", swv("VO8702"), Role.SWV_EXPERT, "ORTHOPEDAGOOG"),
				person("tlv.vreemd3", swv("VO8702"), Role.SWV_DECIDER, null),
				person("tlv.vreemd4", school("87AA01"), Role.SCHOOL_CARE_COORDINATOR, null), officerElsewhere());
	}

	/** The secretary of a swv that has nothing to do with the pupils of this one. */
	public Actor secretaryElsewhere() {
		return person("tlv.vreemd1", swv("VO8702"), Role.SWV_SECRETARIAT, null);
	}

	/** Both experts there. */
	public List<Actor> expertsElsewhere() {
		return List.of(person("tlv.vreemd2", swv("VO8702"), Role.SWV_EXPERT, "ORTHOPEDAGOOG"),
				person("tlv.vreemd6", swv("VO8702"), Role.SWV_EXPERT, "KINDERPSYCHIATER"));
	}

	/** Who prepares and who decides there. */
	public List<Actor> decidersElsewhere() {
		return List.of(person("tlv.vreemd3", swv("VO8702"), Role.SWV_DECIDER, null),
				person("tlv.vreemd7", swv("VO8702"), Role.SWV_DECIDER, null));
	}

	/** A case whose route waits for the school to apply. */
	public CaseFileId caseReadyToApply() {
		return caseReadyToApply(pupil("1005 AB", "8701", "87AA00", "VO"), school());
	}

	/** Born on 12 March 2013, at a school from 1 August 2025. */
	public PupilInput pupil(String postcode, String municipality, String school, String schoolType) {
		return pupil(postcode, municipality, school, schoolType, "01-08-2025");
	}

	public PupilInput pupil(String postcode, String municipality, String school, String schoolType, String enrolledOn) {
		return new PupilInput("Ilyas", "", "Proef" + System.nanoTime(), "12-03-2013", "", "Dijk", "12", postcode,
				"Waterdam", false, municipality, school, schoolType, "2b", enrolledOn,
				List.of(new GuardianInput("M. Ouder", true, "ouder@voorbeeld.nl", "0612345678", "", "", "", "")));
	}

	/** A case that has only just been opened. */
	public CaseFileId newCase() {
		return newCase(pupil("1005 AB", "8701", "87AA00", "VO"), school());
	}

	private CaseFileId newCase(PupilInput pupil, Actor school) {
		everybody();
		return opening
			.open(new OpenCase(UUID.randomUUID(), pupil, "WORRY", today().minusDays(1).toString(), "Zit thuis.", true),
					school)
			.id();
	}

	/** The same for another pupil, whose own school opens the case. */
	public CaseFileId caseReadyToApply(PupilInput pupil, Actor school) {
		CaseFileId caseFile = newCase(pupil, school);
		transaction.executeWithoutResult((status) -> {
			route.familyContacted(caseFile);
			route.viewsRecorded(caseFile);
			consultation.asked(caseFile, List.of(consultant().unit()), today(), today());
			consultation.viewsClosed(caseFile);
			consultation.planSet(caseFile, PlanOutcome.TLV, today());
		});
		return caseFile;
	}

	public ApplicationContent content() {
		return content(new GrantedTlv(TlvKind.VSO, FundingCategory.CAT2, begin(), TlvPeriod.minEnd(begin())),
				Cluster.FOUR, "");
	}

	/** The same for something else, and a school that is known by its code. */
	public ApplicationContent content(GrantedTlv asked, Cluster cluster, String targetSchool) {
		return content(asked, cluster, targetSchool, TestScoresTest.scores(72, "", null));
	}

	public ApplicationContent content(GrantedTlv asked, Cluster cluster, String targetSchool, TestScores scores) {
		return content(asked, cluster, targetSchool, scores, false);
	}

	/** For a pupil who is ernstig meervoudig beperkt. */
	public ApplicationContent emb(GrantedTlv asked) {
		return content(asked, Cluster.THREE, "", TestScores.NONE, true);
	}

	private ApplicationContent content(GrantedTlv asked, Cluster cluster, String targetSchool, TestScores scores,
			boolean emb) {
		return new ApplicationContent(asked.kind(), asked.category(), asked.begin(), asked.end(), cluster, targetSchool,
				"Vso De Kade", PlaceAvailable.YES, "Extra hulp in de klas", "Te weinig effect", "Veel prikkels",
				"Wil graag leren", "De klas is te groot", ParentsView.AGREE, "Wij zijn het eens", today().minusDays(2),
				PupilView.GIVEN, "Ik wil een kleine klas", scores, emb);
	}

	/** Every page of a list: tests share the region. */
	public List<TlvRow> listed(TlvQuery.Show show, Actor actor) {
		List<TlvRow> rows = new ArrayList<>();
		String cursor = null;
		do {
			Slice<TlvRow> page = reading.list(new TlvQuery(show, cursor, 100), actor);
			rows.addAll(page.items());
			cursor = page.next();
		}
		while (cursor != null);
		return rows;
	}

	public LocalDate begin() {
		return SchoolYear.of(today()).next().begin();
	}

	public TlvApplicationId draft() {
		return draft(caseReadyToApply(), content(), school());
	}

	/**
	 * Withdrawn, and applied for once more on the same pupil: both experts will advise.
	 */
	public TlvApplicationId inReviewAfter(TlvApplicationId earlier) {
		TlvApplicationId id = submittedAfter(earlier);
		complete(id);
		return id;
	}

	/** The same, before anybody is asked for an advice. */
	public TlvApplicationId submittedAfter(TlvApplicationId earlier) {
		CaseFileId caseFile = reading.view(earlier, school()).caseFile();
		applications.withdraw(earlier, version(earlier), "Nog niet", school());
		transaction.executeWithoutResult((status) -> consultation.evaluated(caseFile, PlanOutcome.TLV, today()));
		return submitted(caseFile, content(), school());
	}

	private TlvApplicationId draft(CaseFileId caseFile, ApplicationContent content, Actor school) {
		TlvApplicationId id = applications.start(UUID.randomUUID(), caseFile, school);
		applications.save(id, reading.view(id, school).version(), content, school);
		return id;
	}

	public TlvApplicationId submitted() {
		return submitted(caseReadyToApply(), content(), school());
	}

	public TlvApplicationId submitted(CaseFileId caseFile, ApplicationContent content, Actor school) {
		TlvApplicationId id = draft(caseFile, content, school);
		annex(id, school);
		applications.submit(id, reading.view(id, school).version(), school);
		return id;
	}

	public void annex(TlvApplicationId id) {
		annex(id, school());
	}

	/** What a school has made itself. */
	public void annex(TlvApplicationId id, byte[] pdf) {
		annex(id, pdf, school());
	}

	public TlvApplicationId submit(TlvApplicationId id) {
		applications.submit(id, version(id), school());
		return id;
	}

	public void annex(TlvApplicationId id, Actor school) {
		annex(id, pdf(), school);
	}

	private void annex(TlvApplicationId id, byte[] pdf, Actor school) {
		applications.annex(id, new NewAnnex(UUID.randomUUID(), AnnexKind.OPP, "Opp", today().minusDays(9), "opp.pdf",
				new ByteArrayInputStream(pdf)), school);
	}

	public TlvApplicationId inReview() {
		TlvApplicationId id = submitted();
		complete(id);
		return id;
	}

	public TlvApplicationId pending() {
		TlvApplicationId id = submitted();
		advised(id);
		return id;
	}

	/** What is submitted gets its two advices. */
	public void advised(TlvApplicationId id) {
		advised(id, advice());
	}

	public void advised(TlvApplicationId id, GiveAdvice advice) {
		complete(id);
		advise(id, advice);
	}

	/** Both experts say the same. */
	public void advise(TlvApplicationId id, GiveAdvice advice) {
		advices.advise(id, advice, ortho());
		advices.advise(id, advice, psychiater());
	}

	/** The two experts are asked, and say that they will advise. */
	public void complete(TlvApplicationId id) {
		invite(id);
		advices.accept(id, ortho());
		advices.accept(id, psychiater());
	}

	/** Complete, and both experts have yet to say that they will advise. */
	public TlvApplicationId invited() {
		TlvApplicationId id = submitted();
		invite(id);
		return id;
	}

	private void invite(TlvApplicationId id) {
		assessments.complete(id, reading.view(id, secretary()).version(), Set.of(ortho().user(), psychiater().user()),
				secretary());
	}

	public GiveAdvice advice() {
		return new GiveAdvice(AdviceOutcome.ADMISSIBLE, FundingCategory.CAT2, TlvPeriod.minEnd(begin()),
				"GEHEIM-ADVIES kleine groep", "Ouders en leerling", "Opp", "BIG 12345");
	}

	public ProposeTlv grant(TlvApplicationId id) {
		return grant(id, "Omdat een kleine groep nodig is.");
	}

	public ProposeTlv grant(TlvApplicationId id, String motivation) {
		return new ProposeTlv(id, reading.view(id, decider()).version(), true, TlvKind.VSO, FundingCategory.CAT2,
				begin(), TlvPeriod.minEnd(begin()), grounds(id, motivation), "", "", true, true);
	}

	/** One ground that rests on the first passage. */
	public List<Ground> grounds(TlvApplicationId id, String text) {
		return List.of(new Ground(text, List.of(reading.passages(id, decider()).get(0).key())));
	}

	/** Prepared by one decider and taken by the other. */
	public void decide(TlvApplicationId id) {
		decide(grant(id));
	}

	public void decide(ProposeTlv proposal) {
		decisions.propose(proposal, otherDecider());
		decisions.decide(taking(proposal.application()), decider());
	}

	/** Granted as asked, for the other to decide. */
	public TlvApplicationId proposed() {
		TlvApplicationId id = pending();
		decisions.propose(grant(id), otherDecider());
		return id;
	}

	public DecideTlv taking(TlvApplicationId id) {
		return new DecideTlv(id, reading.view(id, decider()).version(), true, true);
	}

	/** The number of its case. */
	public String route(TlvApplicationId id) {
		return cases.head(reading.view(id, school()).caseFile(), school()).number();
	}

	public long version(TlvApplicationId id) {
		return reading.view(id, school()).version();
	}

	public LocalDate today() {
		return LocalDate.now(clock);
	}

	/** All of them worked there in the years of the scenarios, too. */
	public void longAgo() {
		everybody();
		List.of(receivingSchool(), nextSchool(), primarySchool(), primarySecretary(), institution(), nextInstitution(),
				familyWorker());
		List.of(primaryExperts(), primaryDeciders(), expertsElsewhere(), decidersElsewhere());
		database.update(
				"insert into app.region_postcode values ('1299', 'Proefdam', 'PO8701', 'VO8701') on conflict do nothing");
		database.update("update app.identity_appointment set valid_from = date '2020-01-01' where person_id in "
				+ "(select id from app.identity_person where username like 'tlv.%')");
	}

	/** Every unit exists before a case opens, so that the case finds all of them. */
	private void everybody() {
		List.of(school(), secretary(), consultant(), ortho(), psychiater(), otherExpert(), otherChildExpert(),
				decider(), otherDecider(), thirdDecider(), deciderOfTheBoard(), expertAsDecider(), attendanceOfficer());
		strangers();
	}

	private OrganisationId swv(String code) {
		return organisation(OrganisationKind.SWV, code, null, null);
	}

	private OrganisationId municipality(String code) {
		return organisation(OrganisationKind.MUNICIPALITY, code, null, null);
	}

	private OrganisationId school(String brin) {
		OrganisationId board = organisation(OrganisationKind.SCHOOL_BOARD, "87001", null, null);
		return organisation(OrganisationKind.SCHOOL_LOCATION, brin, board,
				swv(brin.startsWith("87P") ? "PO8701" : "VO8701"));
	}

	private OrganisationId organisation(OrganisationKind kind, String code, @Nullable OrganisationId parent,
			@Nullable OrganisationId swv) {
		return known.computeIfAbsent(code,
				(key) -> organisations
					.register(new RegisterOrganisation(kind, code, "Tlvproef " + code, "Proefdam", parent, swv))
					.id());
	}

	private Actor person(String username, OrganisationId organisation, Role role, @Nullable String profession) {
		return people.computeIfAbsent(username + role, (key) -> appointed(username, organisation, role, profession));
	}

	private Actor appointed(String username, OrganisationId organisation, Role role, @Nullable String profession) {
		Actor system = Actor.system("test");
		UnitId unit = organisations.openUnit(organisation, role, "Tlvproef " + role.name());
		UserId user = accounts.find(username, system)
			.orElseGet(() -> accounts.create(
					new CreateAccount(username, "Naam " + username, username + "@voorbeeld.nl", PASSWORD, false),
					system));
		boolean appointed = accounts.account(user, system)
			.appointments()
			.stream()
			.anyMatch((appointment) -> appointment.unit().equals(unit));
		if (!appointed) {
			accounts.appointBySystem(new Appoint(user, unit, today().minusDays(1), null, profession), system);
		}
		return Actor.person(user, unit, organisation, role);
	}

	static byte[] pdf() {
		try (PDDocument document = new PDDocument()) {
			document.addPage(new PDPage());
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
