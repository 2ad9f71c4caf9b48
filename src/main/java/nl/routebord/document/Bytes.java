package nl.routebord.document;

import java.util.Arrays;

/** Looking for things in a file; numbers as zip and images write them. */
final class Bytes {

	private Bytes() {
	}

	static boolean startsWith(byte[] bytes, byte[] start) {
		return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
	}

	static int indexOf(byte[] bytes, byte[] sought, int from) {
		for (int i = from; i <= bytes.length - sought.length; i++) {
			if (bytes[i] == sought[0] && Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
				return i;
			}
		}
		return -1;
	}

	/** Two bytes, little end first. */
	static int small(byte[] bytes, int at) {
		return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
	}

	/** Four bytes, little end first. */
	static long large(byte[] bytes, int at) {
		return small(bytes, at) | (long) small(bytes, at + 2) << 16;
	}

	/** Two bytes, big end first. */
	static int smallBig(byte[] bytes, int at) {
		return (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
	}

	/** Four bytes, big end first. */
	static long largeBig(byte[] bytes, int at) {
		return (long) smallBig(bytes, at) << 16 | smallBig(bytes, at + 2);
	}

}
