package nl.routebord.web.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.region.Setting;
import nl.routebord.region.SettingsDesk;
import nl.routebord.web.Allowed;
import nl.routebord.web.FormFaults;
import nl.routebord.web.parts.Option;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The settings as they hold today, and a change from a later day on. */
@Controller
@RequestMapping("/beheer/termijnen")
@Allowed(Role.FUNCTIONAL_ADMIN)
class SettingsController {

	private final SettingsDesk desk;

	SettingsController(SettingsDesk desk) {
		this.desk = desk;
	}

	@GetMapping
	String list(Actor actor, Model model) {
		model.addAttribute("form", SettingForm.empty());
		return page(actor, model);
	}

	@PostMapping
	String change(@ModelAttribute("form") SettingForm form, BindingResult faults, Actor actor, Model model,
			HttpServletResponse response, RedirectAttributes afterwards) {
		try {
			desk.change(form.toCommand(), actor);
		}
		catch (RuleViolated violated) {
			FormFaults.into(faults, violated);
			response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
			return page(actor, model);
		}
		afterwards.addFlashAttribute("done", "settings.done.changed");
		return "redirect:/beheer/termijnen";
	}

	private String page(Actor actor, Model model) {
		model.addAttribute("settings", desk.list(actor));
		List<Option> names = new ArrayList<>(List.of(Option.keyed("", "settings.choose")));
		Arrays.stream(Setting.values())
			.forEach((one) -> names.add(Option.keyed(one.name(), "settings.name." + one.name())));
		model.addAttribute("names", names);
		List<Option> swvs = new ArrayList<>(List.of(Option.keyed("", "settings.everybody")));
		desk.swvs(actor)
			.forEach((swv) -> swvs.add(Option.named(swv.id().value().toString(), swv.code() + " " + swv.name())));
		model.addAttribute("swvs", swvs);
		return "settings/terms";
	}

}
