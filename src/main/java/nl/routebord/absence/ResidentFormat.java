package nl.routebord.absence;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.routebord.region.FaultyRow;
import nl.routebord.region.Gone;
import nl.routebord.region.Row;
import nl.routebord.region.RowFormat;
import nl.routebord.region.WholeFile;

/** The file of residents of school age; it names all of them. */
final class ResidentFormat implements RowFormat<ResidentLine> {

	static final List<String> COLUMNS = List.of("PGN", "VOORNAAM", "TUSSENVOEGSEL", "ACHTERNAAM", "GEBOORTEDATUM",
			"STARTKWALIFICATIE");

	private final ResidentFile residents;

	private final LocalDate today;

	ResidentFormat(ResidentFile residents, LocalDate today) {
		this.residents = residents;
		this.today = today;
	}

	@Override
	public List<String> columns() {
		return COLUMNS;
	}

	@Override
	public ResidentLine read(Row row) {
		return new ResidentLine(Cells.requiredPgn(row), Cells.name(row, "VOORNAAM"), Cells.prefix(row, "TUSSENVOEGSEL"),
				Cells.name(row, "ACHTERNAAM"), Cells.birthDate(row, 0, today),
				Cells.yes(row, "STARTKWALIFICATIE", "absence-qualification"), sex(row));
	}

	/** A file without that column counts everybody as unknown. */
	private static Sex sex(Row row) {
		String letter = row.known("GESLACHT").orElse(Sex.UNKNOWN.letter());
		return Arrays.stream(Sex.values())
			.filter((sex) -> sex.letter().equals(letter))
			.findFirst()
			.orElseThrow(() -> FaultyRow.of("absence-sex"));
	}

	@Override
	public Written write(List<ResidentLine> rows) {
		return residents.write(rows);
	}

	@Override
	public boolean whole() {
		return true;
	}

	@Override
	public Gone finished(WholeFile file) {
		return residents.finished(file, today);
	}

}
