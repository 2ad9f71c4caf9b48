package nl.routebord.web.tlv;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.AnnexKind;
import nl.routebord.tlv.ApplicationContent;
import nl.routebord.tlv.ApplicationDesk;
import nl.routebord.tlv.NewAnnex;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvQuery;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;
import nl.routebord.web.casefile.Paging;

import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Applications for connected systems: the same acts, rights and sentences as the pages.
 */
@RestController
@RequestMapping("/api/v1/tlv-applications")
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
class TlvApi {

	private final ApplicationDesk applications;

	private final TlvReading reading;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	TlvApi(ApplicationDesk applications, TlvReading reading, DocumentDesk documents, CaseDesk cases) {
		this.applications = applications;
		this.reading = reading;
		this.documents = documents;
		this.cases = cases;
	}

	@GetMapping
	Slice<TlvResource.Row> list(@RequestParam(defaultValue = "OPEN") TlvQuery.Show show,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit, Actor actor) {
		return reading.list(new TlvQuery(show, cursor, Paging.limit(limit)), actor).map(TlvResource.Row::of);
	}

	@GetMapping("/{id}")
	ResponseEntity<TlvResource> show(@PathVariable TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(id, actor);
		return ETags.ok(TlvResource.of(view), view.version());
	}

	@PostMapping
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<TlvResource> create(@RequestBody TlvBodies.NewApplication body, Actor actor) {
		if (body.caseId() == null) {
			throw new RuleViolated("caseId", "tlv.fault.case");
		}
		ApplicationContent content = (body.content() != null) ? body.content().over(ApplicationContent.empty())
				: ApplicationContent.empty();
		TlvApplicationId id = applications.start(UUID.randomUUID(), new CaseFileId(body.caseId()), content, actor);
		TlvView view = reading.view(id, actor);
		return ETags.created(URI.create("/api/v1/tlv-applications/" + id.value()), TlvResource.of(view),
				view.version());
	}

	@PatchMapping("/{id}")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<TlvResource> change(@PathVariable TlvApplicationId id, @RequestBody ContentBody body, IfMatch match,
			Actor actor) {
		applications.save(id, match.version(), body.over(content(id, actor)), actor);
		return show(id, actor);
	}

	@PostMapping(path = "/{id}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<TlvResource> annex(@PathVariable TlvApplicationId id,
			@RequestParam(required = false) @Nullable AnnexKind kind, @RequestParam(defaultValue = "") String title,
			@RequestParam(required = false) @Nullable LocalDate datedOn,
			@RequestParam(required = false) @Nullable MultipartFile file, Actor actor) throws IOException {
		applications.requireMayAnnex(id, actor);
		new Faults().addIf(kind == null, "kind", "web.required")
			.addIf(file == null, "file", "web.required")
			.throwIfAny();
		String name = Objects.requireNonNull(file).getOriginalFilename();
		try (InputStream content = file.getInputStream()) {
			applications.annex(id, new NewAnnex(UUID.randomUUID(), Objects.requireNonNull(kind), title.strip(), datedOn,
					(name != null) ? name : "", content), actor);
		}
		return show(id, actor);
	}

	@GetMapping("/{id}/documents/{document}")
	ResponseEntity<byte[]> document(@PathVariable TlvApplicationId id, @PathVariable UUID document, Actor actor) {
		TlvView view = reading.view(id, actor);
		if (view.annexes().stream().noneMatch((annex) -> annex.document().equals(document))) {
			throw new NotFound();
		}
		return Downloads.of(documents.open(new DocumentId(document), cases.facts(view.caseFile()), actor));
	}

	@GetMapping("/{id}/letter")
	ResponseEntity<byte[]> letter(@PathVariable TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(id, actor);
		if (view.decision() == null || view.decision().letter() == null) {
			throw new NotFound();
		}
		return Downloads
			.of(documents.open(new DocumentId(view.decision().letter()), cases.facts(view.caseFile()), actor));
	}

	@PostMapping("/{id}/submission")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<TlvResource> submit(@PathVariable TlvApplicationId id, IfMatch match, Actor actor) {
		applications.submit(id, match.version(), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/supplement")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<TlvResource> supplement(@PathVariable TlvApplicationId id, @RequestBody ContentBody body,
			IfMatch match, Actor actor) {
		applications.supplement(id, match.version(), body.over(content(id, actor)), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/withdrawal")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<TlvResource> withdraw(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Reason body,
			IfMatch match, Actor actor) {
		applications.withdraw(id, match.version(), Typed.text(body.reason()), actor);
		return show(id, actor);
	}

	private ApplicationContent content(TlvApplicationId id, Actor actor) {
		ApplicationContent content = reading.view(id, actor).content();
		if (content == null) {
			throw new NotFound();
		}
		return content;
	}

}
