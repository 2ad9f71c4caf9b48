package nl.routebord.objection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.terms.WorkingDays;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.GrantedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvKind;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of domain.md 2.8 with the dates of S4, S5 and S9. */
class ObjectionTest {

	private static final WorkingDays CALENDAR = WorkingDays.ofTheAct();

	private static final LocalDate S4 = LocalDate.of(2026, 2, 23);

	private static final LocalDate S9 = LocalDate.of(2025, 10, 20);

	private static final Actor SECRETARY = Actor.person(UserId.fresh(), UnitId.fresh(), OrganisationId.fresh(),
			Role.SWV_SECRETARIAT);

	@ParameterizedTest
	@CsvSource(textBlock = """
			S4, 2026-02-23, 2026-04-13, 2026-04-07, true
			S4, 2026-02-23, 2026-04-15, 2026-04-07, false
			S5, 2026-02-20, 2026-04-07,           , true
			S5, 2026-02-20, 2026-04-08,           , false
			S9, 2025-10-20, 2025-11-24,           , true
			""")
	void s4s5s9AnObjectionIsTimelyOrNot(String scenario, LocalDate notified, LocalDate received, LocalDate posted,
			boolean timely) {
		Objection objection = of(notified, ObjectorKind.PARENT, received, posted, false);
		assertThat(objection.admissibility().timely()).as(scenario).isEqualTo(timely);
		assertThat(objection.admissibility().isBarred()).isEqualTo(!timely);
	}

