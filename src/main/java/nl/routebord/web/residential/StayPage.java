package nl.routebord.web.residential;

import java.util.Arrays;
import java.util.List;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.residential.LeavingFor;
import nl.routebord.residential.PlacementReading;
import nl.routebord.residential.ResidentialRegime;
import nl.routebord.residential.StayKind;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.parts.Option;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of the stays of one case, as this reader may see it. */
@Component
class StayPage {

	private final CaseDesk cases;

	private final PlacementReading reading;

	StayPage(CaseDesk cases, PlacementReading reading) {
		this.cases = cases;
		this.reading = reading;
	}

	/** Keeps what was typed in a form that is in the model already. */
	String show(String number, Actor actor, Model model) {
		CaseFileId caseFile = cases.require(number);
		model.addAttribute("head", cases.head(caseFile, actor));
		model.addAttribute("stays", reading.of(caseFile, actor));
		model.addAttribute("claims", reading.claims(caseFile, actor));
		model.addAttribute("mayStart", reading.mayStart(caseFile, actor));
		model.addAttribute("mayReckon", actor.role() == Role.SWV_DECIDER || actor.role() == Role.SWV_SECRETARIAT);
		model.asMap().putIfAbsent("form", PlacementForm.empty());
		model.asMap().putIfAbsent("promise", PromiseForm.empty());
		model.asMap().putIfAbsent("moving", false);
		model.addAttribute("kinds", options("residential.kind.", StayKind.values()));
		model.addAttribute("regimes", options("residential.regime.", ResidentialRegime.values()));
		model.addAttribute("destinations", options("residential.to.", LeavingFor.values()));
		model.addAttribute("schools", List.of(Option.keyed("INSTITUTION", "residential.school.INSTITUTION"),
				Option.keyed("OWN", "residential.school.OWN"), Option.keyed("ON_TLV", "residential.school.ON_TLV")));
		return "residential/stay";
	}

	private static List<Option> options(String prefix, Enum<?>[] words) {
		return Arrays.stream(words).map((word) -> Option.keyed(word.name(), prefix + word.name())).toList();
	}

}
