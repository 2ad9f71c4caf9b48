package nl.routebord.absence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import nl.routebord.kernel.Fault;
import nl.routebord.kernel.Faults;

/** A line of the file in which the register answers (domain.md 1.7). */
record AnswerLine(List<String> cells) {

	static final List<String> COLUMNS = List.of("melding", "poging", "volgnummer", "status", "fouten", "sluitreden",
			"sluittoelichting");

	/** What only a school makes of its report. */
	private static final Set<ReportState> OURS = EnumSet.of(ReportState.PREPARED, ReportState.SENT,
			ReportState.WITHDRAWN);

	static AnswerLine of(AbsenceFile.Line line) {
		return new AnswerLine(line.cells().stream().map(String::strip).toList());
	}

	Optional<UUID> report() {
		try {
			return Optional.of(UUID.fromString(this.cells.get(0)));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * @param report the one it is about, when it is one of the school that takes the file
	 */
	List<Fault> faults(Optional<AbsenceReport> report) {
		return new Faults().addIf(report.isEmpty(), "melding", "absence.fault.report")
			.addIf(!isNumber(1) || report.filter((one) -> !isSent(one)).isPresent(), "poging", "absence.fault.attempt")
			.addIf(!isNumber(2), "volgnummer", "absence.fault.sequence")
			.addIf(state().isEmpty(), "status", "absence.fault.state")
			.addIf(isUnknown(5, CloseReason.values()) || isClosed() && this.cells.get(5).isEmpty(), "sluitreden",
					"absence.fault.close-reason")
			.addIf(isUnknown(6, CloseExplanation.values()), "sluittoelichting", "absence.fault.close-explanation")
			.list();
	}

	/** Nobody answers what was never sent. */
	private boolean isSent(AbsenceReport report) {
		int attempt = Integer.parseInt(this.cells.get(1));
		return attempt >= 1 && attempt <= report.attempt();
	}

	private boolean isClosed() {
		return state().filter((said) -> said == ReportState.CLOSED).isPresent();
	}

	private <E extends Enum<E>> boolean isUnknown(int cell, E[] words) {
		return !this.cells.get(cell).isEmpty() && word(cell, words).isEmpty();
	}

	/** The same line is the same message. */
	RegisterAnswer answer(UUID report, Instant now) {
		String message = String.join("/", report.toString(), this.cells.get(1), this.cells.get(2));
		return new RegisterAnswer(UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8)), report,
				Integer.parseInt(this.cells.get(1)), Integer.parseInt(this.cells.get(2)), state().orElseThrow(), why(),
				word(5, CloseReason.values()).orElse(null), word(6, CloseExplanation.values()).orElse(null), "", now);
	}

	private boolean isNumber(int cell) {
		return this.cells.get(cell).matches("\\d{1,4}");
	}

	private Optional<ReportState> state() {
		return word(3, ReportState.values()).filter((said) -> !OURS.contains(said));
	}

	private List<RegisterFault> why() {
		return Stream.of(this.cells.get(4).split("[ ,]+"))
			.filter((one) -> !one.isBlank())
			.map((one) -> word(one, RegisterFault.values()).orElse(RegisterFault.OTHER))
			.toList();
	}

	private <E extends Enum<E>> Optional<E> word(int cell, E[] words) {
		return word(this.cells.get(cell), words);
	}

	private static <E extends Enum<E>> Optional<E> word(String text, E[] words) {
		return Arrays.stream(words).filter((one) -> one.name().equals(text.toUpperCase(Locale.ROOT))).findFirst();
	}

}
