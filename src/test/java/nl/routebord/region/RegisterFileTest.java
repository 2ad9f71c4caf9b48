package nl.routebord.region;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nl.routebord.region.ImportLine.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

class RegisterFileTest {

	private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

	private static final String HEADER = "postcode4;gemeente;swv_po;swv_vo\n";

	private static final Path SHARED = Path.of(System.getProperty("routebord.shared-data", "../shared/data"));

	@TempDir
	private Path folder;

	@Test
	void goodRowsGoInAndEachFaultyRowGivesALine() {
		var found = read(Path.of("src/test/resources/region/postcodes-faulty.csv"));
		assertThat(found.areas).extracting(PostcodeArea::postcode4).containsExactly("1001", "1008");
		assertThat(found.remarks).extracting(ImportLine::line, ImportLine::code)
			.containsExactly(tuple(3L, "swv-po"), tuple(4L, "postcode4"), tuple(5L, "duplicate"),
					tuple(6L, "short-row"), tuple(7L, "long-row"), tuple(9L, "municipality"), tuple(10L, "swv-po"));
	}

	@Test
	void aByteOrderMarkAndWindowsLineEndsAreRead() {
		var found = read(file(("\uFEFF" + HEADER + "1001;Súdwâld;PO9901;VO9901\n").replace("\n", "\r\n"),
				StandardCharsets.UTF_8));
		assertThat(found.areas).containsExactly(new PostcodeArea("1001", "Súdwâld", "PO9901", "VO9901"));
		assertThat(found.remarks).isEmpty();
	}

	@Test
	void aWindows1252FileIsReadAndSaysSoOnce() {
		var found = read(
				file(HEADER + "1001;Rivierstad;PO9901;VO9901\n1002;Súdwâld;PO9901;VO9901\n1003;Één;PO9901;VO9901",
						WINDOWS_1252));
		assertThat(found.areas).extracting(PostcodeArea::municipalityName)
			.containsExactly("Rivierstad", "Súdwâld", "Één");
		assertThat(found.remarks).containsExactly(new ImportLine(3, Severity.NOTICE, "windows-1252", List.of()));
	}

	@Test
	void aDamagedRowInAUtf8FileIsFaultyAndTheOthersAreNot() throws IOException {
		var path = file(HEADER + "1001;Súdwâld;PO9901;VO9901\n", StandardCharsets.UTF_8);
		Files.write(path, "1002;Súdwâld;PO9901;VO9901\n".getBytes(WINDOWS_1252), StandardOpenOption.APPEND);
		Files.writeString(path, "1003;Súdwâld;PO9901;VO9901\n", StandardOpenOption.APPEND);
		var found = read(path);
		assertThat(found.areas).extracting(PostcodeArea::postcode4).containsExactly("1001", "1003");
		assertThat(found.remarks).extracting(ImportLine::line, ImportLine::code)
			.containsExactly(tuple(3L, "wrong-encoding"));
	}

	@Test
	void aQuotationMarkNeverSwallowsTheNextRow() {
		var found = read(
				file(HEADER + "1001;\"Rivierstad;PO9901;VO9901\n1002;Tweedal;PO9901;VO9901\n", StandardCharsets.UTF_8));
		assertThat(found.areas).hasSize(2);
	}

	@Test
	void aControlCharacterMakesTheRowFaulty() {
		var found = read(file(HEADER + "1001;Ri\u0000vier;PO9901;VO9901\n" + "1002;Tweedal;PO9901;VO9901\n",
				StandardCharsets.UTF_8, 9_000));
		assertThat(found.remarks).extracting(ImportLine::code).contains("control-character");
	}

	@Test
	void anEndlessLineIsFaultyAndTheNextRowIsRead() {
		var found = read(file(HEADER + "x".repeat(100_000) + "\n1002;Tweedal;PO9901;VO9901\n", StandardCharsets.UTF_8));
		assertThat(found.areas).hasSize(1);
		assertThat(found.remarks).extracting(ImportLine::code).containsExactly("line-too-long");
	}

	@Test
	void theOrderOfTheColumnsIsFree() {
		var found = read(file("SWV_VO;SWV_PO;Postcode4;Gemeente;extra\nVO9901;PO9901;1001;Rivierstad; \n",
				StandardCharsets.UTF_8));
		assertThat(found.areas).containsExactly(new PostcodeArea("1001", "Rivierstad", "PO9901", "VO9901"));
	}

	@Test
	void aFileWithoutItsColumnNamesIsRefusedAndNamesThem() {
		assertThatThrownBy(() -> read(file("1001;Rivierstad;PO9901;VO9901\n", StandardCharsets.UTF_8)))
			.isInstanceOfSatisfying(FileRefused.class, (refused) -> {
				assertThat(refused.code()).isEqualTo("header");
				assertThat(refused.arguments()).containsExactly("POSTCODE4, GEMEENTE, SWV_PO, SWV_VO");
			});
	}

