package nl.routebord.region;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import nl.routebord.region.ImportLine.Severity;
import nl.routebord.region.Row.Columns;

/**
 * Reads a register row by row and hands on what it found in batches. Knows nothing of the
 * database: good rows and faulty lines go to whoever takes them.
 *
 * @param <R> a good row
 */
final class RegisterFile<R> {

	private static final int MOST_REMARKS = 1_000;

	private final SourceFile file;

	private final RowFormat<R> format;

	private final Taker<R> taker;

	private final BitSet seen;

	private final List<R> rows = new ArrayList<>();

	private final List<ImportLine> remarks = new ArrayList<>();

	RegisterFile(SourceFile file, RowFormat<R> format, Taker<R> taker) {
		this.file = file;
		this.format = format;
		this.taker = taker;
		this.seen = new BitSet(format.keys());
	}

	/**
	 * @param after a line that was read before; 0 to read all
	 */
	void read(long after) throws IOException {
		try (var lines = this.file.open()) {
			var columns = columns(lines);
			noteEncoding();
			while (lines.next()) {
				if (lines.number() <= after) {
					continue;
				}
				read(lines, columns);
				if (this.rows.size() == this.format.batch() || this.remarks.size() == MOST_REMARKS) {
					handOn(lines.number());
				}
			}
			handOn(lines.number());
		}
	}

	private Columns columns(RawLines lines) throws IOException {
		try {
			if (!lines.next() || lines.tooLong()) {
				throw new FileRefused("header", String.join(", ", this.format.columns()));
			}
			return Columns.of(this.file.encoding().read(lines.bytes(), lines.length()), this.format.columns());
		}
		catch (FaultyRow ex) {
			throw new FileRefused("header", String.join(", ", this.format.columns()));
		}
	}

	private void read(RawLines lines, Columns columns) {
		try {
			if (lines.tooLong()) {
				throw FaultyRow.of("line-too-long", String.valueOf(RawLines.LONGEST));
			}
			String text = this.file.encoding().read(lines.bytes(), lines.length());
			if (!text.isBlank()) {
				this.rows.add(unique(this.format.read(columns.row(text, this.format.quoted()))));
			}
		}
		catch (FaultyRow ex) {
			this.remarks.add(ImportLine.fault(lines.number(), ex));
		}
	}

	private R unique(R row) {
		if (this.format.keys() == 0) {
			return row;
		}
		int key = this.format.keyNumber(row);
		if (this.seen.get(key)) {
			throw FaultyRow.of("duplicate", this.format.key(row));
		}
		this.seen.set(key);
		return row;
	}

	private void noteEncoding() {
		if (this.file.firstForeignLine() > 0) {
			this.remarks.add(new ImportLine(this.file.firstForeignLine(), Severity.NOTICE, "windows-1252", List.of()));
		}
	}

	private void handOn(long linesRead) {
		this.taker.take(List.copyOf(this.rows), List.copyOf(this.remarks), linesRead);
		this.rows.clear();
		this.remarks.clear();
	}

	/**
	 * Takes what was read.
	 *
	 * @param <R> a good row
	 */
	interface Taker<R> {

		void take(List<R> rows, List<ImportLine> remarks, long linesRead);

	}

}
