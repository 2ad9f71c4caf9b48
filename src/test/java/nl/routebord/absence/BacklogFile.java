package nl.routebord.absence;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A file with earlier reports of invented pupils, of any length. */
public final class BacklogFile {

	private static final List<String> KINDS = List.of("REL_16_IN_4", "LRV", "OTHER", "LUXURY");

	private static final List<String> STATES = List.of("CLOSED", "CLOSED", "NOTED", "IN_TREATMENT");

	/** A report in about eight is of a pupil that was reported before. */
	private static final int REPORTS_PER_PUPIL = 8;

	private BacklogFile() {
	}

	public static String header() {
		return String.join(";", BacklogFormat.COLUMNS);
	}

	/** The last day that they are of is the day before this one. */
	public static String line(String prefix, int number, List<String> schools, LocalDate today) {
		int pupil = number / REPORTS_PER_PUPIL;
		LocalDate begin = today.minusDays(30 + number % 200);
		String state = STATES.get(number % STATES.size());
		boolean closed = state.equals("CLOSED");
		return String.join(";", prefix + number, prefix + pupil, "", "Vera", "de", "Proef" + pupil,
				LocalDate.of(2010, 1, 1).plusDays(pupil % 1500).toString(), "VO", schools.get(pupil % schools.size()),
				(1 + pupil % 5) + "a", KINDS.get(number % KINDS.size()), begin.toString(),
				begin.plusDays(10).toString(), String.valueOf(16 + number % 40), "nee", begin.plusDays(12).toString(),
				state, closed ? "BACK_AT_SCHOOL" : "", closed ? "SEEN" : "", "Reden " + number,
				"Gesprek met ouders gevoerd");
	}

	public static Path write(Path file, String prefix, int lines, List<String> schools, LocalDate today)
			throws IOException {
		try (BufferedWriter out = Files.newBufferedWriter(file)) {
			out.write(header());
			out.newLine();
			for (int number = 0; number < lines; number++) {
				out.write(line(prefix, number, schools, today));
				out.newLine();
			}
		}
		return file;
	}

}
