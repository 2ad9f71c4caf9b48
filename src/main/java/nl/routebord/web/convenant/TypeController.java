package nl.routebord.web.convenant;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.routebord.consultation.ConsultationTypeDesk;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.DataCategory;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The casusoverleg types of the convenant; the data protection officer reads along. */
@Controller
@RequestMapping("/beheer/overlegtypen")
@Allowed({ Role.FUNCTIONAL_ADMIN, Role.DATA_PROTECTION_OFFICER })
class TypeController {

	private static final String HERE = "/beheer/overlegtypen";

	private final ConsultationTypeDesk desk;

	private final Directory directory;

	TypeController(ConsultationTypeDesk desk, Directory directory) {
		this.desk = desk;
		this.directory = directory;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("types", desk.list(actor));
		model.addAttribute("mayWrite", actor.role() == Role.FUNCTIONAL_ADMIN);
		return "convenant/types";
	}

	@GetMapping("/nieuw")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String add(Model model) {
		model.addAttribute("form", TypeForm.empty());
		return form(HERE + "/nieuw", model);
	}

	@PostMapping("/nieuw")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String add(@ModelAttribute("form") TypeForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		return save(null, form, errors, actor, model, response, afterwards);
	}

	@GetMapping("/{id}/wijzigen")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String change(@PathVariable UUID id, Actor actor, Model model) {
		model.addAttribute("form", TypeForm.of(desk.type(id, actor)));
		return form(HERE + "/" + id + "/wijzigen", model);
	}

	@PostMapping("/{id}/wijzigen")
	@Allowed(Role.FUNCTIONAL_ADMIN)
	String change(@PathVariable UUID id, @ModelAttribute("form") TypeForm form, BindingResult errors, Actor actor,
			Model model, HttpServletResponse response, RedirectAttributes afterwards) {
		return save(id, form, errors, actor, model, response, afterwards);
	}

	private String save(@Nullable UUID follows, TypeForm form, BindingResult errors, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		FormFaults.requireReadable(errors);
		try {
			desk.save(form.command(follows), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(errors, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return form((follows != null) ? HERE + "/" + follows + "/wijzigen" : HERE + "/nieuw", model);
		}
		afterwards.addFlashAttribute("done", "convenant.type.done");
		return "redirect:" + HERE;
	}

	private String form(String action, Model model) {
		model.addAttribute("action", action);
		model.addAttribute("roles", TypeForm.ROLES);
		List<Option> swvs = new ArrayList<>(List.of(Option.keyed("", "convenant.type.everybody")));
		directory.organisations(OrganisationKind.SWV)
			.forEach((swv) -> swvs.add(Option.named(swv.id().value().toString(), swv.code() + " " + swv.name())));
		model.addAttribute("swvs", swvs);
		model.addAttribute("purposes",
				IntStream.rangeClosed(1, 9)
					.mapToObj((nr) -> Option.keyed("D" + nr, "convenant.purpose.D" + nr))
					.toList());
		model.addAttribute("categories",
				Arrays.stream(DataCategory.values())
					.map((category) -> Option.keyed(category.name(), "route.category." + category))
					.toList());
		return "convenant/type";
	}

}
