package nl.routebord.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class LetterPrinterTest {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final LetterPrinter printer = new LetterPrinter(templates());

	@BeforeAll
	static void prepareTheValidator() {
		VeraGreenfieldFoundryProvider.initialise();
	}

	@ParameterizedTest
	@EnumSource(value = PDFAFlavour.class, names = { "PDFA_2_A", "PDFUA_1" })
	void letterKeepsAndCanBeReadByEveryone(PDFAFlavour flavour) throws Exception {
		assertThat(faults(letter("Daarom."), flavour)).isEmpty();
	}

	@Test
	void textOfAPersonStaysText() throws Exception {
		byte[] pdf = letter("<script>alert(1)</script> [[${7*7}]] ${7*7} __${7*7}__ R&D \u202Egnp.exe\u0000 \uFFFF é");
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document))
				.contains("<script>alert(1)</script>", "${7*7}", "R&D", "gnp.exe")
				.doesNotContain("49", "\u202E");
			assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Proefbrief");
			assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
		}
		assertThat(faults(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
		assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/URI");
	}

	private byte[] letter(String text) {
		return printer.print("letters/specimen", Map.of("number", "T-2026-0119", "text", text), DUTCH);
	}

	private static List<String> faults(byte[] pdf, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			return result.getTestAssertions()
				.stream()
				.filter((assertion) -> assertion.getStatus() == TestAssertion.Status.FAILED)
				.map((assertion) -> assertion.getRuleId() + " " + assertion.getMessage())
				.toList();
		}
	}

	private static SpringTemplateEngine templates() {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setTemplateMode(TemplateMode.HTML);
		resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine;
	}

}
