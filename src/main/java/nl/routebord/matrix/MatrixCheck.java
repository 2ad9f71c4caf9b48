package nl.routebord.matrix;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.routebord.identity.Role;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Mode;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.Redaction;
import nl.routebord.sharing.Redactions;
import nl.routebord.sharing.SharingRules;

/** Finds all that is wrong in the text of a matrix, line by line. */
final class MatrixCheck {

	static final List<String> HEADER = Stream
		.concat(Stream.of("role", "category", "own"), Arrays.stream(Phase.values()).map(Phase::name))
		.toList();

	/** No reading of pupil data at all, whatever a matrix says (privacy.md B.5). */
	private static final Set<Role> BLIND = EnumSet.of(Role.FUNCTIONAL_ADMIN, Role.TECHNICAL_ADMIN, Role.REPORTER);

	private static final int MOST_CHARACTERS = 200_000;

	private final List<MatrixFault> faults = new ArrayList<>();

	private final Set<String> seen = new LinkedHashSet<>();

	private MatrixCheck() {
	}

	static List<MatrixFault> faults(String text) {
		MatrixCheck check = new MatrixCheck();
		if (text.length() > MOST_CHARACTERS) {
			check.add(0, "too-large");
			return check.faults;
		}
		try {
			CsvReader.builder()
				.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
				.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
				.ofCsvRecord(text)
				.forEach(check::line);
			check.missing();
		}
		catch (CsvParseException ex) {
			check.add(0, "unreadable");
		}
		return check.faults;
	}

	private void line(CsvRecord line) {
		long number = line.getStartingLineNumber();
		List<String> fields = line.getFields();
		if (number == 1) {
			addIf(!fields.equals(HEADER), number, "header", String.join(",", HEADER));
			return;
		}
		if (fields.size() != HEADER.size()) {
			add(number, "columns", String.valueOf(HEADER.size()), String.valueOf(fields.size()));
			return;
		}
		Role role = Arrays.stream(Role.values())
			.filter((one) -> one != Role.SYSTEM && one.matrixCode().equals(fields.get(0)))
			.findFirst()
			.orElse(null);
		DataCategory category = Arrays.stream(DataCategory.values())
			.filter((one) -> one.name().equals(fields.get(1)))
			.findFirst()
			.orElse(null);
		addIf(role == null, number, "role", shown(fields.get(0)));
		addIf(category == null, number, "category", shown(fields.get(1)));
		addIf(!Set.of("", "O").contains(fields.get(2)), number, "own", shown(fields.get(2)));
		List<String> modes = fields.subList(3, fields.size());
		modes.stream()
			.filter((mode) -> !Mode.isCode(mode))
			.distinct()
			.forEach((mode) -> add(number, "mode", shown(mode)));
		if (role != null && category != null) {
			cell(number, role, category, fields);
		}
	}

	private void cell(long number, Role role, DataCategory category, List<String> fields) {
		List<String> modes = fields.subList(3, fields.size());
		addIf(!seen.add(key(role, category)), number, "twice", role.matrixCode(), category.name());
		boolean open = !fields.get(2).isEmpty() || modes.stream().anyMatch((mode) -> !mode.equals("-"));
		addIf(open && BLIND.contains(role), number, "blind", role.matrixCode());
		addIf(open && role.isSwv() && category == DataCategory.PGN_BSN, number, "pgn");
		addIf(modes.contains("R") && Redactions.of(role, category) == Redaction.NOTHING, number, "no-form",
				role.matrixCode(), category.name());
	}

	/** The policy is whole or there is none: as many roles as the program brings. */
	private void missing() {
		for (Role role : SharingRules.read().roles()) {
			for (DataCategory category : DataCategory.values()) {
				addIf(!seen.contains(key(role, category)), 0, "missing", role.matrixCode(), category.name());
			}
		}
	}

	private void addIf(boolean wrong, long line, String code, String... arguments) {
		if (wrong) {
			add(line, code, arguments);
		}
	}

	private void add(long line, String code, String... arguments) {
		faults.add(MatrixFault.of(line, code, arguments));
	}

	private static String key(Role role, DataCategory category) {
		return role + "×" + category;
	}

	private static String shown(String typed) {
		return (typed.length() > 20) ? typed.substring(0, 20) + "…" : typed;
	}

}
