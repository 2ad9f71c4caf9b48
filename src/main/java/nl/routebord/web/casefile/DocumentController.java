package nl.routebord.web.casefile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.routebord.document.DocumentContent;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.document.NewDocument;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseView;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** Takes in and hands over the documents of a case. */
@Controller
@RequestMapping("/routes/{number:R-\\d{4}-\\d{4,9}}/documenten")
@AllowedToCasePeople
class DocumentController {

	private final DocumentDesk documents;

	private final CaseDesk cases;

	private final CaseReading reading;

	private final CasePages pages;

	private final CaseAccess access;

	DocumentController(DocumentDesk documents, CaseDesk cases, CaseReading reading, CasePages pages,
			CaseAccess access) {
		this.access = access;
		this.documents = documents;
		this.cases = cases;
		this.reading = reading;
		this.pages = pages;
	}

	@PostMapping
	String add(@PathVariable String number, @ModelAttribute("form") DocumentForm form, BindingResult errors,
			Actor actor, Model model) throws IOException {
		access.require(actor, cases.facts(number), Action.ADD_DOCUMENT);
		FormFaults.requireReadable(errors);
		Optional<DataCategory> category = Arrays.stream(DataCategory.values())
			.filter((value) -> value.name().equals(form.category()))
			.findFirst();
		MultipartFile file = form.file();
		if (category.isEmpty()) {
			errors.rejectValue("category", "route.choose.category");
		}
		if (file == null || file.isEmpty()) {
			errors.rejectValue("file", "route.document.file-missing");
		}
		if (!errors.hasErrors() && file != null) {
			try (InputStream content = file.getInputStream()) {
				documents.store(new NewDocument(Objects.requireNonNull(form.request()),
						Objects.requireNonNull(form.title()), category.orElseThrow(),
						Objects.requireNonNullElse(file.getOriginalFilename(), ""), content), cases.facts(number),
						actor);
				return "redirect:/routes/" + number + "/documenten";
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
			}
		}
		CaseView view = reading.view(number, actor);
		model.addAttribute("page", pages.page(view));
		model.addAttribute("categories", categories(view));
		return "casefile/documents";
	}

	/** Always as an attachment: nothing of a stranger runs in our pages. */
	@GetMapping("/{document}")
	ResponseEntity<byte[]> open(@PathVariable String number, @PathVariable DocumentId document, Actor actor) {
		DocumentContent content = reading.document(cases.require(number), document, actor);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(content.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(MediaType.parseMediaType(content.mediaType()))
			.body(content.bytes());
	}

	static List<Option> categories(CaseView view) {
		return view.writable()
			.stream()
			.sorted()
			.map((category) -> Option.keyed(category.name(), "route.category." + category))
			.toList();
	}

}
