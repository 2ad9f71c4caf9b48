package nl.routebord.sharing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A worked decision of privacy.md B.9, in its own words. */
record PolicyCase(Map<String, String> words) {

	static List<PolicyCase> all() {
		try (InputStream rows = PolicyCase.class.getResourceAsStream("/sharing/policy-cases.csv")) {
			String text = new String(Objects.requireNonNull(rows).readAllBytes(), StandardCharsets.UTF_8);
			return CsvReader.builder()
				.ofNamedCsvRecord(text)
				.stream()
				.map(NamedCsvRecord::getFieldsAsMap)
				.map(PolicyCase::new)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Decision expected() {
		return new Decision(Access.valueOf(words.get("expected")), words.get("reason"));
	}

	@Override
	public String toString() {
		return words.toString();
	}

}
