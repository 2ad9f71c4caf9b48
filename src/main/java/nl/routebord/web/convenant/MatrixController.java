package nl.routebord.web.convenant;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.matrix.MatrixDesk;
import nl.routebord.matrix.MatrixVersion;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The matrix to read, to propose another, and to decide on that with four eyes. */
@Controller
@RequestMapping("/beheer/delen/matrix")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.DATA_PROTECTION_OFFICER })
class MatrixController {

	private static final String HERE = "/beheer/delen/matrix";

	private final MatrixDesk desk;

	private final MatrixPages pages;

	private final Directory directory;

	private final Words words;

	private final Clock clock;

	MatrixController(MatrixDesk desk, MatrixPages pages, Directory directory, Words words, Clock clock) {
		this.desk = desk;
		this.pages = pages;
		this.directory = directory;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		return version(desk.inForce(actor), actor, model);
	}

	@GetMapping("/versie/{id}")
	String show(@PathVariable UUID id, Actor actor, Model model) {
		return version(desk.version(id, actor), actor, model);
	}

	@GetMapping(path = "/matrix.csv", produces = "text/csv")
	ResponseEntity<byte[]> download(Actor actor) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"matrix.csv\"")
			.body(desk.inForce(actor).text().getBytes(StandardCharsets.UTF_8));
	}

	@GetMapping("/voorstel")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String propose(Actor actor, Model model) {
		model.addAttribute("form", MatrixForm.of(desk.inForce(actor).text()));
		return "convenant/matrix-proposal";
	}

	@PostMapping("/voorstel")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String propose(@ModelAttribute("form") MatrixForm typed, BindingResult binding, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		FormFaults.requireReadable(binding);
		MatrixForm form = typed.read();
		BindingResult errors = new BeanPropertyBindingResult(form, "form");
		if (form.isSent()) {
			try {
				UUID id = desk.propose(form.command(), actor);
				afterwards.addFlashAttribute("done", "convenant.matrix.done.proposed");
				return "redirect:" + HERE + "/voorstel/" + id;
			}
			catch (RuleViolated violated) {
				FormFaults.into(errors, violated);
				response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			}
		}
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", errors);
		model.addAttribute("preview", pages.show(desk.preview(form.command(), actor)));
		return "convenant/matrix-proposal";
	}

	@GetMapping("/voorstel/{id}")
	String proposal(@PathVariable UUID id, Actor actor, Model model) {
		MatrixVersion proposal = desk.version(id, actor);
		describe(proposal, model);
		model.addAttribute("preview", pages.show(desk.preview(proposal, actor)));
		model.addAttribute("mine", actor.user().equals(proposal.proposedBy()));
		model.addAttribute("late", !proposal.validFrom().isAfter(LocalDate.now(clock)));
		return "convenant/matrix-decision";
	}

	@PostMapping("/voorstel/{id}/goedkeuren")
	String approve(@PathVariable UUID id, Actor actor, RedirectAttributes afterwards) {
		return decide(id, true, actor, afterwards);
	}

	@PostMapping("/voorstel/{id}/afwijzen")
	String reject(@PathVariable UUID id, Actor actor, RedirectAttributes afterwards) {
		return decide(id, false, actor, afterwards);
	}

	private String decide(UUID id, boolean approved, Actor actor, RedirectAttributes afterwards) {
		desk.decide(id, approved, actor);
		afterwards.addFlashAttribute("done", "convenant.matrix.done." + (approved ? "approved" : "rejected"));
		return "redirect:" + HERE + "/voorstel/" + id;
	}

	private String version(MatrixVersion version, Actor actor, Model model) {
		describe(version, model);
		model.addAttribute("roles", MatrixRole.of(desk.cells(version, actor), words));
		model.addAttribute("versions", desk.versions(actor));
		model.addAttribute("current", desk.inForce(actor));
		model.addAttribute("mayPropose", actor.role() == Role.FUNCTIONAL_ADMIN);
		return "convenant/matrix";
	}

	private void describe(MatrixVersion version, Model model) {
		model.addAttribute("version", version);
		List<UserId> people = Stream.of(version.proposedBy(), version.decidedBy()).filter(Objects::nonNull).toList();
		model.addAttribute("names", directory.personNames(people));
	}

}
