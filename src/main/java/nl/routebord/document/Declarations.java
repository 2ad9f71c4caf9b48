package nl.routebord.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Finds a document type declaration in a part of a document: with one, a text calls in
 * what lies elsewhere, or grows without end in the program that opens it. Office programs
 * write none. A part is unpacked piece by piece, kept nowhere, and not beyond the size
 * that it says it has.
 */
final class Declarations {

	private static final byte[] SOUGHT = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

	private static final int PIECE = 8192;

	private int matched;

	private Declarations() {
	}

	/** Also true of what does not unpack to what it says: nobody knows what that is. */
	static boolean standIn(byte[] bytes, int from, int length, boolean packed, long unpacked) {
		Declarations search = new Declarations();
		return packed ? search.inPacked(bytes, from, length, unpacked) : search.in(bytes, from, length);
	}

	private boolean inPacked(byte[] bytes, int from, int length, long unpacked) {
		Inflater inflater = new Inflater(true);
		try {
			inflater.setInput(bytes, from, length);
			byte[] piece = new byte[PIECE];
			while (!inflater.finished()) {
				int count = inflater.inflate(piece);
				if (count == 0 && !inflater.finished() || inflater.getBytesWritten() > unpacked
						|| in(piece, 0, count)) {
					return true;
				}
			}
			return false;
		}
		catch (DataFormatException broken) {
			return true;
		}
		finally {
			inflater.end();
		}
	}

	/** Noughts are passed over: between them stands text of two bytes a letter. */
	private boolean in(byte[] bytes, int from, int length) {
		for (int at = from; at < from + length && matched < SOUGHT.length; at++) {
			byte one = bytes[at];
			if (one != 0) {
				matched = (one == SOUGHT[matched]) ? matched + 1 : (one == SOUGHT[0]) ? 1 : 0;
			}
		}
		return matched == SOUGHT.length;
	}

}
