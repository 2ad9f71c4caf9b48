package nl.routebord.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import nl.routebord.kernel.NotFound;
import nl.routebord.sealing.LogFindings;
import nl.routebord.sealing.LogFindings.Break;
import nl.routebord.sealing.LogVerifier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.MessageSource;

/**
 * {@code verify-log [--anchor DIRECTORY]}: tells whether the log is what was written. 0:
 * it is; 1: it is not, with the first chain and position; 2: that could not be found out.
 */
public final class VerifyLogCommand {

	private static final int INTACT = 0;

	private static final int BROKEN = 1;

	private static final int TROUBLE = 2;

	private static final String ANCHOR = "--anchor";

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final MessageSource messages;

	private final PrintStream out;

	VerifyLogCommand(MessageSource messages, PrintStream out) {
		this.messages = messages;
		this.out = out;
	}

	/**
	 * @return the exit code; empty when the arguments ask for something else
	 */
	public static OptionalInt tryRun(Class<?> application, String[] arguments) {
		List<String> words = new ArrayList<>(List.of(arguments));
		if (!words.remove("verify-log")) {
			return OptionalInt.empty();
		}
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		String anchor = anchor(words);
		if (words.stream().anyMatch((word) -> !word.startsWith("--") || word.equals(ANCHOR))) {
			out.println("verify-log [--anchor DIRECTORY]");
			return OptionalInt.of(TROUBLE);
		}
		try (var context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.logStartupInfo(false)
			.properties("camunda.bpm.job-execution.enabled=false", "logging.level.root=warn",
					"routebord.log.seal-pause=P1D")
			.run(words.toArray(String[]::new))) {
			return OptionalInt.of(new VerifyLogCommand(context.getBean(MessageSource.class), out)
				.run(context.getBean(LogVerifier.class), anchor));
		}
		catch (RuntimeException ex) {
			out.println("verify-log: " + ex.getClass().getSimpleName());
			return OptionalInt.of(TROUBLE);
		}
	}

	int run(LogVerifier verifier, @Nullable String anchor) {
		try {
			LogFindings found = verifier.verify((anchor != null) ? Path.of(anchor) : null);
			out.println(text("audit.verify.counts", found.streams(), found.lines(), found.waiting(), found.erased(),
					found.checkpoints(), found.anchored()));
			Break broken = found.broken();
			if (broken == null) {
				return INTACT;
			}
			out.println(text("audit.verify.broken", broken.stream(), broken.position(),
					messages.getMessage("audit.verify." + broken.kind(), null, DUTCH)));
			return BROKEN;
		}
		catch (NotFound | InvalidPathException ex) {
			out.println(text("audit.verify.no-anchor"));
			return TROUBLE;
		}
	}

	/** Takes the directory from the arguments. */
	private static @Nullable String anchor(List<String> words) {
		int at = words.indexOf(ANCHOR);
		if (at >= 0 && at + 1 < words.size()) {
			words.remove(at);
			return words.remove(at);
		}
		for (String word : List.copyOf(words)) {
			if (word.startsWith(ANCHOR + "=")) {
				words.remove(word);
				return word.substring(ANCHOR.length() + 1);
			}
		}
		return null;
	}

	/** Plain digits, since scripts read these lines too. */
	private String text(String key, Object... arguments) {
		Object[] plain = Arrays.stream(arguments).map(String::valueOf).toArray();
		return messages.getMessage(key, plain, DUTCH);
	}

}
