package nl.routebord.document;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Whether a pdf can be read by whoever it is for: it has a page, and no lock. */
final class PdfPages {

	private PdfPages() {
	}

	/** The fault of this pdf, if any. */
	static Optional<String> fault(byte[] pdf) {
		try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
			if (document.isEncrypted()) {
				return Optional.of("document.encrypted");
			}
			// the number that a pdf gives of its pages is only what it says
			return document.getPages().iterator().hasNext() ? Optional.empty() : Optional.of("document.no-page");
		}
		catch (InvalidPasswordException ex) {
			return Optional.of("document.encrypted");
		}
		catch (IOException | RuntimeException ex) {
			return Optional.of("document.no-page");
		}
	}

}
