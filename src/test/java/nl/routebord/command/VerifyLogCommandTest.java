package nl.routebord.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import nl.routebord.Application;
import nl.routebord.RoutebordTest;
import nl.routebord.sealing.LogVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

@RoutebordTest
class VerifyLogCommandTest {

	@Autowired
	private LogVerifier verifier;

	@Autowired
	private MessageSource messages;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void intactLogGivesZeroAndALineWithCounts(@TempDir Path anchor) {
		assertThat(run(anchor.toString())).isZero();
		assertThat(out.toString(StandardCharsets.UTF_8)).matches("verify-log: [0-9]+ ketens, [0-9]+ regels, .*\\R");
	}

	@Test
	void anchorThatIsNotThereIsTrouble() {
		assertThat(run("/nowhere/at/all")).isEqualTo(2);
	}

	@Test
	void otherCommandsAreLeftAlone() {
		assertThat(VerifyLogCommand.tryRun(Application.class, new String[] { "import" })).isEmpty();
		assertThat(VerifyLogCommand.tryRun(Application.class, new String[] { "verify-log", "nonsense" })).hasValue(2);
	}

	private int run(String anchor) {
		return new VerifyLogCommand(messages, new PrintStream(out, true, StandardCharsets.UTF_8)).run(verifier, anchor);
	}

}
