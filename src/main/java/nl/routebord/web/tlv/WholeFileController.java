package nl.routebord.web.tlv;

import java.util.Locale;

import nl.routebord.document.DocumentContent;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.WholeFile;
import nl.routebord.tlv.WholeFileDesk;
import nl.routebord.web.Allowed;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The whole file of one application for the LBT or the court. */
@Controller
@Allowed(Role.SWV_DECIDER)
class WholeFileController {

	private final WholeFileDesk desk;

	private final TlvPage page;

	WholeFileController(WholeFileDesk desk, TlvPage page) {
		this.desk = desk;
		this.page = page;
	}

	@GetMapping("/tlv/{number}/dossier")
	String show(@PathVariable String number, Actor actor, Model model, Locale locale) {
		model.addAttribute("pieces", desk.inventory(page.id(number), actor));
		page.fill(number, "tlvlife.page.file", actor, model, locale);
		return "tlv/file";
	}

	@GetMapping("/tlv/{number}/dossier/pdf")
	ResponseEntity<byte[]> download(@PathVariable String number, Actor actor) {
		return file(desk.compile(page.id(number), actor));
	}

	/**
	 * The same for a connected system; its fingerprint is in {@code X-Content-SHA256}.
	 */
	@GetMapping("/api/v1/tlv-applications/{id}/whole-file")
	ResponseEntity<byte[]> whole(@PathVariable TlvApplicationId id, Actor actor) {
		return file(desk.compile(id, actor));
	}

	private static ResponseEntity<byte[]> file(WholeFile whole) {
		ResponseEntity<byte[]> download = Downloads.of(new DocumentContent(whole.number() + ".pdf",
				MediaType.APPLICATION_PDF_VALUE, whole.sha256(), whole.pdf()));
		return ResponseEntity.ok()
			.headers(download.getHeaders())
			.header("X-Content-SHA256", whole.sha256())
			.body(whole.pdf());
	}

}
