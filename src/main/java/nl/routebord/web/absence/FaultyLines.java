package nl.routebord.web.absence;

import java.util.List;

import nl.routebord.absence.RegisterOutcome;
import nl.routebord.web.Words;

import org.springframework.stereotype.Component;

/** Says of lines that were left out what is wrong with them. */
@Component
class FaultyLines {

	private final Words words;

	FaultyLines(Words words) {
		this.words = words;
	}

	List<Line> of(RegisterOutcome outcome) {
		return outcome.faulty()
			.stream()
			.map((line) -> new Line(line.line(),
					line.faults()
						.stream()
						.map((fault) -> words.say(fault.code(), fault.arguments().toArray()))
						.toList()))
			.toList();
	}

	/** What is wrong with one line, in words. */
	record Line(long number, List<String> faults) {
	}

}
