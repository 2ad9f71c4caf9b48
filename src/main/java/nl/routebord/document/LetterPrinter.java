package nl.routebord.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Prints a template as a PDF that everybody can read, now and later: PDF/UA and PDF/A-2a,
 * fonts inside. Reads nothing from outside: no image, style or link is fetched.
 */
@Component
public class LetterPrinter {

	private static final String FAMILY = "Source Sans 3";

	/** What xml does not allow, and marks that turn the reading direction. */
	private static final Pattern TRICKS = Pattern
		.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]"
				+ "|[\\x{200B}-\\x{200F}\\x{202A}-\\x{202E}\\x{2060}-\\x{2069}\\x{FEFF}]");

	static {
		// Quiet, but for what goes wrong.
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.WARNING));
	}

	private final ITemplateEngine templates;

	LetterPrinter(ITemplateEngine templates) {
		this.templates = templates;
	}

	/**
	 * @param template name under {@code templates/}, such as
	 * {@code letters/tlv-decision}; it is well-formed xml and stands on
	 * {@code letters/base}
	 * @param model what the template names
	 */
	public byte[] print(String template, Map<String, ?> model, Locale locale) {
		Map<String, Object> all = new HashMap<>(model);
		all.put("letterStyle", new String(resource("letter.css"), StandardCharsets.UTF_8));
		String page = templates.process(template, new Context(locale, all));
		return render(TRICKS.matcher(page).replaceAll(""));
	}

	private static byte[] render(String page) {
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try (PDDocument document = new PDDocument()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			builder.usePDDocument(document);
			builder.usePdfUaAccessibility(true);
			builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
			builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
			font(builder, document, "SourceSans3-Regular.ttf", 400, FontStyle.NORMAL);
			font(builder, document, "SourceSans3-Bold.ttf", 700, FontStyle.NORMAL);
			font(builder, document, "SourceSans3-Italic.ttf", 400, FontStyle.ITALIC);
			builder.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
			builder.useExternalResourceAccessControl((uri, type) -> false,
					ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
			builder.withProducer("Routebord");
			builder.withHtmlContent(page, null);
			builder.toStream(pdf);
			builder.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return pdf.toByteArray();
	}

	private static void font(PdfRendererBuilder builder, PDDocument document, String file, int weight, FontStyle style)
			throws IOException {
		builder.useFont(new PDFontSupplier(load(document, file)), FAMILY, weight, style, true);
	}

	/**
	 * Without ligatures: the glyph of "ft" has no character of its own, so that "heeft"
	 * could be neither copied nor read aloud.
	 */
	private static PDFont load(PDDocument document, String file) throws IOException {
		TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(resource(file)));
		font.setEnableGsub(false);
		return PDType0Font.load(document, font, true);
	}

	private static byte[] resource(String file) {
		try (InputStream content = stream(file)) {
			return content.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream stream(String file) {
		return Objects.requireNonNull(LetterPrinter.class.getResourceAsStream("/letters/" + file), file);
	}

}
