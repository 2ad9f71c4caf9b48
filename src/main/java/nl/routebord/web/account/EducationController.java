package nl.routebord.web.account;

import java.util.Set;

import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.region.Education;
import nl.routebord.region.EducationDesk;
import nl.routebord.region.SchoolType;
import nl.routebord.web.Allowed;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which education a school location gives. */
@Controller
@Allowed(Role.FUNCTIONAL_ADMIN)
class EducationController {

	private final EducationDesk desk;

	EducationController(EducationDesk desk) {
		this.desk = desk;
	}

	@PostMapping("/beheer/organisaties/{id}/onderwijs")
	String save(@PathVariable OrganisationId id, @ModelAttribute("education") EducationForm form, Actor actor,
			RedirectAttributes afterwards) {
		desk.record(id, form.types(), form.read(), actor);
		afterwards.addFlashAttribute("done", "identity.organisation.done.education");
		return "redirect:/beheer/organisaties/" + id.value();
	}

	/**
	 * What an administrator ticks.
	 *
	 * @param read the version of what stood there
	 */
	record EducationForm(Set<SchoolType> types, long read) {

		EducationForm(@Nullable Set<SchoolType> types, long read) {
			this.types = (types != null) ? Set.copyOf(types) : Set.of();
			this.read = read;
		}

		static EducationForm of(Education education) {
			return new EducationForm(education.types(), education.version());
		}

	}

}
