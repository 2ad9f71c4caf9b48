package nl.routebord.web.reporting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.reporting.AnonymousRow;
import nl.routebord.reporting.ReturnDesk;
import nl.routebord.reporting.ReturnView;
import nl.routebord.web.DateFormatter;
import nl.routebord.web.Allowed;
import nl.routebord.web.CsvFile;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Typed;
import nl.routebord.web.Words;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
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

/** The pages of returns, and what is taken away of them. */
@Controller
@AllowedToCounters
@RequestMapping("/rapportages")
class ReturnController {

	private static final MediaType SHEET = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final ReturnDesk desk;

	private final ReturnSheet sheet;

	private final Words words;

	ReturnController(ReturnDesk desk, ReturnSheet sheet, Words words) {
		this.desk = desk;
		this.sheet = sheet;
		this.words = words;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new ReturnForm(DateFormatter.written(desk.usual())));
		return page(actor, model);
	}

	/** The same day again is the same return. */
	@PostMapping
	String make(@ModelAttribute("form") ReturnForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) {
		desk.kind(actor);
		try {
			return "redirect:/rapportages/" + desk.make(Typed.date("until", form.until()), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(actor, model);
		}
	}

	@GetMapping("/{id}")
	String show(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("view", desk.view(id, actor));
		return "reporting/return";
	}

	/** The same day once more, by what is known now. */
	@PostMapping("/{id}/opnieuw")
	String again(@PathVariable UUID id, Actor actor) {
		return "redirect:/rapportages/" + desk.again(id, actor);
	}

	/** What a number counted. */
	@GetMapping("/{id}/getal")
	@Allowed({ Role.SWV_CONSULTANT, Role.ATTENDANCE_OFFICER })
	String open(@PathVariable UUID id, CellForm cell, Actor actor, Model model) {
		ReturnView view = desk.view(id, actor);
		model.addAttribute("view", view);
		model.addAttribute("cell", cell.query());
		model.addAttribute("counted", desk.open(id, cell.query(), actor));
		return "reporting/number";
	}

	@GetMapping("/{id}/tabellen.xlsx")
	ResponseEntity<byte[]> tables(@PathVariable UUID id, Actor actor) {
		return file("rapportage.xlsx", SHEET, sheet.of(desk.export(id, actor)));
	}

	/** The rows of the return itself, without persons. */
	@GetMapping("/{id}/regels.csv")
	@Allowed({ Role.SWV_DECIDER, Role.ATTENDANCE_OFFICER })
	ResponseEntity<byte[]> rows(@PathVariable UUID id, Actor actor) {
		List<List<String>> rows = desk.rows(id, actor).stream().map(this::cells).toList();
		return file("rapportage.csv", CSV,
				CsvFile.of(words.say("reporting.mark"), words.say("reporting.csv.header"), rows));
	}

	private List<String> cells(AnonymousRow row) {
		return List.of(words.say("reporting.block." + row.block()), words.say("reporting.row." + row.row()),
				words.say("reporting.column." + row.column()), yes(row.open()), yes(row.offer()),
				String.valueOf(row.many()));
	}

	private String yes(boolean value) {
		return words.say(value ? "reporting.yes" : "reporting.no");
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("kind", desk.kind(actor));
		model.addAttribute("made", desk.list(actor));
		model.addAttribute("keepsStaff", actor.role() == Role.ATTENDANCE_OFFICER);
		return "reporting/returns";
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(bytes);
	}

}
