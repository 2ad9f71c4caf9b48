package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import nl.routebord.absence.EnrolmentLine.Education;
import nl.routebord.region.Gone;
import nl.routebord.region.Row;
import nl.routebord.region.RowFormat;
import nl.routebord.region.WholeFile;
import org.jspecify.annotations.Nullable;

/** The file of enrolments of a municipality's residents; it names all of them. */
final class EnrolmentFormat implements RowFormat<EnrolmentLine> {

	static final List<String> COLUMNS = List.of("PGN", "VESTIGING", "ONDERWIJS", "INSCHRIJFDATUM", "UITSCHRIJFDATUM");

	private static final Pattern SCHOOL = Pattern.compile("\\d{2}[A-Z]{2}\\d{2}");

	private final EnrolmentFile enrolments;

	private final LocalDate today;

	EnrolmentFormat(EnrolmentFile enrolments, LocalDate today) {
		this.enrolments = enrolments;
		this.today = today;
	}

	@Override
	public List<String> columns() {
		return COLUMNS;
	}

	@Override
	public EnrolmentLine read(Row row) {
		String school = row.value("VESTIGING");
		Cells.refuse(!SCHOOL.matcher(school).matches(), "absence-location");
		LocalDate from = Cells.date(row, "INSCHRIJFDATUM", "absence-enrolled");
		@Nullable LocalDate until = row.value("UITSCHRIJFDATUM").isEmpty() ? null
				: Cells.date(row, "UITSCHRIJFDATUM", "absence-enrolled");
		Cells.refuse(until != null && until.isBefore(from), "absence-enrolled");
		return new EnrolmentLine(Cells.requiredPgn(row), school,
				Cells.word(row, "ONDERWIJS", Education.values(), "absence-education"), from, until);
	}

	@Override
	public Written write(List<EnrolmentLine> rows) {
		return enrolments.write(rows);
	}

	@Override
	public boolean whole() {
		return true;
	}

	@Override
	public Gone finished(WholeFile file) {
		return enrolments.finished(file, today);
	}

}
