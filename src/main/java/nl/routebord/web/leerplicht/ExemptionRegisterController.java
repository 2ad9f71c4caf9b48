package nl.routebord.web.leerplicht;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.leerplicht.ExemptionRegister;
import nl.routebord.web.Allowed;
import nl.routebord.web.CsvFile;
import nl.routebord.web.Words;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What goes to the register of exemptions. */
@Controller
@Allowed(Role.ATTENDANCE_OFFICER)
@RequestMapping("/leerplicht/vrijstellingen")
class ExemptionRegisterController {

	private final ExemptionRegister register;

	private final Words words;

	private final Clock clock;

	ExemptionRegisterController(ExemptionRegister register, Words words, Clock clock) {
		this.register = register;
		this.words = words;
		this.clock = clock;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("exemptions", register.list(actor));
		return "leerplicht/register";
	}

	@GetMapping("/register.csv")
	ResponseEntity<byte[]> file(Actor actor) {
		String mark = words.say("absence.export.mark", words.time(LocalDateTime.now(clock)));
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"vrijstellingen.csv\"")
			.body(CsvFile.of(mark, String.join(";", ExemptionRegister.COLUMNS), register.file(actor)));
	}

}
