package nl.routebord.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import nl.routebord.RoutebordTest;
import nl.routebord.absence.EpisodeBasis;
import nl.routebord.absence.EpisodeDesk;
import nl.routebord.absence.StartEpisode;
import nl.routebord.consent.AskConsent;
import nl.routebord.consent.ConsentId;
import nl.routebord.consent.ConsentView;
import nl.routebord.consent.Signer;
import nl.routebord.consent.SigningMethod;
import nl.routebord.demo.DemoStage;
import nl.routebord.document.DocumentView;
import nl.routebord.grant.GiveGrant;
import nl.routebord.grant.Informed;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.pupil.PupilInput;
import nl.routebord.route.CaseConsentAnswers;
import nl.routebord.route.CaseConsents;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseGrants;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseStage;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Purpose;
import nl.routebord.tlv.ApplicationStatus;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvRegion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** S29 of domain.md 8 through the entrances and the engine, on its own days. */
@RoutebordTest
class ConsentWalkTest {

	private static final LocalDate CONSENTED = LocalDate.of(2025, 9, 1);

	private static final LocalDate WITHDRAWN = LocalDate.of(2026, 1, 20);

	@Autowired
	private TlvRegion region;

	@Autowired
	private CaseStage cases;

	@Autowired
	private CaseConsents consents;

	@Autowired
	private CaseConsentAnswers answers;

	@Autowired
	private CaseGrants grants;

	@Autowired
	private CaseReading reading;

	@Autowired
	private EpisodeDesk episodes;

	@Autowired
	private TlvReading applications;

	@Autowired
	private ProcessTrace trace;

	@Autowired
	private DemoStage stage;

	@Autowired
	private JdbcTemplate database;

	private CaseFileId id;

	private Actor school;

	private Actor familyWorker;

	private Actor officer;

	@BeforeEach
	void longAgo() {
		region.longAgo();
		school = region.careCoordinatorOfReceivingSchool();
		familyWorker = region.familyWorker();
		officer = region.attendanceOfficer();
	}

	@Test
	void s29WhatRestedOnTheConsentIsHiddenFromTheTwentiethOfJanuaryAndTheRestGoesOn() {
		stage.on(CONSENTED, this::opened);
		UUID note = cases.line(id, school, DataCategory.DIDACT, "Uitslag van de toets");
		ConsentId[] consent = new ConsentId[1];
		Actor[] kin = new Actor[2];
		stage.on(CONSENTED, () -> {
			kin[0] = cases.kin(id, Role.PARENT, school);
			kin[1] = cases.kin(id, Role.PUPIL, school);
			assertThat(cases.read(id, familyWorker)).doesNotContain(note);
			consent[0] = consented();
			assertThat(cases.read(id, familyWorker)).contains(note);
			episodes.start(id, new StartEpisode(LocalDate.of(2025, 8, 18), EpisodeBasis.LRV), officer);
		});
		TlvApplicationId[] tlv = new TlvApplicationId[1];
		GrantedTlv asked = new GrantedTlv(TlvKind.VSO, FundingCategory.CAT1, LocalDate.of(2026, 2, 1),
				LocalDate.of(2027, 7, 31));
		stage.on(LocalDate.of(2026, 1, 12),
				() -> tlv[0] = region.submitted(id, region.content(asked, Cluster.FOUR, ""), school));
		List<UUID> officers = readOn(LocalDate.of(2026, 1, 19), officer);
		assertThat(readOn(LocalDate.of(2026, 1, 19), familyWorker)).as("until the day before").contains(note);
		stage.on(WITHDRAWN, () -> {
			answers.withdraw(id, consent[0], kin[0]);
			assertThatThrownBy(() -> answers.withdraw(id, consent[0], kin[1])).as("one of both ends it")
				.isInstanceOf(Conflict.class);
			assertThat(cases.read(id, familyWorker)).doesNotContain(note);
			assertThat(cases.read(id, school)).as("kept").contains(note);
			assertThat(cases.read(id, officer)).containsAll(officers);
			assertThat(episodes.of(id, officer)).as("the law").hasSize(1);
			assertThat(consents.list(id, school)).extracting(ConsentView::state)
				.containsExactly(ConsentView.State.WITHDRAWN);
			assertThat(reading.timeline(id, kin[0], null, 50).documents()).as("confirmed by letter")
				.extracting(DocumentView::title)
				.contains("Bevestiging: toestemming gestopt");
		});
		assertThat(database.queryForList("select kind from app.route_task where case_file_id = ? and done_at is null",
				String.class, id.value()))
			.as("who directs plans what can be done without")
			.contains("planWithoutSharing", "readConsentEnded");
		assertThat(database.queryForObject(
				"select count(*) from app.audit_entry where case_file = ? and action like '%CONSENT%' and actor_user = ?",
				Integer.class, id.value(), kin[0].user().value()))
			.as("logged")
			.isPositive();
		assertThat(applications.view(tlv[0], school).status()).isEqualTo(ApplicationStatus.SUBMITTED);
		assertThat(trace.waitsAt(tlv[0].value())).containsExactly(Elements.CHECK_COMPLETENESS);
		stage.on(LocalDate.of(2026, 1, 26), () -> region.granted(tlv[0]));
		assertThat(Objects.requireNonNull(applications.view(tlv[0], school).decision()).number())
			.as("rests on a task, not on the consent")
			.startsWith("VO8701-2026-");
	}

	private void opened() {
		PupilInput like = region.pupil("1005 AB", "8701", "87BB00", "VO");
		id = region.caseReadyToApply(new PupilInput(like.firstName(), like.prefix(), like.lastName(), "10-02-2010",
				like.pgn(), like.street(), like.houseNumber(), like.postcode(), like.place(), like.secretAddress(),
				like.municipality(), like.school(), like.schoolType(), like.className(), like.enrolledFrom(),
				like.guardians()), school);
		cases.consult(id, school);
		cases.invite(id, familyWorker.unit(), school);
	}

	private ConsentId consented() {
		grants.give(id,
				new GiveGrant(UUID.randomUUID(), familyWorker.unit(), Set.of(DataCategory.DIDACT), Set.of(), Purpose.D4,
						Set.of(), "De gezinswerker helpt thuis met leren.", "Zonder de uitslag weet zij niet hoe.",
						"Anoniem overleggen is al gedaan.",
						Informed.on(CONSENTED, Informed.Way.GESPREK, Set.of(Informed.Who.OUDERS)),
						CONSENTED.plusDays(170), null),
				null, school);
		ConsentId asked = consents.ask(id, new AskConsent(UUID.randomUUID(), AskConsent.Kind.AVG_6_1_A,
				familyWorker.unit(), null, Set.of(DataCategory.DIDACT), Purpose.D4, null, ""), school);
		answers.record(id, asked, Signer.parent(consents.custodians(id, school).get(0).id()), SigningMethod.GESPREK,
				school);
		answers.record(id, asked, Signer.PUPIL, SigningMethod.FORMULIER, school);
		return asked;
	}

	private List<UUID> readOn(LocalDate day, Actor actor) {
		List<UUID> read = new java.util.ArrayList<>();
		stage.on(day, () -> read.addAll(cases.read(id, actor)));
		return read;
	}

}
