package nl.routebord.web.tlv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import nl.routebord.terms.Suspension;
import nl.routebord.tlv.AdviceOutcome;
import nl.routebord.tlv.AnnexKind;
import nl.routebord.tlv.Cluster;
import nl.routebord.tlv.FundingCategory;
import nl.routebord.tlv.ParentsView;
import nl.routebord.tlv.PlaceAvailable;
import nl.routebord.tlv.PupilView;
import nl.routebord.tlv.TlvKind;
import nl.routebord.web.parts.Option;

import org.springframework.ui.Model;

/** The choices of the forms of this area. */
final class TlvOptions {

	private TlvOptions() {
	}

	static void into(Model model) {
		model.addAttribute("kinds", words("tlv.kind.", TlvKind.values()));
		model.addAttribute("categories",
				withEmpty("tlv.category.none", words("tlv.category.", FundingCategory.values())));
		model.addAttribute("clusters", withEmpty("tlv.cluster.none", words("tlv.cluster.", Cluster.values())));
		model.addAttribute("places", words("tlv.place.", PlaceAvailable.values()));
		model.addAttribute("parentsViews", words("tlv.parents.", ParentsView.values()));
		model.addAttribute("pupilViews", words("tlv.pupil.", PupilView.values()));
		model.addAttribute("annexKinds", words("tlv.annex.", AnnexKind.values()));
		model.addAttribute("outcomes", words("tlv.advice.outcome.", AdviceOutcome.values()));
		model.addAttribute("grounds", words("tlv.ground.", Suspension.Ground.AGREED_IN_WRITING,
				Suspension.Ground.ATTRIBUTABLE_TO_APPLICANT, Suspension.Ground.FORCE_MAJEURE));
		model.addAttribute("yesNo", words("expert.yes.", ScoresForm.Yes.values()));
		model.addAttribute("decisions",
				List.of(Option.keyed("GRANT", "tlv.page.decision.grant").withHint("tlv.page.decision.grant.hint"),
						Option.keyed("REFUSE", "tlv.page.decision.refuse").withHint("tlv.page.decision.refuse.hint")));
	}

	private static List<Option> words(String prefix, Enum<?>... words) {
		return Arrays.stream(words).map((word) -> Option.keyed(word.name(), prefix + word.name())).toList();
	}

	private static List<Option> withEmpty(String key, List<Option> options) {
		List<Option> all = new ArrayList<>();
		all.add(Option.keyed("", key));
		all.addAll(options);
		return all;
	}

}
