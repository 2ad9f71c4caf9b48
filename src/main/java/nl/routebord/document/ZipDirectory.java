package nl.routebord.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The table of contents of a zip. What it says is held to limits, so that nobody who
 * opens the document later gets a bomb from us; only what keeps to them is unpacked, to
 * look for declarations.
 */
final class ZipDirectory {

	private static final byte[] END = { 'P', 'K', 5, 6 };

	private static final byte[] START = { 'P', 'K', 3, 4 };

	private static final int END_LENGTH = 22;

	private static final int ENTRY_LENGTH = 46;

	private static final int MOST_ENTRIES = 2_000;

	private static final long MOST_UNPACKED = 200L * 1024 * 1024;

	private static final long SMALL = 1024 * 1024;

	private static final long HIGHEST_RATIO = 100;

	private static final Set<String> ARCHIVES = Set.of("zip", "jar", "docx", "docm", "dotm", "xlsx", "xlsm", "pptx",
			"pptm", "odt", "ods", "odp", "epub", "7z", "rar", "gz", "tgz", "bz2", "xz", "tar", "cab", "iso");

	private static final Set<String> PROGRAMS = Set.of("exe", "dll", "com", "scr", "bat", "cmd", "ps1", "js", "vbs",
			"hta", "html", "htm", "svg", "lnk");

	private final byte[] bytes;

	private final List<Entry> entries;

	private final boolean whole;

	private ZipDirectory(byte[] bytes, List<Entry> entries, boolean whole) {
		this.bytes = bytes;
		this.entries = entries;
		this.whole = whole;
	}

	/** Empty when these bytes are not a zip from the first to the last. */
	static Optional<ZipDirectory> read(byte[] bytes) {
		int end = findEnd(bytes);
		if (end < 0 || !Bytes.startsWith(bytes, START)) {
			return Optional.empty();
		}
		int count = Bytes.small(bytes, end + 10);
		long at = Bytes.large(bytes, end + 16);
		List<Entry> entries = new ArrayList<>();
		while (entries.size() < Math.min(count, MOST_ENTRIES) && at + ENTRY_LENGTH <= end) {
			Entry entry = Entry.read(bytes, (int) at, end);
			entries.add(entry);
			at += entry.length();
		}
		return Optional.of(new ZipDirectory(bytes, entries, entries.size() == count && at == end));
	}

	/** Whether some program would find a zip in these bytes. */
	static boolean hasEnd(byte[] bytes) {
		return findEnd(bytes) >= 0;
	}

	boolean isA(FileType type) {
		return switch (type) {
			case DOCX -> has("[Content_Types].xml"::equals) && has("word/document.xml"::equals);
			case ODT -> !entries.isEmpty() && entries.get(0).isStored("mimetype", type.mediaType(), bytes);
			default -> false;
		};
	}

	/** What is wrong with this zip as a document of this type. */
	Optional<String> fault(FileType type) {
		if (!whole || isBomb()) {
			return Optional.of("document.zip-too-large");
		}
		if (entries.stream().anyMatch(Entry::isEncrypted)) {
			return Optional.of("document.encrypted");
		}
		if (has(ZipDirectory::isMacro)) {
			return Optional.of("document.macros");
		}
		if (entries.stream().anyMatch(Entry::isLink) || has(ZipDirectory::leadsOutside)) {
			return Optional.of("document.zip-path");
		}
		if (has((name) -> ARCHIVES.contains(extension(name)) || PROGRAMS.contains(extension(name)))) {
			return Optional.of("document.zip-nested");
		}
		return entries.stream().anyMatch((entry) -> entry.declaresType(bytes)) ? Optional.of("document.declaration")
				: Optional.empty();
	}

	private boolean isBomb() {
		long packed = entries.stream().mapToLong(Entry::packed).sum();
		long unpacked = entries.stream().mapToLong(Entry::unpacked).sum();
		// Together larger than the file: entries that share their bytes.
		return packed > bytes.length || unpacked > MOST_UNPACKED || entries.stream().anyMatch(Entry::isBomb);
	}

	private boolean has(Predicate<String> name) {
		return entries.stream().map(Entry::name).anyMatch(name);
	}

	private static boolean isMacro(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return lower.contains("vbaproject") || lower.contains("vbadata") || lower.startsWith("basic/")
				|| lower.startsWith("scripts/") || lower.contains("/activex/");
	}

	private static boolean leadsOutside(String name) {
		return name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")
				|| name.indexOf('\0') >= 0;
	}

	private static String extension(String name) {
		return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
	}

	private static int findEnd(byte[] bytes) {
		int from = Math.max(0, bytes.length - END_LENGTH - 0xffff);
		for (int at = Bytes.indexOf(bytes, END, from); at >= 0; at = Bytes.indexOf(bytes, END, at + 1)) {
			boolean last = at + END_LENGTH <= bytes.length
					&& at + END_LENGTH + Bytes.small(bytes, at + 20) == bytes.length;
			if (last) {
				return at;
			}
		}
		return -1;
	}

	private record Entry(String name, int flags, int method, long packed, long unpacked, long attributes, long offset,
			int length) {

		static Entry read(byte[] bytes, int at, int end) {
			int nameLength = Bytes.small(bytes, at + 28);
			int length = ENTRY_LENGTH + nameLength + Bytes.small(bytes, at + 30) + Bytes.small(bytes, at + 32);
			int nameEnd = Math.min(at + ENTRY_LENGTH + nameLength, end);
			String name = new String(bytes, at + ENTRY_LENGTH, nameEnd - at - ENTRY_LENGTH, StandardCharsets.UTF_8);
			return new Entry(name, Bytes.small(bytes, at + 8), Bytes.small(bytes, at + 10), Bytes.large(bytes, at + 20),
					Bytes.large(bytes, at + 24), Bytes.large(bytes, at + 38), Bytes.large(bytes, at + 42), length);
		}

		boolean isEncrypted() {
			return (flags & 1) != 0 || method == 99;
		}

		/** Unix keeps the kind of file in the upper half: 0xA is a symbolic link. */
		boolean isLink() {
			return (attributes >> 28) == 0xa;
		}

		boolean isBomb() {
			boolean odd = method != 0 && method != 8 && method != 99;
			return odd || (unpacked > SMALL && unpacked / Math.max(1, packed) > HIGHEST_RATIO);
		}

		/** What stands elsewhere than it says counts as well. */
		boolean declaresType(byte[] bytes) {
			if (offset + 30 > bytes.length) {
				return true;
			}
			long start = offset + 30 + Bytes.small(bytes, (int) offset + 26) + Bytes.small(bytes, (int) offset + 28);
			return start + packed > bytes.length
					|| Declarations.standIn(bytes, (int) start, (int) packed, method != 0, unpacked);
		}

		/** Whether this entry lies there unpacked with exactly this text. */
		boolean isStored(String sought, String text, byte[] bytes) {
			long start = offset + 30 + sought.length();
			byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
			if (!name.equals(sought) || method != 0 || packed != expected.length || start < 0
					|| start + expected.length > bytes.length) {
				return false;
			}
			return Bytes.indexOf(bytes, expected, (int) start) == (int) start;
		}

	}

}
