package nl.routebord.absence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Answers as the register does, and is as unruly: each message comes twice, and of a
 * municipality elsewhere the status comes a day before the receipt.
 */
@Component
@Profile("demo")
class SimulatedRegister implements ReportRegister {

	private static final Duration LATE = Duration.ofDays(1);

	private final Clock clock;

	SimulatedRegister(Clock clock) {
		this.clock = clock;
	}

	@Override
	public List<RegisterAnswer> hand(RegisterMessage message) {
		Instant now = clock.instant();
		Set<RegisterFault> faults = faults(message);
		List<RegisterAnswer> answers = new ArrayList<>();
		if (!faults.isEmpty()) {
			answers.add(RegisterAnswer.of(message, 1, ReportState.REJECTED, faults, now));
		}
		else if (message.change() == ReportChange.Act.WITHDRAWAL) {
			answers.add(RegisterAnswer.of(message, 1, ReportState.ACCEPTED, faults,
					message.known() ? now : now.plus(LATE)));
		}
		else if (message.known()) {
			answers.add(RegisterAnswer.of(message, 1, ReportState.ACCEPTED, faults, now));
		}
		else {
			answers.add(RegisterAnswer.of(message, 2, ReportState.NOTED, faults, now));
			answers.add(RegisterAnswer.of(message, 1, ReportState.ACCEPTED, faults, now.plus(LATE)));
		}
		answers.addAll(List.copyOf(answers));
		return answers;
	}

	private Set<RegisterFault> faults(RegisterMessage message) {
		Set<RegisterFault> faults = EnumSet.noneOf(RegisterFault.class);
		if (!message.hasPgn()) {
			faults.add(RegisterFault.PGN_UNKNOWN);
		}
		if (message.end().isAfter(LocalDate.now(clock)) || message.end().isBefore(message.begin())) {
			faults.add(RegisterFault.PERIOD_WRONG);
		}
		return faults;
	}

}
