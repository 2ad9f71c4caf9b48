package nl.routebord.web.tlv;

import java.util.Arrays;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.tlv.Campaign;
import nl.routebord.tlv.CampaignStage;
import nl.routebord.tlv.RenewalCampaign;
import nl.routebord.web.Allowed;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The renewals of this school year at an swv, and whether they will be in time. */
@Controller
@Allowed({ Role.SWV_SECRETARIAT, Role.SWV_DECIDER })
class CampaignController {

	private final RenewalCampaign campaign;

	CampaignController(RenewalCampaign campaign) {
		this.campaign = campaign;
	}

	@GetMapping("/tlv/verlengingen")
	String show(@RequestParam(name = "school", required = false) @Nullable String school,
			@RequestParam(name = "stand", required = false) @Nullable String stage, Actor actor, Model model) {
		CampaignStage chosen = Arrays.stream(CampaignStage.values())
			.filter((each) -> each.name().equals(stage))
			.findFirst()
			.orElse(null);
		model.addAttribute("campaign", campaign.of(new Campaign.Filter(school, chosen), actor));
		model.addAttribute("decides", actor.role() == Role.SWV_DECIDER);
		model.addAttribute("stages", CampaignStage.values());
		model.addAttribute("stage", (chosen != null) ? chosen.name() : "");
		model.addAttribute("school", (school != null) ? school : "");
		return "tlv/campaign";
	}

	/** The same for a connected system. */
	@GetMapping("/api/v1/tlv-renewals")
	@ResponseBody
	Campaign list(@RequestParam(required = false) @Nullable String school,
			@RequestParam(required = false) @Nullable CampaignStage stage, Actor actor) {
		return campaign.of(new Campaign.Filter(school, stage), actor);
	}

}