	@Test
	void anEmptyFileAZipAndOtherBinariesAreRefused() throws IOException {
		var zip = this.folder.resolve("a.zip");
		try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
			out.putNextEntry(new ZipEntry("postcodes.csv"));
			out.write(HEADER.getBytes(StandardCharsets.UTF_8));
		}
		assertThat(refusal(zip)).isEqualTo("zip");
		assertThat(refusal(file("", StandardCharsets.UTF_8))).isEqualTo("empty");
		assertThat(refusal(file("\u0000\u0001\u0002", StandardCharsets.UTF_8))).isEqualTo("binary");
		assertThat(refusal(file("\uFEFF" + HEADER, StandardCharsets.UTF_16LE))).isEqualTo("utf-16");
	}

	@Test
	void everyReadableFormOfALocationCodeHasItsOwnNumber() {
		assertThat(SchoolLocationReader.number("00AA00")).isZero();
		assertThat(SchoolLocationReader.number("99ZZ99")).isEqualTo(SchoolLocationReader.CODES - 1);
		assertThat(SchoolLocationReader.number("03OY00")).isNotEqualTo(SchoolLocationReader.number("03OX00"));
	}

	@Test
	void theMinisterialAnnexResolvesAllButEuropoort() {
		assumeThat(SHARED).as("the reference data of the project, ../shared/data").isDirectory();
		var found = read(SHARED.resolve("postcode-swv.csv"));
		assertThat(found.areas).hasSize(4_043);
		assertThat(found.areas.stream().map(PostcodeArea::swvPo).distinct()).hasSize(76);
		assertThat(found.areas.stream().map(PostcodeArea::swvVo).distinct()).hasSize(74);
		assertThat(found.remarks).extracting((line) -> line.code() + " " + line.arguments())
			.containsExactly("swv-po [Europoort]", "swv-po [Europoort]", "swv-po [Europoort]");
	}

	@Test
	void everyRowOfDuoIsReadWithItsCodesAsGiven() throws IOException {
		assumeThat(SHARED).as("the reference data of the project, ../shared/data").isDirectory();
		var area = new PostcodeArea("3500", "Utrecht", "PO2601", "VO2601");
		var reader = new SchoolLocationReader((postcode4) -> Optional.of(area));
		var rows = new ArrayList<SchoolLocationRow>();
		new RegisterFile<>(SourceFile.look(SHARED.resolve("duo-vestigingen-vo-utrecht.csv")), locations(reader),
				(batch, remarks, read) -> {
					rows.addAll(batch);
					assertThat(remarks).isEmpty();
				})
			.read(0);
		assertThat(rows).hasSize(69)
			.extracting(SchoolLocationRow::code)
			.contains("00ML00", "03OY00")
			.doesNotHaveDuplicates();
		assertThat(rows).extracting(SchoolLocationRow::municipalityName).contains("Utrecht", "DE BILT");
	}

	@Test
	void twoHundredMegabytesOfOneLineAndOfManyFaultyRowsKeepMemoryFlat() throws IOException {
		var path = this.folder.resolve("huge.csv");
		try (var out = Files.newBufferedWriter(path)) {
			out.write(HEADER);
			String filler = "x".repeat(1_000);
			for (int i = 0; i < 100_000; i++) {
				out.write(filler);
			}
			out.write("\n1001;Rivierstad;PO9901;VO9901\n");
			for (int i = 0; i < 4_000_000; i++) {
				out.write("0001;Rivierstad;PO1;VO1\n");
			}
			out.write("1002;Rivierstad;PO9901;VO9901\n");
		}
		long[] faulty = { 0 };
		var areas = new ArrayList<PostcodeArea>();
		new RegisterFile<>(SourceFile.look(path), postcodes(), (rows, remarks, read) -> {
			areas.addAll(rows);
			faulty[0] += remarks.size();
			assertThat(remarks).hasSizeLessThanOrEqualTo(1_001);
		}).read(0);
		assertThat(areas).hasSize(2);
		assertThat(faulty[0]).isEqualTo(4_000_001);
	}

	private String refusal(Path path) {
		try {
			read(path);
			return "none";
		}
		catch (FileRefused ex) {
			return ex.code();
		}
	}

	private Found read(Path path) {
		var found = new Found(new ArrayList<>(), new ArrayList<>());
		try {
			new RegisterFile<>(SourceFile.look(path), postcodes(), (rows, remarks, read) -> {
				found.areas.addAll(rows);
				found.remarks.addAll(remarks);
			}).read(0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return found;
	}

	private Path file(String content, Charset charset) {
		return file(content, charset, 0);
	}

	/**
	 * With good rows before it, so that the start of the file does not give it away.
	 */
	private Path file(String content, Charset charset, int paddedTo) {
		try {
			var path = Files.createTempFile(this.folder, "register", ".csv");
			var padding = (paddedTo == 0) ? "" : HEADER + " ".repeat(paddedTo) + "\n";
			return Files.write(path, (padding + content).getBytes(charset));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static RowFormat<PostcodeArea> postcodes() {
		return new PostcodeFormat(null, null);
	}

	private static RowFormat<SchoolLocationRow> locations(SchoolLocationReader reader) {
		return new RowFormat<>() {

			@Override
			public List<String> columns() {
				return SchoolLocationReader.COLUMNS;
			}

			@Override
			public SchoolLocationRow read(Row row) {
				return reader.read(row);
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
				throw new UnsupportedOperationException();
			}

		};
	}

	private record Found(List<PostcodeArea> areas, List<ImportLine> remarks) {
	}

}
