package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import nl.routebord.absence.ReportThreshold.Holiday;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.terms.WorkingDays;
import org.junit.jupiter.api.Test;

/**
 * Absence, reports, corrections, withdrawals and answers of the register, in whatever
 * order they come.
 */
class ReportHistoryTest {

	private static final int TURNS = 300;

	private static final Holiday CHRISTMAS = new Holiday(LocalDate.of(2025, 12, 20), LocalDate.of(2026, 1, 4));

	private static final ReportDuty DUTY = new ReportDuty(new LessonDays(List.of(CHRISTMAS), WorkingDays.ofTheAct()),
			List.of(), LocalDate.of(2011, 3, 14), false);

	private static final LocalDate FIRST = LocalDate.of(2025, 11, 24);

	private static final LocalDate LATER = LocalDate.of(2026, 7, 1);

	@Test
	void whatWasWithdrawnCountsAsIfItHadNeverBeenSentWhateverCameInBetween() {
		Random random = new Random(23);
		int withdrawn = 0;
		for (int turn = 0; turn < TURNS; turn++) {
			School school = new School(random);
			for (Absence one : registered(random)) {
				school.register(one);
				school.doSomething();
			}
			withdrawn += school.withdrawAll();
			assertThat(school.due()).as("turn %s", turn)
				.containsExactlyInAnyOrderElementsOf(DUTY.due(school.missed(), List.of(), LATER));
		}
		assertThat(withdrawn).as("reports that were sent").isGreaterThan(TURNS);
	}

	/** The same facts by another road: registered, corrected, sent and taken back. */
	@Test
	void theOrderOfArrivalMakesNoDifference() {
		Random random = new Random(29);
		for (int turn = 0; turn < TURNS; turn++) {
			List<Absence> facts = registered(random);
			School school = new School(random);
			facts.forEach(school::register);
			school.sendSome();
			School other = new School(random);
			List<Runnable> acts = new ArrayList<>();
			facts.forEach((one) -> acts.add(() -> other.register(one)));
			school.told().forEach((one) -> acts.add(() -> other.known(one)));
			DueReport mistaken = new DueReport(ReportKind.REL_16_IN_4, FIRST.plusDays(random.nextInt(60)),
					FIRST.plusDays(60L + random.nextInt(20)), 960, false);
			acts.add(() -> other.knownAndWithdrawn(mistaken));
			Collections.shuffle(acts, random);
			acts.forEach(Runnable::run);
			facts.forEach((one) -> other.register(new Absence(one.on(), one.part(), 5, AbsenceReason.SICK)));
			List<Absence> again = new ArrayList<>(facts);
			Collections.shuffle(again, random);
			again.forEach(other::register);
			assertThat(other.due()).as("turn %s", turn).containsExactlyInAnyOrderElementsOf(school.due());
		}
	}

	@Test
	void holidayNeverCreatesAReportWhateverWasSentOrWithdrawn() {
		Random random = new Random(31);
		for (int turn = 0; turn < TURNS; turn++) {
			School school = new School(random);
			for (Absence one : registered(random)) {
				school.register(one);
				school.doSomething();
			}
			List<DueReport> due = school.due();
			CHRISTMAS.from()
				.datesUntil(CHRISTMAS.until().plusDays(1))
				.forEach((day) -> school.register(new Absence(day, DayPart.DAY, 480, AbsenceReason.TRUANT)));
			assertThat(school.due()).as("turn %s", turn).isEqualTo(due);
			assertThat(due).noneMatch((one) -> CHRISTMAS.holds(one.begin()) || CHRISTMAS.holds(one.end()));
		}
	}

	/** Of each part of a day once. */
	private static List<Absence> registered(Random random) {
		List<Absence> missed = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (int index = 0; index < 25; index++) {
			LocalDate on = FIRST.plusDays(random.nextInt(80));
			DayPart part = DayPart.values()[random.nextInt(DayPart.values().length)];
			AbsenceReason reason = random.nextBoolean() ? AbsenceReason.TRUANT
					: AbsenceReason.values()[random.nextInt(AbsenceReason.values().length)];
			if (taken.add(on + "/" + part)) {
				missed.add(new Absence(on, part, 60 + random.nextInt(300), reason));
			}
		}
		return missed;
	}

	/** What a school keeps of one pupil, and does with it. */
	private static final class School {

		private final Random random;

		private final Map<String, Absence> registered = new HashMap<>();

		private final List<AbsenceReport> reports = new ArrayList<>();

		School(Random random) {
			this.random = random;
		}

		void register(Absence one) {
			registered.put(one.on() + "/" + one.part(), one);
		}

		List<Absence> missed() {
			List<Absence> missed = new ArrayList<>(registered.values());
			Collections.shuffle(missed, random);
			return missed;
		}

		List<DueReport> due() {
			Collections.shuffle(reports, random);
			return DUTY.due(missed(), ReportPreparation.told(reports), LATER);
		}

		List<DueReport> told() {
			return reports.stream().map(AbsenceReport::what).toList();
		}

		void sendSome() {
			due().stream().filter((one) -> random.nextBoolean()).forEach(this::known);
		}

		void known(DueReport what) {
			reports.add(prepared(what).sent(what, "", Optional.empty(), LATER));
		}

		void knownAndWithdrawn(DueReport what) {
			reports.add(prepared(what).sent(what, "", Optional.empty(), LATER)
				.withdrawn(WithdrawalReason.WRONG_PUPIL, LATER));
		}

		void doSomething() {
			if (random.nextInt(3) == 0) {
				sendSome();
			}
			for (int place = 0; place < reports.size(); place++) {
				AbsenceReport one = reports.get(place);
				reports.set(place, switch (random.nextInt(8)) {
					case 0 -> withdrawn(one);
					case 1 -> corrected(one);
					case 2, 3 -> answered(one);
					default -> one;
				});
			}
		}

		int withdrawAll() {
			reports.replaceAll(this::withdrawn);
			return reports.size();
		}

		private AbsenceReport withdrawn(AbsenceReport one) {
			return one.state().isWithdrawable() ? one.withdrawn(WithdrawalReason.REGISTERED_IN_ERROR, LATER) : one;
		}

		private AbsenceReport corrected(AbsenceReport one) {
			if (!one.state().isTold() && one.state() != ReportState.SENT) {
				return one;
			}
			return new SentReport(one.what(), List.of()).left(DUTY.missed(missed()), DUTY)
				.map((left) -> one.corrected(left, "", LATER))
				.orElse(one);
		}

		/** Of any sending, late or early. */
		private AbsenceReport answered(AbsenceReport one) {
			ReportState[] words = { ReportState.ACCEPTED, ReportState.REJECTED, ReportState.IN_TREATMENT,
					ReportState.NOTED, ReportState.CLOSED };
			return one.after(new RegisterAnswer(UUID.randomUUID(), one.id(), 1 + random.nextInt(one.attempt()),
					1 + random.nextInt(9), words[random.nextInt(words.length)], List.of(), null, null, "",
					Instant.EPOCH));
		}

		private static AbsenceReport prepared(DueReport what) {
			return new AbsenceReport(UUID.randomUUID(), 0, UUID.randomUUID(), new OrganisationId(UUID.randomUUID()),
					new UnitId(UUID.randomUUID()), what, false, 60, LATER, ReportState.PREPARED, "", Optional.empty(),
					0, 0, List.of(), null, null, "", Optional.empty(), Optional.empty(), Optional.empty());
		}

	}

}
