package nl.routebord.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.routebord.kernel.KeyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.context.support.StaticWebApplicationContext;

/** Whom the system lets in it also signs for; who only verifies needs no secret. */
class LogKeyTest {

	private static final LogSettings NONE = new LogSettings(null, null, null, null, null);

	@TempDir
	Path directory;

	@Test
	void withoutItsKeyTheSystemDoesNotStartOutsideTheDemo() {
		assertThatThrownBy(() -> new LogConfiguration().checkpointKeys(NONE, new MockEnvironment(),
				new StaticWebApplicationContext(), directory))
			.isInstanceOf(KeyRefused.class)
			.hasMessageContaining("does not start without the key that signs its log");
	}

	@Test
	void aCommandThatVerifiesNeedsNoKeyToSign() {
		assertThat(new LogConfiguration().checkpointKeys(NONE, new MockEnvironment(), new StaticApplicationContext(),
				directory))
			.isNotNull();
	}

	@Test
	void theDemoMakesItsOwn() {
		MockEnvironment demo = new MockEnvironment();
		demo.setActiveProfiles("demo");
		assertThat(new LogConfiguration().checkpointKeys(NONE, demo, new StaticWebApplicationContext(), directory))
			.isNotNull();
		assertThat(directory.resolve("demo-log-keys.properties")).exists();
	}

}
