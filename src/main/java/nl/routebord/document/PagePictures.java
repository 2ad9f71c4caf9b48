package nl.routebord.document;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;

/**
 * Takes over a PDF from outside as pictures of its pages, each with its text to be read
 * aloud. What was handed in has fonts left out, scripts or no structure; bound as it is,
 * it would take from the whole that it can be kept and read by everybody.
 */
@Component
public class PagePictures {

	private static final float DOTS_PER_INCH = 150;

	private static final float QUALITY = 0.8f;

	/** Of a page in inches: what is larger is a plan or a trick. */
	private static final float LONGEST_SIDE = 24;

	private static final float POINTS_PER_INCH = 72;

	/** Empty when it cannot be drawn: no PDF, damaged or locked. */
	public Optional<byte[]> of(byte[] pdf) {
		try (PDDocument from = Loader.loadPDF(pdf); PDDocument to = new PDDocument()) {
			if (from.isEncrypted()) {
				return Optional.empty();
			}
			draw(from, to);
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			to.save(out);
			return Optional.of(out.toByteArray());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	private static void draw(PDDocument from, PDDocument to) throws IOException {
		PDStructureTreeRoot root = new PDStructureTreeRoot();
		PDStructureElement whole = new PDStructureElement(StandardStructureTypes.DOCUMENT, root);
		root.appendKid(whole);
		to.getDocumentCatalog().setStructureTreeRoot(root);
		PDFRenderer renderer = new PDFRenderer(from);
		Map<Integer, PDParentTreeValue> parents = new HashMap<>();
		for (int number = 0; number < from.getNumberOfPages(); number++) {
			PDPage page = page(renderer.renderImageWithDPI(number, dots(from.getPage(number)), ImageType.RGB), to,
					dots(from.getPage(number)));
			PDStructureElement figure = new PDStructureElement(StandardStructureTypes.Figure, whole);
			figure.setPage(page);
			figure.setAlternateDescription(text(from, number + 1));
			figure.appendKid(0);
			whole.appendKid(figure);
			page.setStructParents(number);
			COSArray marked = new COSArray();
			marked.add(figure);
			parents.put(number, new PDParentTreeValue(marked));
		}
		PDNumberTreeNode tree = new PDNumberTreeNode(PDParentTreeValue.class);
		tree.setNumbers(parents);
		root.setParentTree(tree);
		root.setParentTreeNextKey(parents.size());
	}

	private static PDPage page(BufferedImage picture, PDDocument to, float dots) throws IOException {
		PDPage page = new PDPage(new PDRectangle(picture.getWidth() * POINTS_PER_INCH / dots,
				picture.getHeight() * POINTS_PER_INCH / dots));
		page.getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
		to.addPage(page);
		try (PDPageContentStream content = new PDPageContentStream(to, page)) {
			content.beginMarkedContent(COSName.getPDFName(StandardStructureTypes.Figure), 0);
			content.drawImage(JPEGFactory.createFromImage(to, picture, QUALITY), 0, 0, page.getMediaBox().getWidth(),
					page.getMediaBox().getHeight());
			content.endMarkedContent();
		}
		return page;
	}

	private static float dots(PDPage page) {
		PDRectangle box = page.getCropBox();
		float inches = Math.max(1, Math.max(box.getWidth(), box.getHeight()) / POINTS_PER_INCH);
		return Math.min(DOTS_PER_INCH, DOTS_PER_INCH * LONGEST_SIDE / inches);
	}

	private static String text(PDDocument from, int page) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setStartPage(page);
		stripper.setEndPage(page);
		String text = stripper.getText(from).replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cn}\\s]+", " ").strip();
		return page + (text.isEmpty() ? "" : ": " + text);
	}

}
