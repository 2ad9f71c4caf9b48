package nl.routebord.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * What veraPDF has to say of a PDF, as one that keeps and as one that everybody can read.
 */
public final class PdfProof {

	static {
		VeraGreenfieldFoundryProvider.initialise();
	}

	private PdfProof() {
	}

	/** Of PDF/A-2a and PDF/UA-1 together; empty when it is both. */
	public static List<String> faults(byte[] pdf) {
		return Stream.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1).flatMap((one) -> faults(pdf, one)).toList();
	}

	private static Stream<String> faults(byte[] pdf, PDFAFlavour flavour) {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			return result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId() + " " + assertion.getMessage());
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
