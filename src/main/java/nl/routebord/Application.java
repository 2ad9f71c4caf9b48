package nl.routebord;

import java.util.Locale;
import java.util.OptionalInt;
import nl.routebord.command.CommandLine;
import nl.routebord.command.FirstAdminCommand;
import nl.routebord.command.ImportCommand;
import nl.routebord.command.MatrixCommand;
import nl.routebord.command.RewrapKeysCommand;
import nl.routebord.command.VerifyLogCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Routebord: the web system, or one command of the command line. */
@SpringBootApplication
public class Application {

	public static void main(String[] arguments) {
		// the language of the machine decides no number and no word
		Locale.setDefault(Locale.ROOT);
		OptionalInt exitCode = CommandLine.tryRun(arguments);
		if (exitCode.isEmpty()) {
			exitCode = MatrixCommand.tryRun(Application.class, arguments);
		}
		if (exitCode.isEmpty()) {
			exitCode = ImportCommand.tryRun(Application.class, arguments);
		}
		if (exitCode.isEmpty()) {
			exitCode = FirstAdminCommand.tryRun(Application.class, arguments);
		}
		if (exitCode.isEmpty()) {
			exitCode = VerifyLogCommand.tryRun(Application.class, arguments);
		}
		if (exitCode.isEmpty()) {
			exitCode = RewrapKeysCommand.tryRun(Application.class, arguments);
		}
		if (exitCode.isPresent()) {
			System.exit(exitCode.getAsInt());
		}
		// would make converters and a validator beside those that the context makes
		System.setProperty("spring.backgroundpreinitializer.ignore", "true");
		SpringApplication.run(Application.class, arguments);
	}

}
