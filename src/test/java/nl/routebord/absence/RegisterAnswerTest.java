package nl.routebord.absence;

import static org.assertj.core.api.Assertions.assertThat;

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

	private static RegisterAnswer answer(int attempt, int sequence, ReportState state) {
		return new RegisterAnswer(UUID.randomUUID(), ID, attempt, sequence, state, List.of(),
				(state == ReportState.CLOSED) ? CloseReason.BACK_AT_SCHOOL : null, null, "", Instant.EPOCH);
	}

	private static AbsenceReport sentTwice() {
		LocalDate day = LocalDate.of(2026, 1, 12);
		return new AbsenceReport(ID, 3, UUID.randomUUID(), new OrganisationId(UUID.randomUUID()),
				new UnitId(UUID.randomUUID()), new DueReport(ReportKind.LRV, day, day.plusDays(28), 9000, true), false,
				day.plusDays(35), ReportState.SENT, "", Optional.of(new UnitId(UUID.randomUUID())), 2, 0, List.of(),
				null, null, "", Optional.empty(), Optional.of(day));
	}

}
