package nl.routebord.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.routebord.kernel.KeyRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class KeysTest {

	private static final KeySettings NONE = new KeySettings(null, null, null, null);

	@TempDir
	Path directory;

	@Test
	void withoutKeysTheSystemDoesNotStartOutsideTheDemo() {
		assertThatThrownBy(() -> new KeysConfiguration().keys(NONE, new MockEnvironment(), directory))
			.isInstanceOf(KeyRefused.class)
			.hasMessageContaining("does not start without keys");
	}

	@Test
	void theDemoMakesItsOwnOnceAndTellsThemToNobody() {
		MockEnvironment demo = new MockEnvironment();
		demo.setActiveProfiles("demo");
		Keys first = new KeysConfiguration().keys(NONE, demo, directory);
		Keys again = new KeysConfiguration().keys(NONE, demo, directory);
		assertThat(again).isEqualTo(first);
		assertThat(first.toString()).doesNotContain(first.index()).contains("demo");
	}

}
