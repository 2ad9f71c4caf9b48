package nl.routebord.web.info;

import java.util.List;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Slice;
import nl.routebord.web.Allowed;
import nl.routebord.web.parts.Crumb;
import nl.routebord.web.parts.DocumentRow;
import nl.routebord.web.parts.Option;
import nl.routebord.web.parts.Step;
import nl.routebord.web.parts.TermCard;
import nl.routebord.web.parts.TimelineItem;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Every part of the pages on one page, with invented content, for developers and for the
 * accessibility test.
 */
@Controller
@Profile("demo")
@Allowed(Role.FUNCTIONAL_ADMIN)
class StyleGuideController {

	private static final List<Option> DECISIONS = List.of(
			Option.keyed("grant", "styleguide.grant").withHint("styleguide.grant.hint"),
			Option.keyed("refuse", "styleguide.refuse"));

	@GetMapping("/beheer/stijlgids")
	String show(Model model) {
		model.addAttribute("form", new StyleGuideForm("", "31-06-2027", "", "7", "", List.of(), false, "grant", null));
		faults(model);
		model.addAttribute("crumbs", List.of(Crumb.named("/beheer/stijlgids", "Beheer"),
				Crumb.keyed("/beheer/stijlgids", "styleguide.title")));
		model.addAttribute("decisions", DECISIONS);
		model.addAttribute("schools",
				List.of(Option.named("99AA00", "De Meander"), Option.named("99BB00", "Vso De Kade")));
		model.addAttribute("steps", steps());
		model.addAttribute("timeline", timeline());
		model.addAttribute("term", term());
		model.addAttribute("documents", documents());
		model.addAttribute("slice", new Slice<>(List.of(), "bmV4dA", "cHJldg"));
		return "info/style-guide";
	}

	private static void faults(Model model) {
		BindingResult result = new BeanPropertyBindingResult(model.getAttribute("form"), "form");
		result.rejectValue("endsOn", "styleguide.error.date");
		result.rejectValue("motivation", "styleguide.error.motivation");
		result.rejectValue("readAll", "styleguide.error.readAll");
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", result);
	}

	private static List<Step> steps() {
		return List.of(Step.done("Signaal", "13 okt"), Step.done("Verkennen", "14 – 30 okt"),
				Step.current("Plan maken", "sinds 2 nov"), Step.ahead("Uitvoeren", null), Step.ahead("Afronden", null));
	}

	private static List<TimelineItem> timeline() {
		return List.of(
				new TimelineItem("accent", "message", "Huisbezoek",
						"do 26 november 2026, 9.12 uur · Rik Schouten, leerplicht gemeente Waterdam",
						"Noor wil terug naar school, maar niet meteen hele dagen.",
						"Zichtbaar voor: school, leerplicht, begeleider, ouders"),
				new TimelineItem("negative", "clock", "Verzuim langer dan 4 weken",
						"ma 9 november 2026 · automatisch gemeld", null, "Zichtbaar voor: school, leerplicht"),
				new TimelineItem("positive", "check", "Toestemming van ouders ontvangen", "do 15 oktober 2026",
						"Geldig tot het einde van de route.", null));
	}

	private static TermCard term() {
		return new TermCard("warning", "Nog 12 dagen", "Beslis uiterlijk op dinsdag 8 december 2026.", 79, "13 okt",
				"8 dec", "Niet opgeschort.", List.of(new TermCard.Event("13 oktober 2026", "Aanvraag ontvangen"),
						new TermCard.Event("8 december 2026", "8 weken na de dag van ontvangst")));
	}

	private static List<DocumentRow> documents() {
		return List.of(
				new DocumentRow("Handelingsdeel opp", "pdf, 212 kB, 6 oktober 2026", "/beheer/stijlgids", null, null),
				new DocumentRow("Onderzoeksverslag", "pdf, 1,2 MB, 7 oktober 2026", null, "In controle", "warning"));
	}

}
