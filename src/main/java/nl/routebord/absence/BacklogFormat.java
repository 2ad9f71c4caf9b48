package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.routebord.identity.OrganisationId;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.ElevenTest;
import nl.routebord.region.FaultyRow;
import nl.routebord.region.Row;
import nl.routebord.region.RowFormat;
import nl.routebord.terms.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The file with a municipality's earlier reports, in the words of the register (domain.md
 * 1.7). What is wrong is said by its line and a code, never by what stands there.
 */
final class BacklogFormat implements RowFormat<BacklogRow> {

	static final List<String> COLUMNS = List.of("MELDING", "LEERLING", "PGN", "VOORNAAM", "TUSSENVOEGSEL", "ACHTERNAAM",
			"GEBOORTEDATUM", "SECTOR", "VESTIGING", "KLAS", "SOORT", "BEGINDATUM", "EINDDATUM", "UREN",
			"ALLELESSENGEMIST", "MELDINGSDATUM", "STATUS", "SLUITREDEN", "SLUITTOELICHTING", "REDEN", "ACTIESCHOOL");

	private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._/-]{1,40}");

	private static final Pattern PGN = Pattern.compile("\\d{9}");

	private static final Pattern HOURS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_CLASS = 20;

	private static final int LONGEST_TEXT = 1_000;

	private static final int BATCH = 10_000;

	private final Map<String, OrganisationId> schools;

	private final Backlog backlog;

	private final LocalDate today;

	BacklogFormat(Map<String, OrganisationId> schools, Backlog backlog, LocalDate today) {
		this.schools = Map.copyOf(schools);
		this.backlog = backlog;
		this.today = today;
	}

	@Override
	public List<String> columns() {
		return COLUMNS;
	}

	@Override
	public int batch() {
		return BATCH;
	}

	@Override
	public boolean quoted() {
		return true;
	}

	@Override
	public BacklogRow read(Row row) {
		String reason = text(row, "REDEN", LONGEST_TEXT, "absence-text");
		String action = text(row, "ACTIESCHOOL", LONGEST_TEXT, "absence-text");
		LocalDate reported = reported(row);
		ReportState state = state(row);
		boolean closed = state == ReportState.CLOSED;
		return new BacklogRow(number(row, "MELDING", "absence-report-number"),
				number(row, "LEERLING", "absence-pupil-number"), pgn(row), name(row, "VOORNAAM"),
				text(row, "TUSSENVOEGSEL", LONGEST_NAME, "absence-name"), name(row, "ACHTERNAAM"), birthDate(row),
				primary(row), school(row), text(row, "KLAS", LONGEST_CLASS, "absence-class"), what(row, reported),
				reported, state, closed ? word(row, "SLUITREDEN", CloseReason.values(), "absence-close") : null,
				closed ? explanation(row) : null, new SendReport(reason, action, true, "", "", ""));
	}

	@Override
	public Written write(List<BacklogRow> rows) {
		int added = backlog.write(rows);
		return new Written(rows.size() - added, added, 0);
	}

	private DueReport what(Row row, LocalDate reported) {
		ReportKind kind = word(row, "SOORT", ReportKind.values(), "absence-kind");
		LocalDate begin = date(row.value("BEGINDATUM"), "absence-period");
		LocalDate end = row.value("EINDDATUM").isEmpty() ? begin : date(row.value("EINDDATUM"), "absence-period");
		refuse(kind == ReportKind.ABSOLUTE, "absence-kind");
		refuse(end.isBefore(begin) || end.isAfter(today) || begin.isAfter(reported), "absence-period");
		String hours = row.value("UREN");
		refuse(!HOURS.matcher(hours).matches(), "absence-hours");
		int minutes = Math.round(Float.parseFloat(hours.replace(',', '.')) * 60);
		return new DueReport(kind, begin, end, minutes, yes(row, "ALLELESSENGEMIST"));
	}

	/** R-REG-02: what would go tonight does not come in today. */
	private LocalDate reported(Row row) {
		LocalDate reported = date(row.value("MELDINGSDATUM"), "absence-reported");
		refuse(reported.isAfter(today), "absence-reported");
		refuse(reported.isBefore(new SchoolYear(SchoolYear.of(today).startYear() - 1).begin()), "absence-too-old");
		return reported;
	}

	private LocalDate birthDate(Row row) {
		LocalDate born = date(row.value("GEBOORTEDATUM"), "absence-birth-date");
		refuse(born.isAfter(today.minusYears(3)) || born.isBefore(today.minusYears(27)), "absence-birth-date");
		return born;
	}

	private OrganisationId school(Row row) {
		@Nullable OrganisationId school = schools.get(row.value("VESTIGING"));
		if (school == null) {
			throw FaultyRow.of("absence-school");
		}
		return school;
	}

	private static ReportState state(Row row) {
		ReportState state = word(row, "STATUS", ReportState.values(), "absence-state");
		refuse(!state.isTold(), "absence-state");
		return state;
	}

	private static @Nullable CloseExplanation explanation(Row row) {
		return row.value("SLUITTOELICHTING").isEmpty() ? null
				: word(row, "SLUITTOELICHTING", CloseExplanation.values(), "absence-close");
	}

	private static String pgn(Row row) {
		String pgn = row.value("PGN");
		refuse(!pgn.isEmpty() && !(PGN.matcher(pgn).matches() && ElevenTest.isOfPerson(pgn)), "absence-pgn");
		return pgn;
	}

	private static String number(Row row, String column, String fault) {
		String number = row.value(column);
		refuse(!NUMBER.matcher(number).matches(), fault);
		return number;
	}

	private static String name(Row row, String column) {
		String name = text(row, column, LONGEST_NAME, "absence-name");
		refuse(name.isEmpty(), "absence-name");
		return name;
	}

	private static boolean primary(Row row) {
		String sector = row.value("SECTOR");
		refuse(!sector.equals("PO") && !sector.equals("VO"), "absence-sector");
		return sector.equals("PO");
	}

	private static boolean yes(Row row, String column) {
		String word = row.value(column);
		refuse(!word.equals("ja") && !word.equals("nee"), "absence-yes");
		return word.equals("ja");
	}

	private static String text(Row row, String column, int longest, String fault) {
		String text = row.value(column);
		refuse(text.length() > longest, fault);
		return text;
	}

	private static LocalDate date(String text, String fault) {
		Optional<LocalDate> date = DutchDates.parse(text);
		return date.orElseThrow(() -> FaultyRow.of(fault));
	}

	private static <E extends Enum<E>> E word(Row row, String column, E[] words, String fault) {
		String text = row.value(column);
		return Arrays.stream(words)
			.filter((word) -> word.name().equals(text))
			.findFirst()
			.orElseThrow(() -> FaultyRow.of(fault));
	}

	private static void refuse(boolean wrong, String fault) {
		if (wrong) {
			throw FaultyRow.of(fault);
		}
	}

}
