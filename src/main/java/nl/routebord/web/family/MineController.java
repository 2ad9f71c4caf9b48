package nl.routebord.web.family;

import java.nio.charset.StandardCharsets;
import nl.routebord.document.DocumentContent;
import nl.routebord.document.DocumentId;
import nl.routebord.family.FamilyHome;
import nl.routebord.family.FamilyReading;
import nl.routebord.identity.Actor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows parents and pupils their own file. */
@Controller
@RequestMapping("/mijn")
@AllowedToFamily
class MineController {

	private final FamilyReading reading;

	private final FamilyPages pages;

	MineController(FamilyReading reading, FamilyPages pages) {
		this.reading = reading;
		this.pages = pages;
	}

	@GetMapping
	String home(Actor actor, Model model) {
		FamilyHome home = reading.home(actor);
		if (home.cases().size() == 1 && home.closed().isEmpty()) {
			return "redirect:/mijn/" + home.cases().get(0).number();
		}
		model.addAttribute("home", home);
		return "family/home";
	}

	@GetMapping("/{number:R-\\d{4}-\\d{4,9}}")
	String show(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("page", pages.page(reading.view(number, actor)));
		return "family/show";
	}

	@GetMapping("/{number:R-\\d{4}-\\d{4,9}}/dossier")
	String file(@PathVariable String number, Actor actor, Model model) {
		model.addAttribute("page", pages.page(reading.view(number, actor)));
		return "family/file";
	}

	/** Always as an attachment: nothing of a stranger runs in our pages. */
	@GetMapping("/{number:R-\\d{4}-\\d{4,9}}/documenten/{document}")
	ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable DocumentId document, Actor actor) {
		DocumentContent content = reading.document(number, document, actor);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(content.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(MediaType.parseMediaType(content.mediaType()))
			.body(content.bytes());
	}

}
