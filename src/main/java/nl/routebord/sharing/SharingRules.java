package nl.routebord.sharing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.routebord.identity.Role;

/**
 * The matrix of privacy.md B.5 as data: {@code sharing/policy-matrix.csv}. An unreadable,
 * double or missing row stops the start: the policy is whole or there is none.
 */
public final class SharingRules {

	private static final String RESOURCE = "/sharing/policy-matrix.csv";

	private final Map<Role, Map<DataCategory, Cell>> cells = new EnumMap<>(Role.class);

	private final String version;

	private SharingRules(String matrix) {
		CsvReader.builder().ofNamedCsvRecord(matrix).forEach(this::add);
		cells.forEach((role, row) -> {
			if (row.size() != DataCategory.values().length) {
				throw new IllegalStateException("policy matrix: " + role + " lacks a category");
			}
		});
		version = fingerprint(matrix);
	}

	public static SharingRules read() {
		return of(text());
	}

	/** The first version: the one that the program brings. */
	public static String text() {
		try (InputStream matrix = SharingRules.class.getResourceAsStream(RESOURCE)) {
			if (matrix == null) {
				throw new IllegalStateException("policy matrix: " + RESOURCE + " is missing");
			}
			return new String(matrix.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static SharingRules of(String matrix) {
		return new SharingRules(matrix);
	}

	/**
	 * The cell; empty for a role that the matrix does not know (data subjects, system).
	 */
	public Optional<Cell> cell(Role role, DataCategory category) {
		return Optional.ofNullable(cells.getOrDefault(role, Map.of()).get(category));
	}

	/** Which text of the matrix decided; stands in every line of the access log. */
	public String version() {
		return version;
	}

	public Set<Role> roles() {
		return cells.keySet();
	}

	private void add(NamedCsvRecord line) {
		Role role = role(line.getField("role"));
		DataCategory category = DataCategory.valueOf(line.getField("category"));
		Map<Phase, Mode> modes = new EnumMap<>(Phase.class);
		for (Phase phase : Phase.values()) {
			modes.put(phase, Mode.of(line.getField(phase.name())));
		}
		Cell cell = new Cell(own(line.getField("own")), modes);
		Map<DataCategory, Cell> row = cells.computeIfAbsent(role, (key) -> new EnumMap<>(DataCategory.class));
		if (row.put(category, cell) != null) {
			throw new IllegalStateException("policy matrix: " + role + " × " + category + " stands there twice");
		}
	}

	private static boolean own(String field) {
		return switch (field) {
			case "O" -> true;
			case "" -> false;
			default -> throw new IllegalStateException("policy matrix: own is O or empty, not '" + field + "'");
		};
	}

	private static Role role(String code) {
		for (Role role : Role.values()) {
			if (role.matrixCode().equals(code)) {
				return role;
			}
		}
		throw new IllegalStateException("policy matrix: unknown role '" + code + "'");
	}

	public static String fingerprint(String matrix) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(matrix.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 6);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
