package nl.routebord.web.leerplicht;

import java.util.ArrayList;
import java.util.List;

import nl.routebord.absence.CloseExplanation;
import nl.routebord.leerplicht.FollowUpView;
import nl.routebord.leerplicht.StepKind;
import nl.routebord.web.parts.Option;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** An investigation as a page: what was done, what comes next, and one form at a time. */
@Component
class FollowUpPage {

	/**
	 * @param all the open one first
	 * @param base address of the page, to which its forms go
	 */
	String show(List<FollowUpView> all, StepForm form, String base, Model model) {
		@Nullable FollowUpView open = all.stream().filter((one) -> one.closedOn() == null).findFirst().orElse(null);
		model.addAttribute("open", open);
		model.addAttribute("closed", all.stream().filter((one) -> one.closedOn() != null).toList());
		model.addAttribute("base", base);
		model.addAttribute("form", form);
		@Nullable StepKind chosen = form.chosen();
		model.addAttribute("chosen",
				(open != null && chosen != null && open.possible().containsKey(chosen)) ? chosen : null);
		model.addAttribute("words", (open != null && chosen != null) ? words(open, chosen) : List.of());
		model.addAttribute("explanations", explanations());
		return "leerplicht/follow-up";
	}

	private static List<Option> words(FollowUpView open, StepKind kind) {
		return open.possible()
			.getOrDefault(kind, List.of())
			.stream()
			.filter((word) -> !word.isEmpty())
			.map((word) -> Option.keyed(word, "leerplicht.word." + kind + "." + word))
			.toList();
	}

	private static List<Option> explanations() {
		List<Option> options = new ArrayList<>(List.of(Option.keyed("", "absence.none")));
		for (CloseExplanation one : CloseExplanation.values()) {
			options.add(Option.keyed(one.name(), "absence.closing." + one));
		}
		return options;
	}

}
