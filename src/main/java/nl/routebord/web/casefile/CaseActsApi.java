package nl.routebord.web.casefile;

import static nl.routebord.web.casefile.CaseResources.text;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.document.DocumentContent;
import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.document.DocumentView;
import nl.routebord.document.NewDocument;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.AddContact;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseReading;
import nl.routebord.route.CaseSteps;
import nl.routebord.route.CaseView;
import nl.routebord.route.CheckAftercare;
import nl.routebord.route.CloseCase;
import nl.routebord.route.ContactFamily;
import nl.routebord.route.RecordViews;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;
import nl.routebord.web.casefile.CaseResources.AftercareBody;
import nl.routebord.web.casefile.CaseResources.CaseResource;
import nl.routebord.web.casefile.CaseResources.ClosureBody;
import nl.routebord.web.casefile.CaseResources.EntryBody;
import nl.routebord.web.casefile.CaseResources.FamilyContactBody;
import nl.routebord.web.casefile.CaseResources.ViewsBody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What a connected system does in a case, with the same rights as a person. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
@AllowedToCasePeople
class CaseActsApi {

	private final CaseSteps steps;

	private final CaseReading reading;

	private final CaseDesk desk;

	private final DocumentDesk documents;

	private final CaseAccess access;

	CaseActsApi(CaseSteps steps, CaseReading reading, CaseDesk desk, DocumentDesk documents, CaseAccess access) {
		this.access = access;
		this.steps = steps;
		this.reading = reading;
		this.desk = desk;
		this.documents = documents;
	}

	@PostMapping("/family-contacts")
	ResponseEntity<CaseResource> contactFamily(@PathVariable CaseFileId id, @RequestBody FamilyContactBody body,
			IfMatch match, Actor actor) {
		steps.contactFamily(id, new ContactFamily(UUID.randomUUID(), match.version(), text(body.on()),
				text(body.spokeWith()), text(body.text()), text(body.basis()), Boolean.TRUE.equals(body.informed())),
				actor);
		return show(id, actor);
	}

	@PostMapping("/views")
	ResponseEntity<CaseResource> recordViews(@PathVariable CaseFileId id, @RequestBody ViewsBody body, IfMatch match,
			Actor actor) {
		steps.recordViews(id, new RecordViews(UUID.randomUUID(), match.version(), text(body.parentsView()),
				text(body.parentsWaived()), text(body.pupilView()), text(body.pupilWaived())), actor);
		return show(id, actor);
	}

	@PostMapping("/journal-entries")
	ResponseEntity<Void> addEntry(@PathVariable CaseFileId id, @RequestBody EntryBody body, Actor actor) {
		steps.addContact(id, new AddContact(UUID.randomUUID(), text(body.kind()), text(body.on()),
				text(body.category()), text(body.text())), actor);
		return ResponseEntity.created(URI.create("/api/v1/cases/" + id.value() + "/journal-entries")).build();
	}

	@PostMapping("/aftercare-checks")
	ResponseEntity<CaseResource> checkAftercare(@PathVariable CaseFileId id, @RequestBody AftercareBody body,
			IfMatch match, Actor actor) {
		steps.checkAftercare(id, new CheckAftercare(UUID.randomUUID(), match.version(), text(body.on()),
				text(body.atSchool()), text(body.text())), actor);
		return show(id, actor);
	}

	@PostMapping("/closures")
	ResponseEntity<CaseResource> close(@PathVariable CaseFileId id, @RequestBody ClosureBody body, IfMatch match,
			Actor actor) {
		steps.close(id, new CloseCase(UUID.randomUUID(), match.version(), text(body.reason()), text(body.place()),
				text(body.text())), actor);
		return desk.sees(id, actor) ? show(id, actor) : ResponseEntity.noContent().build();
	}

	@PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<DocumentView> addDocument(@PathVariable CaseFileId id, @RequestParam(defaultValue = "") String title,
			@RequestParam(defaultValue = "") String category,
			@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) throws IOException {
		access.require(actor, desk.facts(id), Action.ADD_DOCUMENT);
		if (file == null) {
			throw new RuleViolated("file", "route.document.file-missing");
		}
		DataCategory kind = Arrays.stream(DataCategory.values())
			.filter((value) -> value.name().equals(category))
			.findFirst()
			.orElseThrow(() -> new RuleViolated("category", "route.choose.category"));
		try (InputStream content = file.getInputStream()) {
			DocumentView stored = documents.store(
					new NewDocument(UUID.randomUUID(), title, kind,
							Objects.requireNonNullElse(file.getOriginalFilename(), ""), content),
					desk.facts(id), actor);
			return ResponseEntity
				.created(URI.create("/api/v1/cases/" + id.value() + "/documents/" + stored.id().value()))
				.body(stored);
		}
	}

	/** Always as an attachment. */
	@GetMapping("/documents/{document}")
	ResponseEntity<byte[]> document(@PathVariable CaseFileId id, @PathVariable DocumentId document, Actor actor) {
		DocumentContent content = reading.document(id, document, actor);
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(content.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.contentType(MediaType.parseMediaType(content.mediaType()))
			.body(content.bytes());
	}

	private ResponseEntity<CaseResource> show(CaseFileId id, Actor actor) {
		CaseView view = reading.view(id, actor);
		return ETags.ok(CaseResource.of(view), view.head().version());
	}

}
