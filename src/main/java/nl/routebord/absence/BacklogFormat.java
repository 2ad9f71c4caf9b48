package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.routebord.identity.OrganisationId;
import nl.routebord.region.FaultyRow;
import nl.routebord.region.Row;
import nl.routebord.region.RowFormat;
import nl.routebord.terms.SchoolYear;
import org.jspecify.annotations.Nullable;

/**
 * The file with a municipality's earlier reports, in the words of the register (domain.md
 * 1.7). What is wrong is said by its line and a code, never by what stands there.
 */
final class BacklogFormat implements RowFormat<BacklogLine> {

	static final List<String> COLUMNS = List.of("MELDING", "LEERLING", "PGN", "VOORNAAM", "TUSSENVOEGSEL", "ACHTERNAAM",
			"GEBOORTEDATUM", "SECTOR", "VESTIGING", "KLAS", "SOORT", "BEGINDATUM", "EINDDATUM", "UREN",
			"ALLELESSENGEMIST", "MELDINGSDATUM", "STATUS", "SLUITREDEN", "SLUITTOELICHTING", "REDEN", "ACTIESCHOOL");

	private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._/-]{1,40}");

	private static final Pattern HOURS = Pattern.compile("\\d{1,4}([.,]\\d{1,2})?");

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
	public boolean resumable() {
		return true;
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
	public BacklogLine read(Row row) {
		String reason = Cells.text(row, "REDEN", LONGEST_TEXT, "absence-text");
		String action = Cells.text(row, "ACTIESCHOOL", LONGEST_TEXT, "absence-text");
		LocalDate reported = reported(row);
		ReportState state = state(row);
		boolean closed = state == ReportState.CLOSED;
		return new BacklogLine(number(row, "MELDING", "absence-report-number"),
				number(row, "LEERLING", "absence-pupil-number"), Cells.pgn(row), Cells.name(row, "VOORNAAM"),
				Cells.prefix(row, "TUSSENVOEGSEL"), Cells.name(row, "ACHTERNAAM"), Cells.birthDate(row, today),
				primary(row), school(row), Cells.text(row, "KLAS", LONGEST_CLASS, "absence-class"), what(row, reported),
				reported, state, closed ? Cells.word(row, "SLUITREDEN", CloseReason.values(), "absence-close") : null,
				closed ? explanation(row) : null, new SendReport(reason, action, true, "", "", ""));
	}

	@Override
	public Written write(List<BacklogLine> rows) {
		int added = backlog.write(rows, today);
		return new Written(rows.size() - added, added, 0);
	}

	private DueReport what(Row row, LocalDate reported) {
		ReportKind kind = Cells.word(row, "SOORT", ReportKind.values(), "absence-kind");
		LocalDate begin = Cells.date(row, "BEGINDATUM", "absence-period");
		LocalDate end = row.value("EINDDATUM").isEmpty() ? begin : Cells.date(row, "EINDDATUM", "absence-period");
		Cells.refuse(kind == ReportKind.ABSOLUTE, "absence-kind");
		Cells.refuse(end.isBefore(begin) || end.isAfter(today) || begin.isAfter(reported), "absence-period");
		String hours = row.value("UREN");
		Cells.refuse(!HOURS.matcher(hours).matches(), "absence-hours");
		int minutes = Math.round(Float.parseFloat(hours.replace(',', '.')) * 60);
		return new DueReport(kind, begin, end, minutes, Cells.yes(row, "ALLELESSENGEMIST", "absence-yes"));
	}

	/** R-REG-02: what would go tonight does not come in today. */
	private LocalDate reported(Row row) {
		LocalDate reported = Cells.date(row, "MELDINGSDATUM", "absence-reported");
		Cells.refuse(reported.isAfter(today), "absence-reported");
		Cells.refuse(reported.isBefore(new SchoolYear(SchoolYear.of(today).startYear() - 1).begin()),
				"absence-too-old");
		return reported;
	}

	private OrganisationId school(Row row) {
		@Nullable OrganisationId school = schools.get(row.value("VESTIGING"));
		if (school == null) {
			throw FaultyRow.of("absence-school");
		}
		return school;
	}

	private static ReportState state(Row row) {
		ReportState state = Cells.word(row, "STATUS", ReportState.values(), "absence-state");
		Cells.refuse(!state.isTold(), "absence-state");
		return state;
	}

	private static @Nullable CloseExplanation explanation(Row row) {
		return row.value("SLUITTOELICHTING").isEmpty() ? null
				: Cells.word(row, "SLUITTOELICHTING", CloseExplanation.values(), "absence-close");
	}

	private static String number(Row row, String column, String fault) {
		String number = row.value(column);
		Cells.refuse(!NUMBER.matcher(number).matches(), fault);
		return number;
	}

	private static boolean primary(Row row) {
		String sector = row.value("SECTOR");
		Cells.refuse(!sector.equals("PO") && !sector.equals("VO"), "absence-sector");
		return sector.equals("PO");
	}

}
