package nl.routebord.document;

import static nl.routebord.document.Samples.docx;
import static nl.routebord.document.Samples.image;
import static nl.routebord.document.Samples.joined;
import static nl.routebord.document.Samples.odt;
import static nl.routebord.document.Samples.pdf;
import static nl.routebord.document.Samples.put;
import static nl.routebord.document.Samples.text;
import static nl.routebord.document.Samples.zip;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Abuse tests 32, 33 and 35 of security.md: hostile files are known by their content. */
class FileCheckTest {

	@Test
	void honestFilesAreTaken() {
		taken(pdf(), FileType.PDF);
		taken(docx(), FileType.DOCX);
		taken(docx((zip) -> put(zip, "word/media/image1.png", image("png", 300, 300))), FileType.DOCX);
		taken(odt(), FileType.ODT);
		taken(image("jpg", 640, 480), FileType.JPEG);
		taken(image("png", 640, 480), FileType.PNG);
	}

	@Test
	void emptyFileIsRefused() {
		refused(new byte[0], FileType.PDF, "document.empty");
	}

	@Test
	void contentMustBeWhatTheNameSays() {
		refused(pdf(), FileType.DOCX, "document.type-differs");
		refused(docx(), FileType.PDF, "document.type-differs");
		refused(docx(), FileType.ODT, "document.type-differs");
		refused(odt(), FileType.DOCX, "document.type-differs");
		refused(image("png", 5, 5), FileType.JPEG, "document.type-differs");
		refused(text("<html><script>alert(1)</script></html>"), FileType.PDF, "document.type-differs");
		refused(text("MZ\u0090\u0000 not a document %PDF-1.7 %%EOF"), FileType.PDF, "document.type-differs");
		refused(text("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"), FileType.PNG, "document.type-differs");
		refused(zip((zip) -> put(zip, "x.txt", text("x"))), FileType.DOCX, "document.type-differs");
		refused(text("%PDF-1.7 with no end"), FileType.PDF, "document.type-differs");
	}

	@Test
	void fileThatIsAlsoAnotherIsRefused() {
		refused(joined(pdf(), zip((zip) -> put(zip, "x.class", text("x")))), FileType.PDF, "document.double-nature");
		refused(joined(image("png", 5, 5), docx()), FileType.PNG, "document.double-nature");
		refused(joined(text("%PDF-1.7\n<html><script>alert(1)</script></html>\n"), pdf()), FileType.PDF,
				"document.double-nature");
		refused(joined(image("jpg", 5, 5), text("<?php system($_GET['x']); ?>")), FileType.JPEG,
				"document.double-nature");
	}

	@Test
	void zipBehindAProgramIsNoDocument() {
		refused(joined(text("MZ\u0090\u0000"), docx()), FileType.DOCX, "document.type-differs");
	}

	@Test
	void testVirusIsRefusedWhereverItStands() {
		byte[] virus = text("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*");
		refused(virus, FileType.PDF, "document.virus");
		refused(joined(joined(pdf(), virus), pdf()), FileType.PDF, "document.virus");
	}

	@Test
	void scriptInAPdfIsRefused() {
		refused(joined(text("%PDF-1.7\n1 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj\n"), pdf()), FileType.PDF,
				"document.active-content");
		refused(joined(text("%PDF-1.7\n1 0 obj <</S/Java#53c#72ipt/JS(app.alert(1))>> endobj\n"), pdf()), FileType.PDF,
				"document.active-content");
		refused(joined(text("%PDF-1.7\n1 0 obj <</S/#4Caunch/F(x)>> endobj\n"), pdf()), FileType.PDF,
				"document.active-content");
	}

