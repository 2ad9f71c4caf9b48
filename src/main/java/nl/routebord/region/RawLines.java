package nl.routebord.region;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file's lines as bytes, one at a time in one reused buffer: memory stays flat whatever
 * the size of the file or of a line, and the encoding is judged line by line.
 */
final class RawLines implements Closeable {

	/** The longest row DUO publishes is about 600 characters. */
	static final int LONGEST = 8_192;

	private final InputStream in;

	private final byte[] chunk = new byte[65_536];

	private int position;

	private int available;

	private final byte[] line = new byte[LONGEST];

	private int length;

	private boolean tooLong;

	private long number;

	RawLines(InputStream in) {
		this.in = in;
	}

	boolean next() throws IOException {
		this.length = 0;
		this.tooLong = false;
		boolean any = false;
		for (int character = read(); character >= 0; character = read()) {
			any = true;
			if (character == '\n') {
				break;
			}
			append((byte) character);
		}
		if (any) {
			this.number++;
			dropCarriageReturn();
			dropByteOrderMark();
		}
		return any;
	}

	byte[] bytes() {
		return this.line;
	}

	int length() {
		return this.length;
	}

	boolean tooLong() {
		return this.tooLong;
	}

	long number() {
		return this.number;
	}

	@Override
	public void close() throws IOException {
		this.in.close();
	}

	private int read() throws IOException {
		if (this.position == this.available) {
			this.available = this.in.read(this.chunk, 0, this.chunk.length);
			this.position = 0;
			if (this.available <= 0) {
				this.available = 0;
				return -1;
			}
		}
		return this.chunk[this.position++] & 0xFF;
	}

	private void append(byte value) {
		if (this.length == LONGEST) {
			this.tooLong = true;
			return;
		}
		this.line[this.length++] = value;
	}

	private void dropCarriageReturn() {
		if (this.length > 0 && this.line[this.length - 1] == '\r') {
			this.length--;
		}
	}

	private void dropByteOrderMark() {
		if (this.number == 1 && this.length >= 3 && this.line[0] == (byte) 0xEF && this.line[1] == (byte) 0xBB
				&& this.line[2] == (byte) 0xBF) {
			this.length -= 3;
			System.arraycopy(this.line, 3, this.line, 0, this.length);
		}
	}

}
