package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Fault;
import org.junit.jupiter.api.Test;

class RegisterAnswerTest {

	private static final UUID ID = UUID.randomUUID();

	@Test
	void lateTwiceAndOutOfOrderItComesToTheSame() {
		List<RegisterAnswer> answers = List.of(answer(2, 1, ReportState.ACCEPTED),
				answer(2, 2, ReportState.IN_TREATMENT), answer(2, 3, ReportState.CLOSED),
				answer(1, 1, ReportState.REJECTED), answer(1, 9, ReportState.NOTED));
		Random random = new Random(5);
		for (int turn = 0; turn < 200; turn++) {
			List<RegisterAnswer> come = new ArrayList<>(answers);
			come.addAll(answers.subList(0, random.nextInt(answers.size())));
			Collections.shuffle(come, random);
			AbsenceReport report = sentTwice();
			for (RegisterAnswer one : come) {
				report = report.after(one);
			}
			assertThat(report.state()).isEqualTo(ReportState.CLOSED);
			assertThat(report.closeReason()).isEqualTo(CloseReason.BACK_AT_SCHOOL);
		}
	}

	@Test
	void statusThatComesBeforeTheReceiptIsNotUndoneByIt() {
		AbsenceReport report = sentTwice().after(answer(2, 2, ReportState.NOTED));
		assertThat(report.after(answer(2, 1, ReportState.ACCEPTED))).isEqualTo(report);
		assertThat(report.told()).isPresent();
		assertThat(sentTwice().told()).as("the municipality knows nothing of it yet").isEmpty();
	}

	@Test
	void anAnswerToWhatWasSentBeforeAWithdrawalChangesNothing() {
		LocalDate day = LocalDate.of(2026, 2, 20);
		AbsenceReport accepted = sentTwice().after(answer(2, 1, ReportState.ACCEPTED));
		AbsenceReport withdrawn = accepted.withdrawn(WithdrawalReason.SICK_AFTERWARDS, day);
		assertThat(withdrawn.after(answer(2, 2, ReportState.CLOSED))).isEqualTo(withdrawn);
		assertThat(withdrawn.told()).isEmpty();
		AbsenceReport heard = withdrawn.after(answer(3, 1, ReportState.ACCEPTED));
		assertThat(heard.state()).isEqualTo(ReportState.WITHDRAWN);
		assertThat(heard.isUnderWay()).isFalse();
		assertThat(heard.after(answer(3, 2, ReportState.CLOSED)).state()).as("there is nothing to answer")
			.isEqualTo(ReportState.WITHDRAWN);
		assertThat(withdrawn.after(answer(3, 1, ReportState.REJECTED)).change().orElseThrow().state())
			.isEqualTo(ReportChange.State.REJECTED);
		assertThatThrownBy(() -> heard.withdrawn(WithdrawalReason.OTHER, day)).isInstanceOf(Conflict.class);
	}

	@Test
	void aCorrectionKeepsWhatTheMunicipalityAnsweredBeforeAndHearsWhatItSaysAfter() {
		LocalDate day = LocalDate.of(2026, 2, 20);
		AbsenceReport treated = sentTwice().after(answer(2, 2, ReportState.IN_TREATMENT));
		AbsenceReport corrected = treated.corrected(treated.what(), "", day);
		assertThat(corrected.isUnderWay()).isTrue();
		assertThat(corrected.after(answer(3, 1, ReportState.ACCEPTED)).state()).isEqualTo(ReportState.IN_TREATMENT);
		AbsenceReport rejected = corrected.after(answer(3, 1, ReportState.REJECTED));
		assertThat(rejected.state()).isEqualTo(ReportState.IN_TREATMENT);
		assertThat(rejected.change().orElseThrow().state()).isEqualTo(ReportChange.State.REJECTED);
		assertThat(corrected.after(answer(3, 2, ReportState.CLOSED)).state()).isEqualTo(ReportState.CLOSED);
		assertThat(corrected.after(answer(2, 3, ReportState.CLOSED))).isEqualTo(corrected);
	}

	/** What the file cannot mean is told at its column, and nothing is made of it. */
	@Test
	void lineThatAnswersWhatWasNeverSentOrSaysAnUnknownWordIsFaulty() {
		assertThat(faults("2;7;CLOSED;;LONG_SICK;SEEN")).isEmpty();
		assertThat(faults("1;1;REJECTED;PERIOD_WRONG NIEUW;;")).as("the register may say more than is known here")
			.isEmpty();
		assertThat(faults("3;1;ACCEPTED;;;")).containsExactly("poging");
		assertThat(faults("0;1;ACCEPTED;;;")).containsExactly("poging");
		assertThat(faults("twee;1;ACCEPTED;;;")).containsExactly("poging");
		assertThat(faults("2;1;CLOSED;;;")).containsExactly("sluitreden");
		assertThat(faults("2;1;CLOSED;;zz;zz")).containsExactly("sluitreden", "sluittoelichting");
		assertThat(faults("2;1;WITHDRAWN;;;")).containsExactly("status");
		assertThat(AnswerLine.of(line("2;1;ACCEPTED;;;")).faults(Optional.empty())).extracting(Fault::field)
			.containsExactly("melding");
	}

	private static List<String> faults(String rest) {
		return AnswerLine.of(line(rest)).faults(Optional.of(sentTwice())).stream().map(Fault::field).toList();
	}

	private static AbsenceFile.Line line(String rest) {
		return new AbsenceFile.Line(2, List.of((ID + ";" + rest).split(";", -1)));
	}

	private static RegisterAnswer answer(int attempt, int sequence, ReportState state) {
		return new RegisterAnswer(UUID.randomUUID(), ID, attempt, sequence, state, List.of(),
				(state == ReportState.CLOSED) ? CloseReason.BACK_AT_SCHOOL : null, null, "", Instant.EPOCH);
	}

	private static AbsenceReport sentTwice() {
		LocalDate day = LocalDate.of(2026, 1, 12);
		return new AbsenceReport(ID, 3, UUID.randomUUID(), new OrganisationId(UUID.randomUUID()),
				new UnitId(UUID.randomUUID()), new DueReport(ReportKind.LRV, day, day.plusDays(28), 9000, true), false,
				60, day.plusDays(35), ReportState.SENT, "", Optional.of(new UnitId(UUID.randomUUID())), 2, 0, List.of(),
				null, null, "", Optional.empty(), Optional.of(day), Optional.empty());
	}

}
