package nl.routebord.web.retention;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.retention.HoldDesk;
import nl.routebord.retention.HoldView;
import nl.routebord.retention.RetentionDesk;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;

/** What of a unit has passed its date: proposed by one, destroyed by another. */
@Controller
@RequestMapping("/bewaren")
@AllowedToKeepers
class RetentionController {

	private final RetentionDesk desk;

	private final HoldDesk holds;

	private final RetentionPages pages;

	private final RetentionCsv csv;

	private final Words words;

	RetentionController(RetentionDesk desk, HoldDesk holds, RetentionPages pages, RetentionCsv csv, Words words) {
		this.desk = desk;
		this.holds = holds;
		this.pages = pages;
		this.csv = csv;
		this.words = words;
	}

	/** As typed. */
	record HoldForm(@Nullable String number, @Nullable String reason, @Nullable String text) {
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", new HoldForm(null, null, null));
		return pages.list(actor, model);
	}

	@PostMapping
	String propose(@RequestParam(required = false) @Nullable List<String> part, Actor actor, Model model) {
		try {
			desk.propose(Objects.requireNonNullElse(part, List.<String>of()), actor);
			return "redirect:/bewaren";
		}
		catch (RuleViolated violated) {
			model.addAttribute("fault", words.say(violated.faults().get(0).code()));
			return list(actor, model);
		}
	}

	@PostMapping("/{number:R-\\d{4}-\\d{4,9}}/akkoord")
	String approve(@PathVariable String number, @RequestParam(required = false) @Nullable Set<UUID> item, Actor actor,
			Model model) {
		try {
			desk.approve(number, Objects.requireNonNullElse(item, Set.<UUID>of()), actor);
			return "redirect:/bewaren";
		}
		catch (Conflict | NotAllowed refused) {
			model.addAttribute("fault", words.say(refused.code()));
			return list(actor, model);
		}
	}

	@PostMapping("/voorstellen/{id:[0-9a-f-]{36}}/intrekken")
	String withdraw(@PathVariable UUID id, Actor actor) {
		desk.withdraw(id, actor);
		return "redirect:/bewaren";
	}

	@PostMapping("/vasthouden")
	String hold(@ModelAttribute("form") HoldForm form, BindingResult errors, Actor actor, Model model) {
		HoldView.Reason reason = Arrays.stream(HoldView.Reason.values())
			.filter((one) -> one.name().equals(form.reason()))
			.findFirst()
			.orElse(null);
		try {
			holds.hold(Objects.requireNonNullElse(form.number(), "").strip(), reason,
					Objects.requireNonNullElse(form.text(), ""), actor);
			return "redirect:/bewaren";
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			return pages.list(actor, model);
		}
	}

	@PostMapping("/vasthouden/{id:[0-9a-f-]{36}}/opheffen")
	String lift(@PathVariable UUID id, Actor actor) {
		holds.lift(id, actor);
		return "redirect:/bewaren";
	}

	/** The list as a record of its own (Archiefwet). */
	@GetMapping("/lijst.csv")
	ResponseEntity<byte[]> export(Actor actor) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vernietigingslijst.csv\"")
			.body(csv.of(desk.export(actor), actor));
	}

}
