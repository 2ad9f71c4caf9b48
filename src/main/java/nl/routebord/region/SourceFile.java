package nl.routebord.region;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a first look through a file tells: its hash, its number of lines and its encoding.
 *
 * @param path where it lies
 * @param sha256 its hash
 * @param lines how many lines it has, the line of column names included
 * @param encoding how it is to be read
 * @param firstForeignLine first line with a letter that is no UTF-8 while the file is
 * read as Windows-1252; otherwise 0
 */
record SourceFile(Path path, String sha256, long lines, Encoding encoding, long firstForeignLine) {

	/** The largest file that is accepted. */
	static final long LARGEST = 250L * 1024 * 1024;

	/** Looks through the file; refuses one that holds no lines of text. */
	static SourceFile look(Path path) throws IOException {
		refuseBySize(Files.size(path));
		refuseByStart(path);
		var digest = newDigest();
		try (var lines = new RawLines(new DigestInputStream(Files.newInputStream(path), digest))) {
			var foreign = new Foreign();
			while (lines.next()) {
				foreign.see(lines);
			}
			return new SourceFile(path, HexFormat.of().formatHex(digest.digest()), lines.number(), foreign.encoding(),
					foreign.firstRead());
		}
	}

	RawLines open() throws IOException {
		return new RawLines(Files.newInputStream(this.path));
	}

	private static void refuseBySize(long size) {
		if (size == 0) {
			throw new FileRefused("empty");
		}
		if (size > LARGEST) {
			throw new FileRefused("too-large", String.valueOf(LARGEST / (1024 * 1024)));
		}
	}

	private static void refuseByStart(Path path) throws IOException {
		byte[] start;
		try (InputStream in = Files.newInputStream(path)) {
			start = in.readNBytes(8_192);
		}
		if (startsWith(start, 'P', 'K')) {
			throw new FileRefused("zip");
		}
		if (startsWith(start, 0xFF, 0xFE) || startsWith(start, 0xFE, 0xFF)) {
			throw new FileRefused("utf-16");
		}
		for (byte value : start) {
			if (value >= 0 && value < ' ' && value != '\t' && value != '\r' && value != '\n' && value != '\f') {
				throw new FileRefused("binary");
			}
		}
	}

	private static boolean startsWith(byte[] bytes, int first, int second) {
		return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
	}

	private static MessageDigest newDigest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Tells a Windows-1252 file from a UTF-8 file with a damaged row: the first holds no
	 * valid UTF-8 letter anywhere.
	 */
	private static final class Foreign {

		private boolean utf8Letters;

		private long first;

		void see(RawLines line) {
			if (Encoding.ascii(line.bytes(), line.length())) {
				return;
			}
			if (Encoding.UTF_8.canRead(line.bytes(), line.length())) {
				this.utf8Letters = true;
			}
			else if (this.first == 0 && !line.tooLong()) {
				this.first = line.number();
			}
		}

		Encoding encoding() {
			return (this.first > 0 && !this.utf8Letters) ? Encoding.WINDOWS_1252 : Encoding.UTF_8;
		}

		long firstRead() {
			return (encoding() == Encoding.WINDOWS_1252) ? this.first : 0;
		}

	}

}
