package nl.routebord.web.region;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.Slice;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportId;
import nl.routebord.region.ImportKind;
import nl.routebord.region.StartImport;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Imports for connected systems: the file as a form part, up to 250 MB, or as the body,
 * up to the limit of any other body.
 */
@RestController
@RequestMapping("/api/v1/imports")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.ATTENDANCE_OFFICER })
class ImportApi {

	private static final int PAGE = 100;

	private final ImportDesk desk;

	private final LineTexts texts;

	private final MessageSource messages;

	ImportApi(ImportDesk desk, LineTexts texts, MessageSource messages) {
		this.desk = desk;
		this.texts = texts;
		this.messages = messages;
	}

	@PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<ImportResource> start(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(defaultValue = "false") boolean dryRun,
			@RequestParam(required = false) @Nullable MultipartFile file, Actor actor, Locale locale)
			throws IOException {
		boolean missing = file == null || file.isEmpty();
		var known = require(kind, missing, actor);
		return start(known, (file != null) ? ReceivedFile.keep(file) : Path.of(""), dryRun, actor, locale);
	}

	@PostMapping(consumes = { "text/csv", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE })
	ResponseEntity<ImportResource> start(@RequestParam(required = false) @Nullable String kind,
			@RequestParam(defaultValue = "false") boolean dryRun, InputStream body, Actor actor, Locale locale)
			throws IOException {
		return start(require(kind, false, actor), ReceivedFile.keep(body), dryRun, actor, locale);
	}

	@GetMapping
	Slice<ImportResource> list(@RequestParam(required = false) @Nullable String cursor, Actor actor, Locale locale) {
		return this.desk.latest(cursor, PAGE, actor).map((view) -> ImportResource.of(view, this.messages, locale));
	}

	@GetMapping("/{id}")
	ImportResource show(@PathVariable ImportId id, Actor actor, Locale locale) {
		return ImportResource.of(this.desk.view(id, actor), this.messages, locale);
	}

	@GetMapping("/{id}/lines")
	Slice<LineResource> lines(@PathVariable ImportId id, @RequestParam(required = false) @Nullable String cursor,
			Actor actor, Locale locale) {
		return this.desk.lines(id, cursor, PAGE, actor)
			.map((line) -> new LineResource(line.line(), line.severity().name(), line.code(),
					this.texts.text(line, locale)));
	}

	private ResponseEntity<ImportResource> start(ImportKind kind, Path file, boolean dryRun, Actor actor, Locale locale)
			throws IOException {
		try {
			var id = this.desk.start(new StartImport(kind, file, dryRun), actor);
			return ResponseEntity.accepted()
				.location(URI.create("/api/v1/imports/" + id))
				.body(show(id, actor, locale));
		}
		catch (RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private static ImportKind require(@Nullable String word, boolean fileMissing, Actor actor) {
		var own = ImportDesk.kinds(actor);
		var kind = Optional.ofNullable(word).flatMap(ImportKind::ofCode).filter(own::contains);
		var kinds = own.stream().map(ImportKind::code).collect(Collectors.joining(", "));
		new Faults().addIf(kind.isEmpty(), "kind", "region.import.kind-unknown", kinds)
			.addIf(fileMissing, "file", "region.import.file-missing")
			.throwIfAny();
		return kind.orElseThrow();
	}

	/**
	 * What there is to say of a line.
	 *
	 * @param line its number in the file
	 * @param severity FAULT when the row was left out, else NOTICE
	 * @param code what is wrong, as a word
	 * @param message what is wrong and what to do
	 */
	record LineResource(long line, String severity, String code, String message) {
	}

}
