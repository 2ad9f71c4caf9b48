package nl.routebord.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Files, honest and hostile, made on the spot. */
final class Samples {

	private Samples() {
	}

	static byte[] pdf() {
		try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			document.addPage(new PDPage());
			document.save(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static byte[] image(String format, int width, int height) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A png of a hundred bytes that promises many pixels. */
	static byte[] pngThatPromises(int width, int height) {
		byte[] png = image("png", 1, 1);
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		return png;
	}

	static byte[] docx(Zip... more) {
		return zip(zip -> {
			put(zip, "[Content_Types].xml", "<Types/>".getBytes(StandardCharsets.UTF_8));
			put(zip, "word/document.xml", "<w:document/>".getBytes(StandardCharsets.UTF_8));
			for (Zip extra : more) {
				extra.write(zip);
			}
		});
	}

	static byte[] odt(Zip... more) {
		return zip(zip -> {
			byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
			ZipEntry entry = new ZipEntry("mimetype");
			entry.setMethod(ZipEntry.STORED);
			entry.setSize(type.length);
			CRC32 crc = new CRC32();
			crc.update(type);
			entry.setCrc(crc.getValue());
			zip.putNextEntry(entry);
			zip.write(type);
			zip.closeEntry();
			put(zip, "content.xml", "<office:document-content/>".getBytes(StandardCharsets.UTF_8));
			for (Zip extra : more) {
				extra.write(zip);
			}
		});
	}

	static byte[] zip(Zip content) {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			try (ZipOutputStream zip = new ZipOutputStream(out)) {
				content.write(zip);
			}
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content);
		zip.closeEntry();
	}

	static byte[] joined(byte[] first, byte[] second) {
		byte[] both = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, both, first.length, second.length);
		return both;
	}

	static byte[] text(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

	/** Writes entries. */
	interface Zip {

		void write(ZipOutputStream zip) throws IOException;

	}

}
