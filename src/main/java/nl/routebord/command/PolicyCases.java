package nl.routebord.command;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.PolicyCheck;

/**
 * Decides cases in the format of privacy.md B.9 and writes them back with the result and
 * its reason as last columns and, on the last line, the number that differ.
 */
final class PolicyCases {

	private static final int BYTE_ORDER_MARK = '\uFEFF';

	private static final Set<String> NEEDED = Set.of("role", "relation", "source", "category", "phase", "age", "grant",
			"consent", "flags");

	private final PolicyCheck policy = PolicyCheck.ofTheProgram();

	private final List<String> columns;

	private PolicyCases(List<String> columns) throws IOException {
		this.columns = columns;
		if (!columns.containsAll(NEEDED)) {
			throw new IOException("the header nr,role,relation,source,category,phase,age,grant,consent,flags,expected,"
					+ "reason,why is missing");
		}
	}

	/**
	 * @return the number of rows with another result or reason than the row expects; an
	 * empty expectation never differs
	 * @throws IOException when the header lacks a column, or reading fails
	 */
	static int check(Reader cases, Writer report) throws IOException {
		CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(report);
		int differing = 0;
		try (CsvReader<CsvRecord> reader = reader(cases)) {
			Iterator<CsvRecord> rows = reader.iterator();
			List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
			PolicyCases checked = new PolicyCases(header.stream().map(String::strip).toList());
			writer.writeRecord(with(header, "result", "resultReason"));
			while (rows.hasNext()) {
				differing += checked.write(rows.next().getFields(), writer) ? 0 : 1;
			}
		}
		catch (UncheckedIOException ex) {
			throw ex.getCause();
		}
		finally {
			writer.flush();
		}
		report.write(differing + "\n");
		report.flush();
		return differing;
	}

	private boolean write(List<String> row, CsvWriter writer) {
		List<String> fields = new ArrayList<>(row);
		while (fields.size() < columns.size()) {
			fields.add("");
		}
		Map<String, String> words = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			words.put(columns.get(i), fields.get(i));
		}
		Decision decision = policy.decide(words);
		writer.writeRecord(with(fields, decision.access().name(), decision.reason()));
		return agrees(words, "expected", decision.access().name()) && agrees(words, "reason", decision.reason());
	}

	private static boolean agrees(Map<String, String> words, String column, String result) {
		String expected = words.getOrDefault(column, "").strip();
		return expected.isEmpty() || expected.equals(result);
	}

	private static List<String> with(List<String> columns, String result, String reason) {
		List<String> more = new ArrayList<>(columns);
		more.add(result);
		more.add(reason);
		return more;
	}

	private static CsvReader<CsvRecord> reader(Reader cases) throws IOException {
		BufferedReader buffered = new BufferedReader(cases);
		buffered.mark(1);
		if (buffered.read() != BYTE_ORDER_MARK) {
			buffered.reset();
		}
		return CsvReader.builder()
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.allowUnclosedQuote(false)
			.ofCsvRecord(buffered);
	}

}
