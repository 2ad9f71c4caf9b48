package nl.routebord.web.absence;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.AbsenceDesk;
import nl.routebord.absence.RollDesk;
import nl.routebord.absence.RegisterOutcome;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.FormFaults;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** A file of the school's own administration: its roll, or what was missed. */
@Controller
@AllowedToSchool
@RequestMapping("/verzuim/inlezen")
class AbsenceFileController {

	private final AbsenceDesk absence;

	private final RollDesk roll;

	private final FaultyLines lines;

	AbsenceFileController(AbsenceDesk absence, RollDesk roll, FaultyLines lines) {
		this.absence = absence;
		this.roll = roll;
		this.lines = lines;
	}

	@ModelAttribute("columns")
	List<String> columns() {
		return AbsenceDesk.FILES;
	}

	@GetMapping
	String show(Actor actor, Model model) {
		roll.requireKeeper(actor);
		model.addAttribute("form", new FileForm(null));
		return "absence/file";
	}

	@PostMapping
	String take(@ModelAttribute("form") FileForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) throws IOException {
		roll.requireKeeper(actor);
		try {
			MultipartFile file = form.file();
			if (file == null || file.isEmpty()) {
				throw new RuleViolated("file", "absence.fault.file");
			}
			SchoolText text = SchoolText.of(file.getBytes());
			RegisterOutcome outcome = absence.take(new StringReader(text.read()), actor);
			model.addAttribute("windows", text.isWindows());
			model.addAttribute("outcome", outcome);
			model.addAttribute("faulty", lines.of(outcome));
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return "absence/file";
	}

}
