package nl.routebord.region;

import java.util.List;

/**
 * What an import has to say of one line of the file.
 *
 * @param line its number, the line of column names being 1
 * @param severity whether the row was left out
 * @param code what is wrong; {@code region.import.line.<code>} is the message that says
 * it
 * @param arguments of that message
 */
public record ImportLine(long line, Severity severity, String code, List<String> arguments) {

	/** How bad it is. */
	public enum Severity {

		/** The row was left out. */
		FAULT,
		/** Something to know; the row went in. */
		NOTICE

	}

	static ImportLine fault(long line, FaultyRow fault) {
		return new ImportLine(line, Severity.FAULT, fault.code(), fault.arguments());
	}

	/**
	 * The message that says what is wrong and what to do.
	 * @return its key
	 */
	public String messageKey() {
		return "region.import.line." + this.code;
	}

}
