package nl.routebord.web.convenant;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.routebord.convenant.AccessionDesk;
import nl.routebord.convenant.AccessionId;
import nl.routebord.convenant.AccessionView;
import nl.routebord.convenant.PartyView;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The parties of the modelconvenant; the data protection officer reads along. */
@Controller
@RequestMapping("/beheer/convenant")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.DATA_PROTECTION_OFFICER })
class AccessionController {

	private static final String HERE = "/beheer/convenant";

	/** Who can sign for others: the swv for its boards, a board for its schools. */
	private static final List<OrganisationKind> SIGNERS = List.of(OrganisationKind.SWV, OrganisationKind.SCHOOL_BOARD);

	private final AccessionDesk desk;

	private final Directory directory;

	private final Clock clock;

	AccessionController(AccessionDesk desk, Directory directory, Clock clock) {
		this.desk = desk;
		this.directory = directory;
		this.clock = clock;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("parties", desk.parties(actor));
		model.addAttribute("outside", desk.outside(actor));
		model.addAttribute("today", LocalDate.now(clock));
		return "convenant/parties";
	}

	@GetMapping("/{organisation}")
	String show(@PathVariable OrganisationId organisation, Actor actor, Model model) {
		PartyView party = desk.party(organisation, actor);
		model.addAttribute("party", party);
		model.addAttribute("today", LocalDate.now(clock));
		model.addAttribute("mayWrite", mayWrite(actor));
		return "convenant/party";
	}

	@GetMapping("/{organisation}/toetreden")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String accede(@PathVariable OrganisationId organisation, Actor actor, Model model) {
		model.addAttribute("form", AccessionForm.empty());
		return accession(organisation, actor, model);
	}

	@PostMapping("/{organisation}/toetreden")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String accede(@PathVariable OrganisationId organisation, @ModelAttribute("form") AccessionForm form,
			BindingResult errors, Actor actor, Model model, HttpServletResponse response,
			RedirectAttributes afterwards) {
		if (refused(errors, response, () -> desk.record(form.command(organisation), actor))) {
			return accession(organisation, actor, model);
		}
		afterwards.addFlashAttribute("done", "convenant.done.acceded");
		return "redirect:" + HERE + "/" + organisation.value();
	}

	@GetMapping("/{organisation}/{accession}/wijzigen")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String alter(@PathVariable OrganisationId organisation, @PathVariable UUID accession, Actor actor, Model model) {
		model.addAttribute("form", AccessionForm.of(alteration(organisation, accession, actor, model)));
		return "convenant/alteration";
	}

	@PostMapping("/{organisation}/{accession}/wijzigen")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String alter(@PathVariable OrganisationId organisation, @PathVariable UUID accession,
			@ModelAttribute("form") AccessionForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		AccessionId id = new AccessionId(accession);
		if (refused(errors, response, () -> desk.alter(form.command(id), actor))) {
			alteration(organisation, accession, actor, model);
			return "convenant/alteration";
		}
		afterwards.addFlashAttribute("done", "convenant.done.altered");
		return "redirect:" + HERE + "/" + organisation.value();
	}

	private String accession(OrganisationId organisation, Actor actor, Model model) {
		model.addAttribute("party", desk.party(organisation, actor));
		List<Option> signers = new ArrayList<>(List.of(Option.keyed("", "convenant.signedBy.self")));
		SIGNERS.stream()
			.flatMap((kind) -> directory.organisations(kind).stream())
			.filter((one) -> !one.id().equals(organisation))
			.forEach((one) -> signers.add(Option.named(one.id().value().toString(), one.name())));
		model.addAttribute("signers", signers);
		return "convenant/accession";
	}

	private AccessionView alteration(OrganisationId organisation, UUID accession, Actor actor, Model model) {
		PartyView party = desk.party(organisation, actor);
		AccessionView found = party.accessions()
			.stream()
			.filter((one) -> one.id().value().equals(accession))
			.findFirst()
			.orElseThrow(NotFound::new);
		model.addAttribute("party", party);
		model.addAttribute("accession", found);
		return found;
	}

	private static boolean refused(BindingResult errors, HttpServletResponse response, Runnable act) {
		FormFaults.requireReadable(errors);
		try {
			act.run();
			return false;
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return true;
		}
	}

	private static boolean mayWrite(Actor actor) {
		return actor.role() == Role.FUNCTIONAL_ADMIN;
	}

}
