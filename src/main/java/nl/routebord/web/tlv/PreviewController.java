package nl.routebord.web.tlv;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;

import nl.routebord.document.DocumentContent;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.tlv.DecisionPreview;
import nl.routebord.tlv.ProposeTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.api.IfMatch;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The letter of a decision before it is taken, as a draft that is kept nowhere. */
@Controller
@Allowed(Role.SWV_DECIDER)
class PreviewController {

	private final DecisionPreview preview;

	private final TlvPage page;

	private final DecisionPage beside;

	PreviewController(DecisionPreview preview, TlvPage page, DecisionPage beside) {
		this.preview = preview;
		this.page = page;
		this.beside = beside;
	}

	/** Of what is being written. */
	@PostMapping("/tlv/{number}/besluit/concept")
	Object written(@PathVariable String number, @ModelAttribute("form") DecisionForm form, BindingResult errors,
			Actor actor, Model model, Locale locale, HttpServletResponse response) {
		ProposeTlv command = form.command(page.id(number), errors);
		try {
			if (!errors.hasErrors()) {
				return pdf(preview.of(command, actor));
			}
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
		}
		beside.fill(number, actor, model, locale);
		beside.written(command, actor, model, locale);
		response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
		return "tlv/decision";
	}

	/** Of what a colleague proposed. */
	@GetMapping("/tlv/{number}/besluit/concept")
	ResponseEntity<byte[]> proposed(@PathVariable String number, Actor actor) {
		return pdf(preview.ofProposal(page.id(number), actor));
	}

	/** Of what a connected system is about to propose. */
	@PostMapping("/api/v1/tlv-applications/{id}/letter-drafts")
	ResponseEntity<byte[]> draft(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Proposal body, IfMatch match,
			Actor actor) {
		return pdf(preview.of(body.command(id, match.version()), actor));
	}

	private static ResponseEntity<byte[]> pdf(byte[] letter) {
		return Downloads.of(new DocumentContent("concept.pdf", "application/pdf", "", letter));
	}

}
