package nl.routebord.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import nl.routebord.kernel.Faults;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Which text can stand in a letter: a sign that its font does not have would be printed
 * as another one, and nobody would know what was written.
 */
public final class PrintableText {

	private static final CmapLookup GLYPHS = glyphs();

	private PrintableText() {
	}

	/** Adds that a letter cannot show this text, with the first sign that it cannot. */
	public static Faults check(Faults faults, String field, @Nullable String text) {
		unprintable(text).ifPresent((sign) -> faults.add(field, "document.fault.unprintable", sign));
		return faults;
	}

	static Optional<String> unprintable(@Nullable String text) {
		return (text != null) ? text.codePoints()
			.filter((sign) -> !isLeftOut(sign) && GLYPHS.getGlyphId(sign) == 0)
			.mapToObj(Character::toString)
			.findFirst() : Optional.empty();
	}

	/** Ends of lines, and what the printer drops. */
	private static boolean isLeftOut(int sign) {
		return Character.isISOControl(sign) || Character.getType(sign) == Character.FORMAT;
	}

	private static CmapLookup glyphs() {
		try (InputStream font = Objects
			.requireNonNull(PrintableText.class.getResourceAsStream("/letters/SourceSans3-Regular.ttf"))) {
			return new TTFParser().parse(new RandomAccessReadBuffer(font)).getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
