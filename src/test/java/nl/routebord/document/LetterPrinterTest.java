package nl.routebord.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class LetterPrinterTest {

	private static final Locale DUTCH = Locale.forLanguageTag("nl");

	private final LetterPrinter printer = new LetterPrinter(templates());

	@Test
	void letterKeepsAndCanBeReadByEveryone() {
		assertThat(PdfProof.faults(letter("Daarom heeft, fiets, vijf, affiche, ruffle, blijft."))).isEmpty();
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
		assertThat(PdfProof.faults(pdf)).isEmpty();
		assertThat(new String(pdf, StandardCharsets.ISO_8859_1)).doesNotContain("/JavaScript", "/URI");
	}

	private byte[] letter(String text) {
		return printer.print("letters/specimen", Map.of("number", "T-2026-0119", "text", text), DUTCH);
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
