package nl.routebord.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.tika.Tika;

/**
 * Judges a file by its content, before anything opens it: nothing is rendered here, and a
 * pdf is only read for its pages when all else is in order. The answer is the key of a
 * sentence that says what is wrong.
 */
final class FileCheck {

	private static final Tika TIKA = new Tika();

	/**
	 * The test string that every virus scanner knows; in two parts, so that none finds it
	 * here.
	 */
	private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS" + "-TEST-FILE!$H+H*")
		.getBytes(StandardCharsets.US_ASCII);

	private static final int EDGE = 4096;

	private static final Pattern ACTIVE = Pattern.compile(spelt("JavaScript") + "|" + spelt("Launch"));

	private final byte[] bytes;

	private final FileType type;

	private FileCheck(byte[] bytes, FileType type) {
		this.bytes = bytes;
		this.type = type;
	}

	/** The fault of this content for a file of this type, if any. */
	static Optional<String> fault(byte[] bytes, FileType type) {
		return new FileCheck(bytes, type).fault();
	}

	private Optional<String> fault() {
		if (bytes.length == 0) {
			return Optional.of("document.empty");
		}
		if (Bytes.indexOf(bytes, EICAR, 0) >= 0) {
			return Optional.of("document.virus");
		}
		if (!isWhatItIsCalled()) {
			return Optional.of("document.type-differs");
		}
		if (holdsAnotherFile()) {
			return Optional.of("document.double-nature");
		}
		return switch (type) {
			case DOCX, ODT -> ZipDirectory.read(bytes).flatMap((zip) -> zip.fault(type));
			case JPEG, PNG ->
				ImageSize.isTooLarge(bytes, type) ? Optional.of("document.image-too-large") : Optional.empty();
			case PDF -> isActivePdf() ? Optional.of("document.active-content") : PdfPages.fault(bytes);
		};
	}

	private boolean isWhatItIsCalled() {
		if (type.isZip()) {
			return ZipDirectory.read(bytes).filter((zip) -> zip.isA(type)).isPresent();
		}
		Predicate<String> starts = (magic) -> Bytes.startsWith(bytes, magic.getBytes(StandardCharsets.ISO_8859_1));
		boolean magic = switch (type) {
			case PDF ->
				starts.test("%PDF-") && Bytes.indexOf(tail(), "%%EOF".getBytes(StandardCharsets.US_ASCII), 0) >= 0;
			case PNG -> starts.test("\u0089PNG\r\n\u001a\n");
			default -> starts.test("\u00ff\u00d8\u00ff");
		};
		return magic && type.mediaType().equals(TIKA.detect(bytes));
	}

	/**
	 * A file that another program takes for something else: a zip at the end, a web page
	 * at the start.
	 */
	private boolean holdsAnotherFile() {
		if (type.isZip()) {
			return false;
		}
		String edges = (new String(bytes, 0, Math.min(EDGE, bytes.length), StandardCharsets.ISO_8859_1)
				+ new String(tail(), StandardCharsets.ISO_8859_1))
			.toLowerCase(Locale.ROOT);
		return ZipDirectory.hasEnd(bytes) || edges.contains("<html") || edges.contains("<script")
				|| edges.contains("<!doctype html") || edges.contains("<?php");
	}

	/**
	 * A name in a pdf may be spelt by the numbers of its letters: {@code /Java#53cript}.
	 */
	private boolean isActivePdf() {
		return ACTIVE.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
	}

	/** Matches the name however each of its letters is spelt. */
	private static String spelt(String name) {
		return name.chars()
			.mapToObj((letter) -> "(?:" + (char) letter + "|#(?i:" + Integer.toHexString(letter) + "))")
			.collect(Collectors.joining("", "/", ""));
	}

	private byte[] tail() {
		return Arrays.copyOfRange(bytes, Math.max(0, bytes.length - EDGE), bytes.length);
	}

}
