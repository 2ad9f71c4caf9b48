package nl.routebord.region;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a file writes its letters. A download of DUO comes as UTF-8 (with or without byte
 * order mark) or as Windows-1252, and does not say which.
 */
enum Encoding {

	/** UTF-8, or plain ASCII. */
	UTF_8(StandardCharsets.UTF_8),
	/** What Windows programs write in Western Europe. */
	WINDOWS_1252(Charset.forName("windows-1252"));

	private final Charset charset;

	Encoding(Charset charset) {
		this.charset = charset;
	}

	static boolean ascii(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			if (bytes[i] < 0) {
				return false;
			}
		}
		return true;
	}

	boolean canRead(byte[] bytes, int length) {
		try {
			strictly(bytes, length);
			return true;
		}
		catch (CharacterCodingException ex) {
			return false;
		}
	}

	/**
	 * The line's text; a byte that is no letter in this encoding makes the row faulty.
	 */
	String read(byte[] bytes, int length) {
		if (ascii(bytes, length)) {
			return new String(bytes, 0, length, StandardCharsets.US_ASCII);
		}
		try {
			return strictly(bytes, length);
		}
		catch (CharacterCodingException ex) {
			throw FaultyRow.of("wrong-encoding");
		}
	}

	private String strictly(byte[] bytes, int length) throws CharacterCodingException {
		return this.charset.newDecoder()
			.onMalformedInput(CodingErrorAction.REPORT)
			.onUnmappableCharacter(CodingErrorAction.REPORT)
			.decode(ByteBuffer.wrap(bytes, 0, length))
			.toString();
	}

}
