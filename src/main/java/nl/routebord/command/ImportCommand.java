package nl.routebord.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.SignInDesk;
import nl.routebord.kernel.Conflict;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportLine;
import nl.routebord.region.ImportStatus;
import nl.routebord.region.ImportView;
import nl.routebord.region.StartImport;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * {@code import KIND FILE [--by=USERNAME] [--dry-run]}: reads a file in and waits for it.
 * A public register is the command's own; a file of a unit is read in as that person,
 * whose password stands in {@code ROUTEBORD_PASSWORD}. Needs the database, no web server
 * and no engine.
 */
public final class ImportCommand {

	private static final int PROCESSED = 0;

	private static final int NOT_PROCESSED = 1;

	private static final String DRY_RUN = "--dry-run";

	private static final String BY = "--by=";

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final MessageSource messages;

	private final PrintStream out;

	private final PrintStream err;

	ImportCommand(PrintStream out, PrintStream err) {
		this.messages = messages();
		this.out = out;
		this.err = err;
	}

	/**
	 * Runs the command if the arguments ask for it.
	 * @param application the application to start without its web server
	 * @param arguments the arguments of the program; settings such as
	 * {@code --spring.datasource.url=…} are passed on
	 * @return the exit code; empty when the arguments ask for something else
	 */
	public static OptionalInt tryRun(Class<?> application, String[] arguments) {
		if (!words(arguments).findFirst().filter("import"::equals).isPresent()) {
			return OptionalInt.empty();
		}
		var command = new ImportCommand(new PrintStream(System.out, true, StandardCharsets.UTF_8),
				new PrintStream(System.err, true, StandardCharsets.UTF_8));
		var asked = command.read(arguments);
		return OptionalInt.of(asked.map((start) -> command.run(application, start, by(arguments), settings(arguments)))
			.orElse(NOT_PROCESSED));
	}

	/** What is asked; when it cannot be understood, one line says how to ask. */
	Optional<StartImport> read(String[] arguments) {
		var words = words(arguments).skip(1).toList();
		boolean dryRun = Arrays.asList(arguments).contains(DRY_RUN);
		if (words.size() != 2) {
			return notUnderstood("region.command.usage");
		}
		var kind = ImportKind.ofCode(words.get(0));
		if (kind.isEmpty()) {
			return notUnderstood("region.import.kind-unknown");
		}
		try {
			return Optional.of(new StartImport(kind.get(), Path.of(words.get(1)), dryRun));
		}
		catch (InvalidPathException ex) {
			return notUnderstood("region.import.refused.unreadable");
		}
	}

	int run(ImportDesk desk, StartImport command, Actor actor) {
		try {
			return report(desk.run(command, actor, this::print));
		}
		catch (Conflict ex) {
			this.err.println(text(ex.code()));
			return NOT_PROCESSED;
		}
	}

	private int run(Class<?> application, StartImport command, String by, String[] settings) {
		try (var context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.logStartupInfo(false)
			.properties("camunda.bpm.job-execution.enabled=false", "logging.level.root=warn")
			.run(settings)) {
			return actor(command.kind(), by, context.getBean(SignInDesk.class))
				.map((actor) -> run(context.getBean(ImportDesk.class), command, actor))
				.orElseGet(() -> refused("region.command.nobody"));
		}
	}

	private static Optional<Actor> actor(ImportKind kind, String by, SignInDesk signIn) {
		return kind.isOfUnit() ? SignedInBy.password(by,
				Objects.requireNonNullElse(System.getenv(SignedInBy.PASSWORD), ""), kind.reader(), signIn)
				: Optional.of(Actor.system("import"));
	}

	private int refused(String key) {
		this.err.println(text(key));
		return NOT_PROCESSED;
	}

	private static String by(String[] arguments) {
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith(BY))
			.map((argument) -> argument.substring(BY.length()))
			.findFirst()
			.orElse("");
	}

	private int report(ImportView view) {
		if (view.status() != ImportStatus.DONE) {
			view.reason()
				.ifPresent((reason) -> this.err
					.println(text("region.command.refused", text(reason.key(), reason.arguments().toArray()))));
			return NOT_PROCESSED;
		}
		long rows = view.unchanged() + view.added() + view.changed() + view.faulty();
		this.out.println(text(view.dryRun() ? "region.command.dry-run" : "region.command.done",
				numbers(rows, view.added(), view.changed(), view.unchanged(), view.faulty())));
		return PROCESSED;
	}

	private void print(ImportLine line) {
		this.out.println(text("region.command.line", String.valueOf(line.line()),
				text(line.messageKey(), line.arguments().toArray())));
	}

	private Optional<StartImport> notUnderstood(String key) {
		this.err.println(
				text(key, Arrays.stream(ImportKind.values()).map(ImportKind::code).collect(Collectors.joining(", "))));
		return Optional.empty();
	}

	private String text(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, DUTCH);
	}

	/** Plain digits, since scripts read these lines too. */
	private static Object[] numbers(long... numbers) {
		return Arrays.stream(numbers).mapToObj(String::valueOf).toArray();
	}

	/** Maven puts its settings before ours, so the command need not stand first. */
	private static Stream<String> words(String[] arguments) {
		return Arrays.stream(arguments).filter((argument) -> !argument.startsWith("--"));
	}

	private static String[] settings(String[] arguments) {
		return Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith("--") && !DRY_RUN.equals(argument) && !argument.startsWith(BY))
			.toArray(String[]::new);
	}

	/** Of its own, so that a wrong call is answered before anything starts. */
	private static MessageSource messages() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasename("messages/region");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
