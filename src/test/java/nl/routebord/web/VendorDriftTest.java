package nl.routebord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The vendored files are what {@code frontend/build.sh} made, with the notices their
 * licences ask for.
 */
class VendorDriftTest {

	private static final Path VENDOR = Path.of("src/main/resources/static/vendor");

	@Test
	void everyVendoredFileHasItsRecordedHash() throws Exception {
		Map<String, String> recorded = new TreeMap<>();
		for (String line : Files.readAllLines(VENDOR.resolve("hashes.txt"))) {
			recorded.put(line.substring(66), line.substring(0, 64));
		}
		Map<String, String> found = new TreeMap<>();
		for (String file : files()) {
			found.put(file, hash(VENDOR.resolve(file)));
		}
		assertThat(found).as("run frontend/build.sh, never edit by hand").isEqualTo(recorded);
	}

	@Test
	void theStylesheetKeepsItsLicenceHeader() throws IOException {
		assertThat(Files.readString(VENDOR.resolve("nl-design.css"))).startsWith("/*!").contains("EUPL-1.2");
		assertThat(Files.readString(VENDOR.resolve("font.css"))).contains("SIL Open Font License 1.1");
	}

	@Test
	void theNoticeNamesEachWorkAndItsLicence() throws IOException {
		assertThat(Files.readString(VENDOR.resolve("NOTICE.txt"))).contains("component-library-css",
				"voorbeeld-design-tokens", "source-sans-3", "tabler", "htmx.org", "bpmn-js");
		assertThat(VENDOR.resolve("licences")).isDirectoryContaining("glob:**EUPL-1.2.txt")
			.isDirectoryContaining("glob:**OFL-1.1.txt");
	}

	@Test
	void theWatermarkOfBpmnIoIsStillThere() throws IOException {
		assertThat(Files.readString(VENDOR.resolve("bpmn-navigated-viewer.production.min.js"))).contains("bpmn.io",
				"bjs-powered-by");
		assertThat(Files.readString(Path.of("src/main/resources/static/app.css")))
			.doesNotContainPattern("bjs-powered-by[^}]*(display: none|visibility|opacity)");
	}

	@Test
	void theLockFileNamesNoRegistry() throws IOException {
		assertThat(Files.readString(Path.of("frontend/package-lock.json"))).doesNotContain("\"resolved\"");
	}

	private static List<String> files() throws IOException {
		try (Stream<Path> paths = Files.walk(VENDOR)) {
			return Stream
				.concat(paths.filter(Files::isRegularFile)
					.map((path) -> VENDOR.relativize(path).toString())
					.filter((name) -> !"hashes.txt".equals(name)), Stream.of("../icons.svg"))
				.toList();
		}
	}

	private static String hash(Path file) throws IOException, NoSuchAlgorithmException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
	}

}
