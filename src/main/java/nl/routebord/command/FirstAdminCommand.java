package nl.routebord.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.routebord.identity.AccountDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Appoint;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OpenAccount;
import nl.routebord.identity.OpenedAccount;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.RegisterOrganisation;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/**
 * {@code first-admin USERNAME NAME MAIL KIND CODE ORGANISATION}: gives a new installation
 * its first functional administrator, with a temporary password that is printed once.
 * Refuses when there is one already: from then on accounts are made in the pages.
 */
public final class FirstAdminCommand {

	private static final int DONE = 0;

	private static final int REFUSED = 1;

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private static final Actor SETUP = Actor.system("first-admin");

	private final ApplicationContext context;

	private final PrintStream out;

	private FirstAdminCommand(ApplicationContext context, PrintStream out) {
		this.context = context;
		this.out = out;
	}

	/**
	 * @return the exit code; empty when the arguments ask for something else
	 */
	public static OptionalInt tryRun(Class<?> application, String[] arguments) {
		List<String> words = words(arguments).toList();
		if (words.isEmpty() || !"first-admin".equals(words.get(0))) {
			return OptionalInt.empty();
		}
		PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
		String[] settings = Arrays.stream(arguments)
			.filter((argument) -> argument.startsWith("--"))
			.toArray(String[]::new);
		try (var context = new SpringApplicationBuilder(application).web(WebApplicationType.NONE)
			.lazyInitialization(true)
			.logStartupInfo(false)
			.properties("camunda.bpm.job-execution.enabled=false", "logging.level.root=warn")
			.run(settings)) {
			return OptionalInt.of(new FirstAdminCommand(context, out).run(words.subList(1, words.size())));
		}
	}

	private int run(List<String> words) {
		if (words.size() != 6 || kinds().noneMatch(words.get(3)::equals)) {
			return say(REFUSED, "identity.first-admin.usage", String.join(", ", kinds().toList()));
		}
		if (present()) {
			return say(REFUSED, "identity.first-admin.present");
		}
		try {
			return say(DONE, "identity.first-admin.done", words.get(0), make(words).temporaryPassword());
		}
		catch (RuleViolated violated) {
			violated.faults().forEach((fault) -> say(REFUSED, fault.code(), fault.arguments().toArray()));
			return REFUSED;
		}
	}

	/** The first two: a role that opens files takes a proposer and an approver. */
	private boolean present() {
		Directory directory = context.getBean(Directory.class);
		return directory.unitsWithRole(Role.FUNCTIONAL_ADMIN)
			.stream()
			.mapToInt((unit) -> directory.people(unit.id()).size())
			.sum() >= 2;
	}

	private OpenedAccount make(List<String> words) {
		OrganisationDesk organisations = context.getBean(OrganisationDesk.class);
		AccountDesk accounts = context.getBean(AccountDesk.class);
		OpenedAccount opened = accounts.open(new OpenAccount(words.get(0), words.get(1), words.get(2)), SETUP);
		OrganisationId organisation = organisations
			.register(new RegisterOrganisation(OrganisationKind.valueOf(words.get(3)), words.get(4), words.get(5), "",
					null, null))
			.id();
		LocalDate today = LocalDate.now(context.getBean(Clock.class));
		accounts.appointBySystem(new Appoint(opened.id(),
				organisations.openUnit(organisation, Role.FUNCTIONAL_ADMIN, "Functioneel beheer"), today, null, null),
				SETUP);
		return opened;
	}

	private int say(int code, String key, Object... arguments) {
		out.println(context.getBean(MessageSource.class).getMessage(key, arguments, DUTCH));
		return code;
	}

	private static Stream<String> kinds() {
		return Arrays.stream(OrganisationKind.values()).map(Enum::name);
	}

	private static Stream<String> words(String[] arguments) {
		return Arrays.stream(arguments).filter((argument) -> !argument.startsWith("--"));
	}

}
