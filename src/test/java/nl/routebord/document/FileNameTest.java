package nl.routebord.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

	@ParameterizedTest
	@CsvSource({ "../../etc/passwd.pdf, passwd.pdf", "..\\..\\windows\\x.pdf, x.pdf", "..%2f..%2Fx.pdf, x.pdf",
			"C:\\x\\y.pdf, y.pdf", "/etc/x.pdf, x.pdf", "CON.pdf, _CON.pdf", "com1.docx, _com1.docx", "lpt9, _lpt9",
			"..., document", "'  .verslag.pdf. ', verslag.pdf", "a<b>c|d?.pdf, a_b_c_d_.pdf",
			"'x\";filename=y.pdf', x__filename=y.pdf", "Één verslag.pdf, Één verslag.pdf", "'', document" })
	void namesComeOutWithoutTricks(String given, String clean) {
		assertThat(FileName.clean(given).value()).isEqualTo(clean);
	}

	@Test
	void invisibleMarksVanish() {
		assertThat(FileName.clean("verslag\u202Efdp.exe").value()).isEqualTo("verslagfdp.exe");
		assertThat(FileName.clean("a\u0000b\r\nc\u200B.pdf").value()).isEqualTo("abc.pdf");
		assertThat(FileName.clean("half \uD83D.pdf").value()).isEqualTo("half .pdf");
	}

	@Test
	void longNameKeepsItsEnding() {
		FileName name = FileName.clean("a".repeat(5_000) + ".docx");
		assertThat(name.value()).hasSize(120).endsWith(".docx");
		assertThat(name.extension()).isEqualTo("docx");
	}

	@ParameterizedTest
	@CsvSource({ "verslag 123456782.pdf, true", "1234.56.782.pdf, true", "123-456-782 rapport, true",
			"verslag 123456789.pdf, false", "2026-11-21 verslag.pdf, false", "20261121.pdf, false",
			"1234567820.pdf, false", "000000000.pdf, false" })
	void numberThatPassesTheElevenTestIsFound(String text, boolean found) {
		assertThat(FileName.holdsBsn(text)).isEqualTo(found);
	}

}
