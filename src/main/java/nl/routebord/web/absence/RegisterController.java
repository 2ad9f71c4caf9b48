package nl.routebord.web.absence;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;

import jakarta.servlet.http.HttpServletResponse;
import nl.routebord.absence.RegisterOutcome;
import nl.routebord.absence.ReportExchange;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.CsvFile;
import nl.routebord.web.FormFaults;
import nl.routebord.web.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;

/** The national register by file: take reports along, bring answers back. */
@Controller
@Allowed(Role.SCHOOL_ABSENCE_OFFICE)
@RequestMapping("/verzuim/register")
class RegisterController {

	private final ReportExchange exchange;

	private final FaultyLines lines;

	private final Words words;

	private final Clock clock;

	RegisterController(ReportExchange exchange, FaultyLines lines, Words words, Clock clock) {
		this.exchange = exchange;
		this.lines = lines;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", new FileForm(null));
		return page(model);
	}

	@GetMapping("/meldingen.csv")
	ResponseEntity<byte[]> reports(Actor actor) {
		String mark = words.say("absence.export.mark", words.time(LocalDateTime.now(clock)));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"meldingen.csv\"")
			.body(CsvFile.of(mark, String.join(";", ReportExchange.REPORT), exchange.waiting(actor)));
	}

	@PostMapping
	String answers(@ModelAttribute("form") FileForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response) throws IOException {
		try {
			MultipartFile file = form.file();
			if (file == null || file.isEmpty()) {
				throw new RuleViolated("file", "absence.fault.file");
			}
			RegisterOutcome outcome = exchange
				.take(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8), actor);
			model.addAttribute("outcome", outcome);
			model.addAttribute("faulty", lines.of(outcome));
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		}
		return page(model);
	}

	private static String page(Model model) {
		model.addAttribute("columns", String.join(";", ReportExchange.ANSWER));
		return "absence/register";
	}

}
