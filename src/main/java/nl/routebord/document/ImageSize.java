package nl.routebord.document;

/**
 * The size that an image says it has, read without decoding it: a few bytes can promise
 * more pixels than there is memory.
 */
final class ImageSize {

	private static final long MOST_PIXELS = 60_000_000;

	private static final long LONGEST_SIDE = 20_000;

	private ImageSize() {
	}

	/** Also when no size can be found. */
	static boolean isTooLarge(byte[] bytes, FileType type) {
		long[] sides = (type == FileType.PNG) ? ofPng(bytes) : ofJpeg(bytes);
		return sides[0] <= 0 || sides[1] <= 0 || sides[0] > LONGEST_SIDE || sides[1] > LONGEST_SIDE
				|| sides[0] * sides[1] > MOST_PIXELS;
	}

	private static long[] ofPng(byte[] bytes) {
		return (bytes.length < 24) ? new long[] { 0, 0 }
				: new long[] { Bytes.largeBig(bytes, 16), Bytes.largeBig(bytes, 20) };
	}

	/** Walks the segments to the frame header (SOF0–SOF15 but for DHT, JPG and DAC). */
	private static long[] ofJpeg(byte[] bytes) {
		int at = 2;
		while (at + 9 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
			int marker = bytes[at + 1] & 0xff;
			if (marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc) {
				return new long[] { Bytes.smallBig(bytes, at + 7), Bytes.smallBig(bytes, at + 5) };
			}
			boolean fill = marker == 0xff;
			at += fill ? 1 : 2 + Math.max(2, Bytes.smallBig(bytes, at + 2));
		}
		return new long[] { 0, 0 };
	}

}
