package nl.routebord.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn verify} packages is what an installation starts. */
class PackagedJarIT {

	@TempDir
	private Path directory;

	@Test
	void holdsEachFileOnceAndNoDatabaseServer() throws IOException {
		try (JarFile jar = new JarFile("target/routebord.jar")) {
			List<String> names = jar.stream().filter((entry) -> !entry.isDirectory()).map(JarEntry::getName).toList();
			assertThat(names).doesNotHaveDuplicates()
				.contains("bpmn/pupil-route.bpmn", "nl/routebord/Application.class")
				.noneMatch((name) -> name.startsWith("io/zonky") || name.contains("postgres-linux"));
		}
	}

	@Test
	void refusesToStartWithoutADatabase() throws Exception {
		Process process = started();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(said).isNotZero();
		assertThat(said).contains("Routebord has no database: the packaged jar holds no embedded server.");
	}

	@Test
	void answersOnAnEmptyDatabaseWithoutADemoRegion() throws Exception {
		try (PackagedJar jar = new PackagedJar(directory, "default")) {
			jar.awaitSignInPage((page) -> page.contains("name=\"username\""));
			jar.awaitSignInPage((page) -> !page.contains("a.demir") && !page.contains("routebord-demo"));
		}
	}

	/** As somebody does who forgot the settings: with none of this machine's. */
	private Process started() throws IOException {
		ProcessBuilder builder = new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar",
				Path.of("target", "routebord.jar").toAbsolutePath().toString())
			.directory(directory.toFile())
			.redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.startsWith("SPRING_") || name.startsWith("ROUTEBORD_"));
		return builder.start();
	}

}
