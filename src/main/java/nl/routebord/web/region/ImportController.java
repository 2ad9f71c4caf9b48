package nl.routebord.web.region;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Conflict;
import nl.routebord.region.ImportDesk;
import nl.routebord.region.ImportId;
import nl.routebord.region.ImportKind;
import nl.routebord.region.ImportView;
import nl.routebord.region.StartImport;
import nl.routebord.web.Allowed;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages of imports: start one, follow one, see what was wrong. What there is to read
 * in depends on the role.
 */
@Controller
@RequestMapping("/inlezen")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.ATTENDANCE_OFFICER })
class ImportController {

	private static final int PAGE = 20;

	private static final int LINES = 100;

	private final ImportDesk desk;

	private final Directory directory;

	private final LineTexts texts;

	ImportController(ImportDesk desk, Directory directory, LineTexts texts) {
		this.desk = desk;
		this.directory = directory;
		this.texts = texts;
	}

	@GetMapping
	String list(@RequestParam(name = "van", required = false) @Nullable String cursor, Actor actor, Model model) {
		model.addAttribute("form", ImportForm.empty());
		return page(cursor, actor, model);
	}

	@PostMapping
	String start(@ModelAttribute("form") ImportForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) throws IOException {
		var kind = Optional.ofNullable(form.kind())
			.flatMap(ImportKind::ofCode)
			.filter(ImportDesk.kinds(actor)::contains);
		if (kind.isEmpty()) {
			errors.rejectValue("kind", "region.import.kind-missing");
		}
		if (!form.hasFile()) {
			errors.rejectValue("file", "region.import.file-missing");
		}
		if (!errors.hasErrors()) {
			try {
				var file = ReceivedFile.keep(Objects.requireNonNull(form.file()));
				var command = new StartImport(kind.orElseThrow(), file, Boolean.TRUE.equals(form.dryRun()),
						Boolean.TRUE.equals(form.manyMayGo()));
				return "redirect:/inlezen/" + this.desk.start(command, actor);
			}
			catch (Conflict ex) {
				errors.reject(ex.code());
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return page(null, actor, model);
	}

	@GetMapping("/{id}")
	String show(@PathVariable ImportId id, @RequestParam(name = "van", required = false) @Nullable String cursor,
			Actor actor, Model model) {
		addImport(id, actor, model);
		model.addAttribute("lines", this.desk.lines(id, cursor, LINES, actor));
		model.addAttribute("first", cursor == null || cursor.isEmpty());
		model.addAttribute("kept", ImportDesk.KEPT_FAULTS);
		return "region/import";
	}

	/** What htmx asks every two seconds; once it is done the page loads anew. */
	@GetMapping("/{id}/stand")
	String state(@PathVariable ImportId id, Actor actor, Model model, HttpServletResponse response) {
		if (!addImport(id, actor, model).running()) {
			response.setHeader("HX-Refresh", "true");
		}
		return "region/import :: progress";
	}

	@GetMapping("/{id}/meldingen.csv")
	void download(@PathVariable ImportId id, Actor actor, Locale locale, HttpServletResponse response)
			throws IOException {
		this.desk.view(id, actor);
		response.setContentType("text/csv;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"meldingen.csv\"");
		this.texts.write(id, actor, locale, response.getWriter());
	}

	private ImportView addImport(ImportId id, Actor actor, Model model) {
		var view = this.desk.view(id, actor);
		model.addAttribute("row", ImportRow.of(view, names(List.of(view))));
		return view;
	}

	private String page(@Nullable String cursor, Actor actor, Model model) {
		var latest = this.desk.latest(cursor, PAGE, actor);
		Map<UserId, String> names = names(latest.items());
		model.addAttribute("imports", latest.map((view) -> ImportRow.of(view, names)));
		model.addAttribute("kinds",
				ImportDesk.kinds(actor)
					.stream()
					.map((kind) -> Option.keyed(kind.code(), "region.import.kind." + kind.code())
						.withHint("region.import.kind." + kind.code() + ".hint"))
					.toList());
		model.addAttribute("officer", actor.role() == Role.ATTENDANCE_OFFICER);
		return "region/imports";
	}

	private Map<UserId, String> names(List<ImportView> views) {
		return this.directory
			.personNames(views.stream().flatMap((view) -> view.startedBy().stream()).collect(Collectors.toSet()));
	}

}
