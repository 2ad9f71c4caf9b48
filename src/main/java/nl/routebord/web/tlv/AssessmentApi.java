package nl.routebord.web.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.expert.ExpertProfession;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.AssessmentDesk;
import nl.routebord.tlv.RefusalView;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvReading;
import nl.routebord.tlv.TlvView;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The swv's work before the decision, for connected systems. */
@RestController
@RequestMapping("/api/v1/tlv-applications")
@Allowed(Role.SWV_SECRETARIAT)
class AssessmentApi {

	private final AssessmentDesk assessments;

	private final TlvReading reading;

	AssessmentApi(AssessmentDesk assessments, TlvReading reading) {
		this.assessments = assessments;
		this.reading = reading;
	}

	/** The experts that the secretariat can ask. */
	@GetMapping("/{id}/experts")
	List<Expert> experts(@PathVariable TlvApplicationId id, Actor actor) {
		assessments.requireMay(id, Action.INVITE_TLV_EXPERTS, actor);
		return assessments.experts(id, actor)
			.stream()
			.map((expert) -> new Expert(expert.user().value(), expert.name(), expert.profession()))
			.toList();
	}

	@PostMapping("/{id}/completeness")
	ResponseEntity<TlvResource> judge(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Judgement body,
			IfMatch match, Actor actor) {
		if (body.competent() != null) {
			judgeCompetence(id, body, match, actor);
		}
		else if (Boolean.TRUE.equals(body.complete())) {
			assessments.complete(id, match.version(), new TlvBodies.Others(body.experts()).chosen(), actor);
		}
		else {
			invite(id, body, match, actor);
		}
		return shown(id, actor);
	}

	/** Who declined, and is to be replaced. */
	@GetMapping("/{id}/refusals")
	List<RefusalView> refusals(@PathVariable TlvApplicationId id, Actor actor) {
		return assessments.refusals(id, actor);
	}

	/** Others in the place of all who declined. */
	@PostMapping("/{id}/experts")
	ResponseEntity<TlvResource> askOthers(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Others body,
			IfMatch match, Actor actor) {
		assessments.askOthers(id, match.version(), body.chosen(), actor);
		return shown(id, actor);
	}

	private void judgeCompetence(TlvApplicationId id, TlvBodies.Judgement body, IfMatch match, Actor actor) {
		if (Boolean.TRUE.equals(body.competent())) {
			assessments.overrideCompetence(id, match.version(), Typed.text(body.reason()), actor);
		}
		else {
			assessments.notCompetent(id, match.version(), Boolean.TRUE.equals(body.forwarded()),
					Typed.text(body.forwardedTo()), Typed.text(body.reason()), actor);
		}
	}

	private void invite(TlvApplicationId id, TlvBodies.Judgement body, IfMatch match, Actor actor) {
		assessments.requireMay(id, Action.CHECK_TLV_COMPLETENESS, actor);
		LocalDate lastDay = body.lastDay();
		new Faults().addIf(body.complete() == null, "complete", "tlv.fault.choose")
			.addIf(lastDay == null, "lastDay", "tlv.fault.last-day")
			.throwIfAny();
		assessments.incomplete(id, match.version(), Typed.text(body.asked()), Objects.requireNonNull(lastDay), actor);
	}

	private ResponseEntity<TlvResource> shown(TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(id, actor);
		return ETags.ok(TlvResource.of(view), view.version());
	}

	/** One expert who can be asked. */
	record Expert(UUID id, String name, ExpertProfession profession) {
	}

}
