package nl.routebord.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.routebord.kernel.KeyRefused;
import nl.routebord.vault.KeyDesk;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * {@code rewrap-keys}: wraps every key of a unit with the current key of the
 * configuration. Nodes may go on working meanwhile; after it the older keys are needed
 * for pupil numbers only.
 */
public final class RewrapKeysCommand {

	private static final int DONE = 0;

	private static final int TROUBLE = 2;

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private RewrapKeysCommand() {
	}

	/**
	 * @return the exit code; empty when the arguments ask for something else
	 */
	public static OptionalInt tryRun(Class<?> application, String[] arguments) {
		List<String> words = new ArrayList<>(List.of(arguments));
		if (!words.remove("rewrap-keys")) {
			return OptionalInt.empty();
		}
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(application)
			.web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.logStartupInfo(false)
			.properties("camunda.bpm.job-execution.enabled=false", "logging.level.root=warn",
					"routebord.log.seal-pause=P1D")
			.run(words.toArray(String[]::new))) {
			int wrapped = context.getBean(KeyDesk.class).rewrap();
			out.println(
					context.getMessage("process.command.rewrapped", new Object[] { String.valueOf(wrapped) }, DUTCH));
			return OptionalInt.of(DONE);
		}
		catch (KeyRefused ex) {
			out.println("rewrap-keys: " + ex.getMessage());
			return OptionalInt.of(TROUBLE);
		}
		catch (RuntimeException ex) {
			out.println("rewrap-keys: " + ex.getClass().getSimpleName());
			return OptionalInt.of(TROUBLE);
		}
	}

}
