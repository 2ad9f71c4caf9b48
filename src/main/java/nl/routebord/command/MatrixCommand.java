package nl.routebord.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.SignInDesk;
import nl.routebord.kernel.DutchDates;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.matrix.MatrixDesk;
import nl.routebord.matrix.MatrixPreview;
import nl.routebord.matrix.ProposeMatrix;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.MessageSource;

/**
 * {@code import matrix FILE --by=USERNAME [--from=DATE --reason=TEXT | --dry-run]}:
 * checks a matrix, says what it changes, and proposes it for a functional administrator,
 * whose password stands in {@code ROUTEBORD_PASSWORD}. It never approves: somebody else
 * does, in the pages.
 */
public final class MatrixCommand {

	private static final int PROCESSED = 0;

	private static final int NOT_PROCESSED = 1;

	private static final List<String> OWN = List.of("--by=", "--from=", "--reason=", "--dry-run");

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final MessageSource messages;

	private final PrintStream out;

	MatrixCommand(MessageSource messages, PrintStream out) {
		this.messages = messages;
		this.out = out;
	}

	/** What was asked. */
	record Asked(Path file, String by, String from, String reason, boolean dryRun) {

		static Optional<Asked> read(String[] arguments) {
			List<String> words = Arrays.stream(arguments).filter((word) -> !word.startsWith("--")).toList();
			if (words.size() != 3 || option(arguments, "--by=").isEmpty()) {
				return Optional.empty();
			}
			try {
				return Optional
					.of(new Asked(Path.of(words.get(2)), option(arguments, "--by="), option(arguments, "--from="),
							option(arguments, "--reason="), Arrays.asList(arguments).contains("--dry-run")));
			}
			catch (InvalidPathException ex) {
				return Optional.empty();
			}
		}

		private static String option(String[] arguments, String name) {
			return Arrays.stream(arguments)
				.filter((word) -> word.startsWith(name))
				.map((word) -> word.substring(name.length()))
				.findFirst()
				.orElse("");
		}

	}

	/**
	 * @return the exit code; empty when the arguments ask for something else
	 */
	public static OptionalInt tryRun(Class<?> application, String[] arguments) {
		List<String> words = Arrays.stream(arguments).filter((word) -> !word.startsWith("--")).toList();
		if (words.size() < 2 || !words.subList(0, 2).equals(List.of("import", "matrix"))) {
			return OptionalInt.empty();
		}
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		Optional<Asked> asked = Asked.read(arguments);
		if (asked.isEmpty()) {
			out.println("import matrix FILE --by=USERNAME --from=DATE --reason=TEXT | --dry-run");
			return OptionalInt.of(NOT_PROCESSED);
		}
		String[] settings = Arrays.stream(arguments)
			.filter((word) -> word.startsWith("--") && OWN.stream().noneMatch(word::startsWith))
			.toArray(String[]::new);
		try (var context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.logStartupInfo(false)
			.properties("camunda.bpm.job-execution.enabled=false", "logging.level.root=warn")
			.run(settings)) {
			return OptionalInt.of(new MatrixCommand(context.getBean(MessageSource.class), out).run(asked.get(),
					Objects.requireNonNullElse(System.getenv(SignedInBy.PASSWORD), ""),
					context.getBean(SignInDesk.class), context.getBean(MatrixDesk.class)));
		}
	}

	int run(Asked asked, String password, SignInDesk signIn, MatrixDesk desk) {
		Optional<Actor> administrator = SignedInBy.password(asked.by(), password, Role.FUNCTIONAL_ADMIN, signIn);
		if (administrator.isEmpty()) {
			return refused("nobody");
		}
		try {
			String text = Files.readString(asked.file());
			ProposeMatrix proposal = new ProposeMatrix(
					UUID.nameUUIDFromBytes(
							(asked.from() + "\n" + asked.reason() + "\n" + text).getBytes(StandardCharsets.UTF_8)),
					text, DutchDates.parse(asked.from()).orElse(null), asked.reason());
			return run(proposal, asked.dryRun(), administrator.get(), desk);
		}
		catch (IOException ex) {
			return refused("unreadable");
		}
	}

	/** The same check, preview and four eyes as in the pages. */
	private int run(ProposeMatrix proposal, boolean dryRun, Actor administrator, MatrixDesk desk) {
		MatrixPreview preview = desk.preview(proposal, administrator);
		preview.faults()
			.forEach((fault) -> say("line", String.valueOf(fault.line()),
					text("sharing.matrix.fault." + fault.code(), fault.arguments().toArray())));
		preview.changes()
			.forEach((change) -> out.println(String.join(" ", change.role().name(), change.category().name(),
					(change.phase() != null) ? change.phase().name() : "own", change.before(), "->", change.after())));
		say("counts", String.valueOf(preview.faults().size()), String.valueOf(preview.changes().size()),
				String.valueOf(preview.cases()));
		if (!preview.faults().isEmpty()) {
			return NOT_PROCESSED;
		}
		if (dryRun) {
			say("dry-run");
			return PROCESSED;
		}
		try {
			say("proposed", desk.propose(proposal, administrator).toString());
			return PROCESSED;
		}
		catch (RuleViolated violated) {
			for (Fault fault : violated.faults()) {
				out.println(text(fault.code(), fault.arguments().toArray()));
			}
			return NOT_PROCESSED;
		}
	}

	private int refused(String why) {
		say(why);
		return NOT_PROCESSED;
	}

	private void say(String key, Object... arguments) {
		out.println(text("sharing.matrix.command." + key, arguments));
	}

	private String text(String key, Object... arguments) {
		return messages.getMessage(key, arguments, key, DUTCH);
	}

}