	@Test
	void pdfWithoutAPageIsRefused() {
		refused(text("%PDF-1.4\n%%EOF"), FileType.PDF, "document.no-page");
		refused(text("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), FileType.PDF,
				"document.no-page");
		refused(text(
				"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 7>>endobj\n"
						+ "trailer<</Root 1 0 R>>\n%%EOF"),
				FileType.PDF, "document.no-page");
	}

	@Test
	void lockedPdfIsRefused() throws IOException {
		for (String user : List.of("", "geheim")) {
			try (PDDocument document = Loader.loadPDF(pdf()); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
				document.protect(new StandardProtectionPolicy("eigenaar", user, new AccessPermission()));
				document.save(out);
				refused(out.toByteArray(), FileType.PDF, "document.encrypted");
			}
		}
	}

	@Test
	void macrosAreRefused() {
		refused(docx((zip) -> put(zip, "word/vbaProject.bin", text("x"))), FileType.DOCX, "document.macros");
		refused(odt((zip) -> put(zip, "Basic/Standard/Module1.xml", text("x"))), FileType.ODT, "document.macros");
	}

	@Test
	void encryptedDocumentIsRefused() {
		byte[] locked = docx();
		int directory = Bytes.indexOf(locked, new byte[] { 'P', 'K', 1, 2 }, 0);
		locked[directory + 8] |= 1;
		refused(locked, FileType.DOCX, "document.encrypted");
	}

	/** Security.md D.3, 32. */
	@Test
	void declarationThatCallsInOrMultipliesIsRefused() {
		String laughs = "<?xml version='1.0'?><!-- <a> --><!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;'>]><a>&c;</a>";
		String outside = "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>";
		for (String part : List.of(laughs, outside, " ".repeat(100_000) + laughs)) {
			refused(docx((zip) -> put(zip, "word/footnotes.xml", text(part))), FileType.DOCX, "document.declaration");
			refused(docx((zip) -> put(zip, "word/header.part", part.getBytes(StandardCharsets.UTF_16LE))),
					FileType.DOCX, "document.declaration");
			refused(odt((zip) -> put(zip, "styles.xml", text(part))), FileType.ODT, "document.declaration");
		}
		taken(docx((zip) -> put(zip, "word/footnotes.xml", text("<a>&lt;!DOCTYPE html> <!D <![CDATA[x]]></a>"))),
				FileType.DOCX);
	}

	@Test
	void partThatUnpacksToMoreThanItSaysIsRefused() {
		byte[] lying = docx((zip) -> put(zip, "word/x.xml", text("<a>" + "b".repeat(5_000) + "</a>")));
		int directory = Bytes.indexOf(lying, text("word/x.xml"), Bytes.indexOf(lying, new byte[] { 'P', 'K', 1, 2 }, 0))
				- 46;
		lying[directory + 24] = 1;
		lying[directory + 25] = 0;
		refused(lying, FileType.DOCX, "document.declaration");
	}

	@Test
	void archiveOrProgramInsideIsRefused() {
		refused(docx((zip) -> put(zip, "word/embeddings/x.zip", docx())), FileType.DOCX, "document.zip-nested");
		refused(docx((zip) -> put(zip, "word/embeddings/x.xlsm", docx())), FileType.DOCX, "document.zip-nested");
		refused(docx((zip) -> put(zip, "word/run.EXE", text("MZ"))), FileType.DOCX, "document.zip-nested");
	}

	@Test
	void pathsOutOfTheDocumentAreRefused() {
		refused(docx((zip) -> put(zip, "../../etc/cron.d/x", text("x"))), FileType.DOCX, "document.zip-path");
		refused(docx((zip) -> put(zip, "/etc/x", text("x"))), FileType.DOCX, "document.zip-path");
		refused(docx((zip) -> put(zip, "C:\\x", text("x"))), FileType.DOCX, "document.zip-path");
		byte[] link = docx((zip) -> put(zip, "word/link", text("/etc/passwd")));
		int last = lastEntry(link);
		link[last + 41] = (byte) 0xa1;
		refused(link, FileType.DOCX, "document.zip-path");
	}

	@Test
	void bombsAreKnownBeforeTheyGoOff() {
		byte[] tenMegabytesOfNothing = new byte[10 * 1024 * 1024];
		refused(docx((zip) -> put(zip, "word/media/a.bin", tenMegabytesOfNothing)), FileType.DOCX,
				"document.zip-too-large");
		refused(docx((zip) -> {
			for (int i = 0; i < 3_000; i++) {
				put(zip, "word/" + i, new byte[0]);
			}
		}), FileType.DOCX, "document.zip-too-large");
		Assertions.assertTimeout(Duration.ofSeconds(10), () -> refused(docx((zip) -> {
			for (int i = 0; i < 60_000; i++) {
				put(zip, "word/" + i, new byte[0]);
			}
		}), FileType.DOCX, "document.zip-too-large"));
	}

	@Test
	void entriesThatShareTheirBytesAreABomb() {
		byte[] shared = docx((zip) -> put(zip, "word/x", text("x")));
		int last = lastEntry(shared);
		shared[last + 22] = 0x0f;
		refused(shared, FileType.DOCX, "document.zip-too-large");
	}

	@Test
	void directoryThatLiesAboutItselfIsRefused() {
		byte[] odd = docx();
		int end = Bytes.indexOf(odd, new byte[] { 'P', 'K', 5, 6 }, 0);
		odd[end + 10] = 99;
		refused(odd, FileType.DOCX, "document.zip-too-large");
	}

	@Test
	void imageThatPromisesTooManyPixelsIsRefused() {
		refused(Samples.pngThatPromises(60_000, 60_000), FileType.PNG, "document.image-too-large");
		refused(Samples.pngThatPromises(Integer.MAX_VALUE, 1), FileType.PNG, "document.image-too-large");
		refused(Samples.pngThatPromises(-1, -1), FileType.PNG, "document.image-too-large");
		refused(Samples.pngThatPromises(0, 10), FileType.PNG, "document.image-too-large");
		byte[] jpeg = image("jpg", 5, 5);
		int frame = Bytes.indexOf(jpeg, new byte[] { (byte) 0xff, (byte) 0xc0 }, 0);
		Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xff);
		refused(jpeg, FileType.JPEG, "document.image-too-large");
	}

	@Test
	void brokenFilesGiveAnAnswerAndNeverAnAccident() {
		for (byte[] whole : new byte[][] { docx(), odt(), pdf(), image("jpg", 9, 9), image("png", 9, 9) }) {
			Random random = new Random(35);
			for (int i = 0; i < 2_000; i++) {
				byte[] broken = whole.clone();
				for (int j = 0; j < 4; j++) {
					broken[random.nextInt(broken.length)] = (byte) random.nextInt();
				}
				broken = Arrays.copyOf(broken, 1 + random.nextInt(broken.length));
				for (FileType type : FileType.values()) {
					assertThat(FileCheck.fault(broken, type)).isNotNull();
				}
			}
		}
	}

	private static int lastEntry(byte[] zip) {
		int last = -1;
		for (int at = 0; at >= 0; at = Bytes.indexOf(zip, new byte[] { 'P', 'K', 1, 2 }, at + 1)) {
			last = at;
		}
		return last;
	}

	private static void taken(byte[] bytes, FileType type) {
		assertThat(FileCheck.fault(bytes, type)).isEmpty();
	}

	private static void refused(byte[] bytes, FileType type, String code) {
		assertThat(FileCheck.fault(bytes, type)).contains(code);
	}

}
