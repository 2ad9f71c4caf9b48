package nl.routebord.web.absence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file that a school's program wrote: UTF-8, or else what Windows programs
 * write here.
 */
record SchoolText(String read, boolean isWindows) {

	static SchoolText of(byte[] bytes) {
		try {
			return new SchoolText(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), false);
		}
		catch (CharacterCodingException ex) {
			return new SchoolText(new String(bytes, Charset.forName("windows-1252")), true);
		}
	}

	@Override
	public String toString() {
		return "SchoolText[…]";
	}

}
