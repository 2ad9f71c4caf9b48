package nl.routebord.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.function.IntSupplier;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import de.siegmar.fastcsv.reader.CsvParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The commands that need no database and therefore run before anything else starts:
 * {@code rule-check CASES.csv} and {@code policy-check CASES.csv}.
 */
public final class CommandLine {

	private static final int DONE = 0;

	private static final int DIFFERS = 1;

	private static final int TROUBLE = 2;

	private CommandLine() {
	}

	/**
	 * Runs the command if it is one of these.
	 * @param arguments the arguments of the program
	 * @return the exit code; empty when the arguments ask for something else
	 */
	public static OptionalInt tryRun(String[] arguments) {
		String command = (arguments.length != 0) ? arguments[0] : "";
		return switch (command) {
			case "rule-check" -> OptionalInt.of(alone(() -> ruleCheck(arguments, System.out, System.err)));
			case "policy-check" -> OptionalInt.of(alone(() -> policyCheck(arguments, System.out, System.err)));
			default -> OptionalInt.empty();
		};
	}

	/**
	 * For the rest of the program: without Spring, logging would write between the rows.
	 */
	private static int alone(IntSupplier command) {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
			context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.OFF);
		}
		return command.getAsInt();
	}

	static int ruleCheck(String[] arguments, PrintStream out, PrintStream err) {
		return check("rule-check", RuleCheck::check, arguments, out, err);
	}

	static int policyCheck(String[] arguments, PrintStream out, PrintStream err) {
		return check("policy-check", PolicyCases::check, arguments, out, err);
	}

	private static int check(String command, Check check, String[] arguments, PrintStream out, PrintStream err) {
		if (arguments.length != 2) {
			err.println(command + ": give one file, as in: " + command + " CASES.csv");
			return TROUBLE;
		}
		try (Reader cases = Files.newBufferedReader(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
			Writer report = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
			return (check.run(cases, report) == 0) ? DONE : DIFFERS;
		}
		catch (IOException | InvalidPathException | CsvParseException ex) {
			err.println(command + ": cannot read " + arguments[1] + ": " + reason(ex));
			return TROUBLE;
		}
	}

	private static String reason(Exception ex) {
		if (ex instanceof NoSuchFileException) {
			return "there is no such file";
		}
		if (ex instanceof CharacterCodingException) {
			return "it is not UTF-8";
		}
		return (ex.getMessage() != null) ? ex.getMessage().lines().findFirst().orElse("") : ex.getClass().getName();
	}

	/** Writes cases back with their results; the number that differ. */
	private interface Check {

		int run(Reader cases, Writer report) throws IOException;

	}

}
