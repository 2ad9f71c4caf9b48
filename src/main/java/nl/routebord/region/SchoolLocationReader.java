package nl.routebord.region;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads a row of DUO's "alle vestigingen vo". Codes are taken as given: they start with
 * zeros and mix the digit 0 with the letter O. GEMEENTENAAM is not PLAATSNAAM, and the
 * swv follows from the postcode, not from the municipality's name.
 */
final class SchoolLocationReader {

	static final List<String> COLUMNS = List.of("BEVOEGD GEZAG NUMMER", "VESTIGINGSCODE", "VESTIGINGSNAAM", "POSTCODE",
			"PLAATSNAAM", "GEMEENTENUMMER", "GEMEENTENAAM");

	/** Two digits, two letters, two digits: 100 × 676 × 100 codes. */
	static final int CODES = 6_760_000;

	private static final Pattern CODE = Pattern.compile("\\d{2}[A-Z]{2}\\d{2}");

	private static final Pattern BOARD = Pattern.compile("\\d{5}");

	private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3} ?[A-Z]{2}");

	private static final Pattern MUNICIPALITY = Pattern.compile("\\d{4}");

	private final Function<String, Optional<PostcodeArea>> areas;

	SchoolLocationReader(Function<String, Optional<PostcodeArea>> areas) {
		this.areas = areas;
	}

	SchoolLocationRow read(Row row) {
		String code = row.require("VESTIGINGSCODE", CODE, "location-code");
		String board = row.require("BEVOEGD GEZAG NUMMER", BOARD, "board-number");
		String name = row.text("VESTIGINGSNAAM", 200, "location-name");
		String postcode = row.require("POSTCODE", POSTCODE, "postcode");
		String place = row.text("PLAATSNAAM", 80, "place");
		String number = row.require("GEMEENTENUMMER", MUNICIPALITY, "municipality-number");
		String municipality = row.text("GEMEENTENAAM", 80, "municipality");
		var area = this.areas.apply(postcode.substring(0, 4))
			.orElseThrow(() -> FaultyRow.of("postcode-unknown", postcode.substring(0, 4)));
		return new SchoolLocationRow(code, name, place, board, number, readable(municipality, area), area,
				education(row.known("ONDERWIJSSTRUCTUUR")));
	}

	/** Where praktijkonderwijs is all there is, no other vo is given. */
	private static Set<SchoolType> education(Optional<String> structure) {
		Set<SchoolType> types = EnumSet.noneOf(SchoolType.class);
		structure.ifPresent((written) -> List.of(written.split("/"))
			.forEach((part) -> types.add(part.strip().equals("PRO") ? SchoolType.PRO : SchoolType.VO)));
		return types;
	}

	static int number(String code) {
		int letters = (code.charAt(2) - 'A') * 26 + code.charAt(3) - 'A';
		return (Integer.parseInt(code.substring(0, 2)) * 676 + letters) * 100 + Integer.parseInt(code.substring(4));
	}

	/** DUO writes names in capitals; the annex often knows the same name as people do. */
	private static String readable(String municipality, PostcodeArea area) {
		return area.municipalityName().equalsIgnoreCase(municipality) ? area.municipalityName() : municipality;
	}

}