	@Test
	void s4TheLastDaysAreThoseOfTheScenario() {
		Objection objection = of(S4, ObjectorKind.PARENT, LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 7), false);
		assertThat(objection.clock().objectionUntil()).isEqualTo("2026-04-07");
		assertThat(objection.clock().lbtDueOn()).as("Monday 27 April is King's Day").isEqualTo("2026-04-28");
		assertThat(objection.clock().dueOn()).isEqualTo("2026-06-30");
		objection.adjourn("De commissie heeft meer tijd nodig", LocalDate.of(2026, 6, 30), CALENDAR);
		assertThat(objection.clock().dueOn()).isEqualTo("2026-08-11");
		assertThatThrownBy(() -> objection.adjourn("Nog eens", LocalDate.of(2026, 7, 1), CALENDAR))
			.isInstanceOf(Conflict.class);
	}

	@Test
	void s9TheLastDaysAreThoseOfTheScenario() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		assertThat(objection.clock().lbtDueOn()).isEqualTo("2025-12-08");
		assertThat(objection.clock().dueOn()).isEqualTo("2026-02-23");
		objection.adjourn("Meer tijd nodig", LocalDate.of(2026, 2, 23), CALENDAR);
		assertThat(objection.clock().dueOn()).isEqualTo("2026-04-07");
		objection.agree(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 3, 2), CALENDAR);
		assertThat(objection.clock().dueOn()).isEqualTo("2026-05-01");
	}

	@Test
	void adjourningIsTooLateAfterTheLastDay() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		assertThat(faults(() -> objection.adjourn("Te laat", LocalDate.of(2026, 2, 24), CALENDAR)))
			.containsExactly("objection.fault.adjourn-late");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			PARENT,          false, false, true
			PARENT,          true,  false, false
			ADULT_PUPIL,     true,  false, true
			ADULT_PUPIL,     false, false, false
			APPLICANT_BOARD, false, false, true
			TARGET_BOARD,    false, true,  true
			TARGET_BOARD,    false, false, false
			OTHER,           false, true,  false
			""")
	void onlyAnInterestedPartyIsHeardOnTheContent(ObjectorKind kind, boolean adult, boolean affected,
			boolean interested) {
		assertThat(kind.isInterested(adult, affected)).isEqualTo(interested);
	}

	@Test
	void aDefectSuspendsAndUnusedLeavesAGroundForInadmissible() {
		LocalDate received = LocalDate.of(2026, 4, 7);
		Objection objection = of(S4, ObjectorKind.PARENT, received, null, false);
		objection.defective(Set.of(Defect.GROUNDS), LocalDate.of(2026, 4, 23), LocalDate.of(2026, 4, 9), CALENDAR);
		assertThat(objection.status()).isEqualTo(ObjectionStatus.AWAITING_REPAIR);
		assertThat(objection.clock().dueOn()).as("13 days on").isEqualTo("2026-07-13");
		assertThat(objection.repairUnused(LocalDate.of(2026, 4, 23))).isFalse();
		assertThat(objection.repairUnused(LocalDate.of(2026, 4, 24))).isTrue();
		assertThat(objection.admissibility().canBeInadmissible()).isTrue();
		assertThat(objection.admissibility().isBarred()).as("it can, and need not").isFalse();
	}

	@Test
	void aRepairedObjectionGoesOnWithTheDaysItStoodStill() {
		Objection objection = of(S4, ObjectorKind.PARENT, LocalDate.of(2026, 4, 7), null, false);
		objection.defective(Set.of(Defect.SIGNATURE), LocalDate.of(2026, 4, 23), LocalDate.of(2026, 4, 9), CALENDAR);
		objection.repaired(LocalDate.of(2026, 4, 16), CALENDAR);
		assertThat(objection.status()).isEqualTo(ObjectionStatus.TO_LBT);
		assertThat(objection.clock().dueOn()).isEqualTo("2026-07-06");
	}

	@Test
	void aLateObjectionIsInadmissibleUnlessItIsExcused() {
		Objection objection = advised(of(S4, ObjectorKind.PARENT, LocalDate.of(2026, 4, 15), null, false));
		assertThat(rules(objection, decision(ObjectionOutcome.UNFOUNDED))).containsExactly("objection.fault.lateness");
		objection.judgeLateness(false, "Zij wisten van het besluit");
		assertThat(rules(objection, decision(ObjectionOutcome.UNFOUNDED))).containsExactly("objection.fault.barred");
		Objection excused = advised(of(S4, ObjectorKind.PARENT, LocalDate.of(2026, 4, 15), null, false));
		excused.judgeLateness(true, "Zij lagen in het ziekenhuis");
		assertThat(rules(excused, decision(ObjectionOutcome.UNFOUNDED))).isEmpty();
		assertThat(rules(excused, decision(ObjectionOutcome.INADMISSIBLE))).contains("objection.fault.no-bar");
	}

	@Test
	void deviatingFromTheAdviceMustBeMotivated() {
		Objection objection = advised(of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false));
		DecideObjection other = new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED, ObjectionEffect.REVOKE,
				null, "Omdat", "", Set.of("views"), "", true);
		assertThat(rules(objection, other)).containsExactly("objection.fault.deviation");
	}

	@Test
	void withoutTheCommitteeTheSwvCanOnlyGiveIn() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		objection.complete(LocalDate.of(2025, 11, 25));
		assertThat(rules(objection, decision(ObjectionOutcome.UNFOUNDED))).contains("objection.fault.lbt-first");
		DecideObjection givesIn = new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED,
				ObjectionEffect.REVOKE, null, "Omdat", "", Set.of("none"), "De school stemt in", true);
		assertThat(rules(objection, givesIn)).isEmpty();
		assertThat(rules(objection, givesIn(objection, ObjectionEffect.REVOKE, "")))
			.as("Awb 7:3 e: nobody else is harmed")
			.containsExactly("objection.fault.unharmed");
		assertThat(rules(objection, givesIn(objection, ObjectionEffect.KEEP, "De school stemt in")))
			.containsExactly("objection.fault.effect-gives-in", "objection.fault.effect-impossible");
		objection.decide(ObjectionOutcome.FOUNDED,
				new Verdict(ObjectionEffect.REVOKE, null, "Omdat", "", "none", UUID.randomUUID()), "De school stemt in",
				LocalDate.of(2025, 11, 26), LocalDate.of(2026, 1, 7));
		assertThat(objection.committee().hearing())
			.contains(new Hearing(null, null, null, HearingWaiver.FULLY_GIVEN_IN, "De school stemt in"));
	}

	@Test
	void foundedChangesSomething() {
		Objection objection = advised(of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false));
		DecideObjection nothing = new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED, ObjectionEffect.KEEP,
				null, "Omdat", "Anders", Set.of("none"), "", true);
		assertThat(rules(objection, nothing)).containsExactly("objection.fault.effect-impossible");
	}

	@Test
	void whatWasNotProcessedIsTakenUpAndNothingElse() {
		assertThat(ObjectionEffect.after(false)).containsExactly(ObjectionEffect.KEEP, ObjectionEffect.TAKE_UP);
		Objection objection = advised(of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false));
		DecideObjection takenUp = new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED,
				ObjectionEffect.TAKE_UP, null, "Omdat", "Anders", Set.of("none"), "", true);
		assertThat(rules(objection, takenUp)).as("of what was decided")
			.containsExactly("objection.fault.effect-impossible");
	}

	@Test
	void delayHasALastDayAndASlipCanBePutRight() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		LocalDate today = LocalDate.of(2026, 1, 12);
		assertThat(faults(() -> objection.agree(today, LocalDate.of(9999, 12, 31), today, CALENDAR)))
			.containsExactly("objection.fault.agreed-far");
		assertThat(faults(() -> objection.agree(today, LocalDate.of(2026, 2, 23), today, CALENDAR)))
			.containsExactly("objection.fault.agreed-until");
		objection.agree(today, LocalDate.of(2026, 12, 1), today, CALENDAR);
		objection.agree(today, LocalDate.of(2026, 4, 1), today.plusDays(1), CALENDAR);
		assertThat(objection.clock().dueOn()).isEqualTo("2026-04-01");
		assertThat(faults(() -> objection.adjourn("Meer tijd nodig", today.plusDays(2), CALENDAR)))
			.as("six weeks more would change nothing")
			.containsExactly("objection.fault.adjourn-agreed");
		assertThat(faults(() -> objection.agree(today, LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 2), CALENDAR)))
			.as("what has passed is not taken back")
			.containsExactly("objection.fault.agreed-until");
		objection.agree(LocalDate.of(2026, 4, 2), LocalDate.of(2026, 5, 1), LocalDate.of(2026, 4, 2), CALENDAR);
		assertThat(objection.clock().dueOn()).isEqualTo("2026-05-01");
	}

	@Test
	void aFoundedObjectionNamesWhatWouldHaveCaughtIt() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		objection.complete(LocalDate.of(2025, 11, 25));
		assertThat(rules(objection, founded(objection, Set.of()))).containsExactly("objection.fault.lessons");
		assertThat(rules(objection, founded(objection, Set.of("none", "views"))))
			.containsExactly("objection.fault.lessons-both");
		assertThat(rules(objection, founded(objection, Set.of("anders"))))
			.containsExactly("objection.fault.lessons-both");
		assertThat(rules(objection, founded(objection, Set.of("views", "dates")))).isEmpty();
	}

	@Test
	void nothingIsRevokedWhereNothingHolds() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		objection.complete(LocalDate.of(2025, 11, 25));
		assertThat(rules(founded(objection, Set.of("views")), objection, null, false))
			.containsExactly("objection.fault.effect-impossible");
	}

	@Test
	void learningSupportThatWasDesignatedIsTakenBackOrKeptAndNeverReplaced() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		objection.complete(LocalDate.of(2025, 11, 25));
		assertThat(rules(founded(objection, Set.of("views")), objection, null, true)).isEmpty();
		for (ObjectionEffect none : List.of(ObjectionEffect.REPLACE, ObjectionEffect.GRANT)) {
			DecideObjection command = new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED, none,
					new GrantedTlv(TlvKind.PRO, null, S9, null), "Omdat", "", Set.of("views"), "Nee", true);
			assertThat(rules(command, objection, null, true)).containsExactly("objection.fault.effect-impossible");
		}
	}

	@Test
	void hearingIsRecordedOrWaivedOnAGround() {
		Objection objection = of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false);
		LocalDate day = LocalDate.of(2025, 12, 15);
		objection.complete(LocalDate.of(2025, 11, 25));
		objection.askedLbt("Alle stukken", LocalDate.of(2025, 12, 1));
		assertThat(faults(() -> objection.heard(new Hearing(null, null, null, null, null), day)))
			.containsExactly("objection.fault.heard-or-waived");
		assertThat(faults(() -> objection.heard(new Hearing(day, null, " ", null, null), day)))
			.containsExactly("objection.fault.who", "objection.fault.report");
		assertThatThrownBy(() -> objection.advised(new LbtAdvice(day, ObjectionOutcome.UNFOUNDED, "Advies"), day))
			.as("first the hearing")
			.isInstanceOf(Conflict.class);
		objection.heard(new Hearing(null, null, null, HearingWaiver.RENOUNCED, "Brief van 1 december"), day);
		objection.advised(new LbtAdvice(day, ObjectionOutcome.UNFOUNDED, "Advies"), day);
		assertThat(objection.status()).isEqualTo(ObjectionStatus.TO_DECIDE);
	}

	@Test
	void appealIsNotedOnceAndKeepsItOpen() {
		Objection objection = advised(of(S9, ObjectorKind.PARENT, LocalDate.of(2025, 11, 24), null, false));
		LocalDate decided = LocalDate.of(2026, 2, 16);
		objection.decide(ObjectionOutcome.UNFOUNDED,
				new Verdict(ObjectionEffect.KEEP, null, "Omdat", "", "", UUID.randomUUID()), "", decided,
				decided.plusWeeks(6));
		assertThat(objection.isOpen()).isFalse();
		objection.appealed(decided.plusDays(3), decided.plusDays(4));
		assertThat(objection.isOpen()).isTrue();
		objection.conclusion().appealEnded(AppealOutcome.UNFOUNDED, decided.plusDays(90));
		assertThat(objection.isOpen()).isFalse();
		assertThatThrownBy(() -> objection.appealed(decided, decided)).isInstanceOf(Conflict.class);
	}

	private static Objection of(LocalDate notified, ObjectorKind kind, LocalDate received, @Nullable LocalDate posted,
			boolean adult) {
		return new Objection(UUID.randomUUID(), about(notified, "VO9901-2026-00001", false),
				new Receipt(kind, "M. Ouder", false, ReceivedBy.POST, received, posted), adult, "", SECRETARY,
				CALENDAR);
	}

	private static DecidedTlv about(LocalDate notified, @Nullable String holds, boolean designated) {
		RecordFacts record = RecordFacts.of(DataCategory.TLV_FILE, UnitId.fresh(), Role.SCHOOL_CARE_COORDINATOR);
		return new DecidedTlv(TlvApplicationId.fresh(), "T-2026-0001", CaseFileId.fresh(), OrganisationId.fresh(),
				OrganisationId.fresh(), notified, true, record, record, holds, designated, null, true);
	}

	private static Objection advised(Objection objection) {
		LocalDate day = objection.receipt().receivedOn().plusDays(1);
		objection.complete(day);
		objection.askedLbt("Alle stukken", day);
		objection.heard(new Hearing(day, "De ouders", "Verslag", null, null), day);
		objection.advised(new LbtAdvice(day, ObjectionOutcome.UNFOUNDED, "Ongegrond"), day);
		return objection;
	}

	private static DecideObjection decision(ObjectionOutcome outcome) {
		return new DecideObjection(ObjectionId.fresh(), 0, outcome, ObjectionEffect.KEEP, null, "Omdat", "Anders",
				Set.of(), "", true);
	}

	private static DecideObjection givesIn(Objection objection, ObjectionEffect effect, String unharmed) {
		return new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED, effect, null, "Omdat", "",
				Set.of("none"), unharmed, true);
	}

	private static DecideObjection founded(Objection objection, Set<String> lessons) {
		return new DecideObjection(objection.id(), 0, ObjectionOutcome.FOUNDED, ObjectionEffect.REVOKE, null, "Omdat",
				"", lessons, "Nee", true);
	}

	private static List<String> rules(Objection objection, DecideObjection command) {
		return rules(command, objection, "VO9901-2026-00001", false);
	}

	private static List<String> rules(DecideObjection command, Objection objection, @Nullable String holds,
			boolean designated) {
		return ObjectionRules.faults(command, objection, about(S9, holds, designated))
			.list()
			.stream()
			.map(Fault::code)
			.toList();
	}

	private static List<String> faults(Runnable act) {
		try {
			act.run();
			return List.of();
		}
		catch (RuleViolated violated) {
			return violated.faults().stream().map(Fault::code).toList();
		}
	}

}
