package nl.routebord.region;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** DUO's "alle vestigingen vo". */
final class SchoolLocationFormat implements RowFormat<SchoolLocationRow> {

	private final SchoolLocationReader reader;

	private final SchoolLocations locations;

	SchoolLocationFormat(Map<String, PostcodeArea> areas, SchoolLocations locations) {
		if (areas.isEmpty()) {
			throw new FileRefused("postcodes-first");
		}
		this.reader = new SchoolLocationReader((postcode4) -> Optional.ofNullable(areas.get(postcode4)));
		this.locations = locations;
	}

	@Override
	public List<String> columns() {
		return SchoolLocationReader.COLUMNS;
	}

	@Override
	public SchoolLocationRow read(Row row) {
		return this.reader.read(row);
	}

	@Override
	public String key(SchoolLocationRow row) {
		return row.code();
	}

	@Override
	public int keyNumber(SchoolLocationRow row) {
		return SchoolLocationReader.number(row.code());
	}

	@Override
	public int keys() {
		return SchoolLocationReader.CODES;
	}

	@Override
	public Written write(List<SchoolLocationRow> rows) {
		return this.locations.write(rows);
	}

}
