package nl.routebord.web.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationDesk;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.PersonView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The organisations of the installation and their units. */
@Controller
@RequestMapping("/beheer/organisaties")
@Allowed(Role.FUNCTIONAL_ADMIN)
class OrganisationsController {

	private static final int PAGE = 50;

	private final Directory directory;

	private final OrganisationDesk desk;

	private final Accessions accessions;

	private final Clock clock;

	private final EducationDesk education;

	OrganisationsController(Directory directory, OrganisationDesk desk, Accessions accessions, EducationDesk education,
			Clock clock) {
		this.education = education;
		this.directory = directory;
		this.desk = desk;
		this.accessions = accessions;
		this.clock = clock;
	}

	@GetMapping
	String list(@RequestParam(name = "soort", defaultValue = "SWV") OrganisationKind kind,
			@RequestParam(name = "van", required = false) @Nullable String cursor, Model model) {
		model.addAttribute("kind", kind);
		model.addAttribute("kinds", OrganisationKind.parties());
		model.addAttribute("organisations", directory.organisations(kind, cursor, PAGE));
		return "account/organisations";
	}

	@GetMapping("/{id}")
	String show(@PathVariable OrganisationId id, Model model) {
		model.addAttribute("form", new UnitForm("", null));
		return page(id, model);
	}

	@PostMapping("/{id}/eenheden")
	String open(@PathVariable OrganisationId id, @ModelAttribute("form") UnitForm form, BindingResult faults,
			Actor actor, Model model, RedirectAttributes afterwards) {
		try {
			desk.openUnit(id, form.chosenRole(), form.name(), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			return page(id, model);
		}
		afterwards.addFlashAttribute("done", "identity.organisation.done.unit");
		return "redirect:/beheer/organisaties/" + id.value();
	}

	private String page(OrganisationId id, Model model) {
		OrganisationView organisation = directory.organisation(id).orElseThrow(NotFound::new);
		model.addAttribute("organisation", organisation);
		model.addAttribute("board", organisation.parent().flatMap(directory::organisation).orElse(null));
		model.addAttribute("swv", organisation.swv().flatMap(directory::organisation).orElse(null));
		model.addAttribute("acceded", accessions.inForce(id, LocalDate.now(clock)));
		Map<UnitView, List<PersonView>> units = new LinkedHashMap<>();
		directory.unitsOf(id).forEach(unit -> units.put(unit, directory.people(unit.id())));
		model.addAttribute("units", units);
		model.addAttribute("roles", roles());
		if (organisation.kind() == OrganisationKind.SCHOOL_LOCATION) {
			model.addAttribute("education", EducationController.EducationForm.of(education.of(id)));
			model.addAttribute("schoolTypes",
					Arrays.stream(SchoolType.values())
						.map((type) -> Option.keyed(type.name(), "route.school-type." + type.name()))
						.toList());
		}
		return "account/organisation";
	}

	private static List<Option> roles() {
		return Arrays.stream(Role.values())
			.filter(role -> role != Role.SYSTEM && !role.isFamily())
			.map(role -> Option.keyed(role.name(), "shell.role." + role.name()))
			.toList();
	}

	/** What an administrator types about a new unit. */
	record UnitForm(String name, @Nullable Role role) {

		UnitForm {
			name = (name != null) ? name : "";
		}

		Role chosenRole() {
			return (role != null) ? role : Role.SYSTEM;
		}

	}

}
