package nl.routebord.region;

import java.util.List;

/**
 * A row that cannot go in; the rows after it can. Without a stack trace: a wrong file may
 * hold millions of them.
 */
public final class FaultyRow extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Enough to find the value in the file, too little to copy a wrong file's content.
	 */
	private static final int SHOWN = 40;

	private final String code;

	private final transient List<String> arguments;

	private FaultyRow(String code, List<String> arguments) {
		super(code, null, false, false);
		this.code = code;
		this.arguments = arguments;
	}

	/** Of a file about persons without arguments: these are kept and shown. */
	public static FaultyRow of(String code, String... arguments) {
		return new FaultyRow(code, List.of(arguments).stream().map(FaultyRow::shortened).toList());
	}

	String code() {
		return this.code;
	}

	List<String> arguments() {
		return this.arguments;
	}

	private static String shortened(String value) {
		return (value.length() <= SHOWN) ? value : value.substring(0, SHOWN) + "…";
	}

}
