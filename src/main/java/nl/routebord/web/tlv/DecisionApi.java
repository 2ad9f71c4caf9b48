package nl.routebord.web.tlv;

import java.util.List;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.tlv.DecideTlv;
import nl.routebord.tlv.DecisionCheck;
import nl.routebord.tlv.DecisionDesk;
import nl.routebord.tlv.Passage;
import nl.routebord.tlv.ProposalView;
import nl.routebord.tlv.ProcessingDesk;
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

/**
 * The decision for connected systems: one decider proposes, another decides or sends
 * back.
 */
@RestController
@RequestMapping("/api/v1/tlv-applications/{id}")
@Allowed(Role.SWV_DECIDER)
class DecisionApi {

	private final DecisionDesk desk;

	private final TlvReading reading;

	private final ProcessingDesk processing;

	DecisionApi(DecisionDesk desk, ProcessingDesk processing, TlvReading reading) {
		this.processing = processing;
		this.desk = desk;
		this.reading = reading;
	}

	/** What stands beside the decision form. */
	@GetMapping("/decision-checks")
	List<DecisionCheck> checks(@PathVariable TlvApplicationId id, Actor actor) {
		return reading.checks(id, actor);
	}

	/** What the grounds of a proposal can point to. */
	@GetMapping("/passages")
	List<Passage> passages(@PathVariable TlvApplicationId id, Actor actor) {
		return reading.passages(id, actor);
	}

	/** What was proposed, the first one first; at most the last is open. */
	@GetMapping("/proposals")
	List<ProposalView> proposals(@PathVariable TlvApplicationId id, Actor actor) {
		return reading.proposals(id, actor);
	}

	@PostMapping("/proposals")
	ResponseEntity<TlvResource> propose(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Proposal body,
			IfMatch match, Actor actor) {
		desk.propose(body.command(id, match.version()), actor);
		return shown(id, actor);
	}

	/** Not as proposed, and why. */
	@PostMapping("/proposal-return")
	ResponseEntity<TlvResource> sendBack(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Reason body,
			IfMatch match, Actor actor) {
		desk.sendBack(id, match.version(), Typed.text(body.reason()), actor);
		return shown(id, actor);
	}

	@PostMapping("/decision")
	ResponseEntity<TlvResource> decide(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Verdict body,
			IfMatch match, Actor actor) {
		desk.decide(new DecideTlv(id, match.version(), Boolean.TRUE.equals(body.confirmed()),
				Boolean.TRUE.equals(body.warningsConfirmed())), actor);
		return shown(id, actor);
	}

	/** Whether what was not supplemented in time is processed (Awb 4:5). */
	@PostMapping("/processing")
	ResponseEntity<TlvResource> process(@PathVariable TlvApplicationId id, @RequestBody TlvBodies.Processing body,
			IfMatch match, Actor actor) {
		processing.decide(id, match.version(), body.process(), Typed.text(body.reason()), actor);
		return shown(id, actor);
	}

	private ResponseEntity<TlvResource> shown(TlvApplicationId id, Actor actor) {
		TlvView view = reading.view(id, actor);
		return ETags.ok(TlvResource.of(view), view.version());
	}

}
