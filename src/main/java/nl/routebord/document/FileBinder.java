package nl.routebord.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** Binds PDFs into one, with a number on every page. */
@Component
public class FileBinder {

	private static final float SIZE = 8;

	private static final float MARGIN = 20;

	/**
	 * How many pages it has; empty when it cannot be bound: no PDF, damaged or locked.
	 */
	public OptionalInt pages(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return document.isEncrypted() ? OptionalInt.empty() : OptionalInt.of(document.getNumberOfPages());
		}
		catch (IOException ex) {
			return OptionalInt.empty();
		}
	}

	/**
	 * @param footer stands before the number of each page
	 */
	public byte[] bind(List<byte[]> pdfs, String footer) {
		try (PDDocument whole = Loader.loadPDF(merged(pdfs));
				InputStream file = Objects
					.requireNonNull(FileBinder.class.getResourceAsStream("/letters/SourceSans3-Regular.ttf"));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			PDFont font = PDType0Font.load(whole, file);
			int number = 0;
			for (PDPage page : whole.getPages()) {
				stamp(whole, page, font, footer + " " + ++number + " / " + whole.getNumberOfPages());
			}
			whole.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The fingerprint of what was bound. */
	public String fingerprint(byte[] bytes) {
		return Sha256.of(bytes);
	}

	private static byte[] merged(List<byte[]> pdfs) throws IOException {
		PDFMergerUtility merger = new PDFMergerUtility();
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		pdfs.forEach((pdf) -> merger.addSource(new RandomAccessReadBuffer(pdf)));
		merger.setDestinationStream(out);
		merger.mergeDocuments(null);
		return out.toByteArray();
	}

	/** At the top, as our own pages have a number of their own at the bottom. */
	private static void stamp(PDDocument whole, PDPage page, PDFont font, String text) throws IOException {
		PDRectangle box = page.getCropBox();
		try (PDPageContentStream content = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
			content.beginMarkedContent(COSName.ARTIFACT);
			content.beginText();
			content.setFont(font, SIZE);
			float width = font.getStringWidth(text) / 1000 * SIZE;
			content.newLineAtOffset(box.getUpperRightX() - MARGIN - width, box.getUpperRightY() - MARGIN);
			content.showText(text);
			content.endText();
			content.endMarkedContent();
		}
	}

}
