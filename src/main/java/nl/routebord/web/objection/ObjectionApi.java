package nl.routebord.web.objection;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import nl.routebord.document.DocumentDesk;
import nl.routebord.document.DocumentId;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.objection.ObjectionDesk;
import nl.routebord.objection.ObjectionIntake;
import nl.routebord.objection.ObjectionId;
import nl.routebord.objection.ObjectionReading;
import nl.routebord.objection.ObjectionView;
import nl.routebord.objection.VerdictDesk;
import nl.routebord.objection.WithdrawObjection;
import nl.routebord.route.CaseDesk;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.ETags;
import nl.routebord.web.api.IfMatch;
import nl.routebord.web.tlv.Downloads;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Objections for connected systems: the same acts, rights and sentences as the page. */
@RestController
@RequestMapping("/api/v1/objections")
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.SCHOOL_ABSENCE_OFFICE, Role.RECEIVING_SCHOOL, Role.SWV_SECRETARIAT,
		Role.SWV_CONSULTANT, Role.SWV_EXPERT, Role.SWV_DECIDER })
class ObjectionApi {

	private final ObjectionIntake intake;

	private final ObjectionDesk desk;

	private final VerdictDesk verdicts;

	private final ObjectionReading reading;

	private final DocumentDesk documents;

	private final CaseDesk cases;

	ObjectionApi(ObjectionIntake intake, ObjectionDesk desk, VerdictDesk verdicts, ObjectionReading reading,
			DocumentDesk documents, CaseDesk cases) {
		this.intake = intake;
		this.desk = desk;
		this.verdicts = verdicts;
		this.reading = reading;
		this.documents = documents;
		this.cases = cases;
	}

	/** Those against the decision on one application. */
	@GetMapping
	List<ObjectionResource> list(@RequestParam UUID application, Actor actor) {
		return reading.of(new TlvApplicationId(application), actor)
			.objections()
			.stream()
			.map(ObjectionResource::of)
			.toList();
	}

	@GetMapping("/{id}")
	ResponseEntity<ObjectionResource> show(@PathVariable ObjectionId id, Actor actor) {
		ObjectionView view = reading.view(id, actor);
		return ETags.ok(ObjectionResource.of(view), view.version());
	}

	@PostMapping
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> receive(@RequestBody ObjectionBodies.NewObjection body, Actor actor) {
		TlvApplicationId application = application(body.applicationId());
		intake.requireMayReceive(application, actor);
		return created(intake.receive(body.command(application), actor), actor);
	}

	@PostMapping("/own")
	@Allowed(Role.SCHOOL_CARE_COORDINATOR)
	ResponseEntity<ObjectionResource> object(@RequestBody ObjectionBodies.OwnObjection body, Actor actor) {
		return created(intake.object(application(body.applicationId()), UUID.randomUUID(),
				ObjectionForm.text(body.grounds()), actor), actor);
	}

	@PostMapping("/{id}/acknowledgement")
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> acknowledge(@PathVariable ObjectionId id,
			@RequestBody ObjectionBodies.Acknowledgement body, IfMatch match, Actor actor) {
		desk.acknowledge(id, match.version(), (body.defects() != null) ? body.defects() : Set.of(), body.lastDay(),
				actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/repair")
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> repaired(@PathVariable ObjectionId id, IfMatch match, Actor actor) {
		desk.repaired(id, match.version(), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/lbt-request")
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> askLbt(@PathVariable ObjectionId id, @RequestBody ObjectionBodies.LbtRequest body,
			IfMatch match, Actor actor) {
		desk.askLbt(id, match.version(), ObjectionForm.text(body.dossier()), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/delay")
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> delay(@PathVariable ObjectionId id, @RequestBody ObjectionBodies.Delay body,
			IfMatch match, Actor actor) {
		if (body.consentedOn() != null || body.until() != null) {
			desk.agree(id, match.version(), body.consentedOn(), body.until(), actor);
		}
		else {
			desk.adjourn(id, match.version(), ObjectionForm.text(body.reason()), actor);
		}
		return show(id, actor);
	}

	@PostMapping("/{id}/withdrawal")
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> withdraw(@PathVariable ObjectionId id, @RequestBody WithdrawObjection body,
			IfMatch match, Actor actor) {
		desk.withdraw(id, match.version(), body, actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/appeal")
	@Allowed(Role.SWV_SECRETARIAT)
	ResponseEntity<ObjectionResource> appeal(@PathVariable ObjectionId id,
			@RequestBody ObjectionBodies.CourtAppeal body, IfMatch match, Actor actor) {
		if (body.outcome() != null) {
			desk.appealEnded(id, match.version(), body.outcome(), actor);
		}
		else {
			desk.appealed(id, match.version(), body.appealedOn(), actor);
		}
		return show(id, actor);
	}

	@PostMapping("/{id}/lateness")
	@Allowed(Role.SWV_DECIDER)
	ResponseEntity<ObjectionResource> lateness(@PathVariable ObjectionId id, @RequestBody ObjectionBodies.Lateness body,
			IfMatch match, Actor actor) {
		verdicts.judgeLateness(id, match.version(), body.excused(), ObjectionForm.text(body.reason()), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/grounds")
	@Allowed(Role.SWV_DECIDER)
	ResponseEntity<ObjectionResource> write(@PathVariable ObjectionId id, @RequestBody ObjectionBodies.Grounds body,
			IfMatch match, Actor actor) {
		verdicts.write(id, match.version(), ObjectionForm.text(body.grounds()), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/hearing")
	@Allowed(Role.SWV_DECIDER)
	ResponseEntity<ObjectionResource> heard(@PathVariable ObjectionId id, @RequestBody ObjectionBodies.Heard body,
			IfMatch match, Actor actor) {
		verdicts.heard(id, match.version(), body.hearing(), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/advice")
	@Allowed(Role.SWV_DECIDER)
	ResponseEntity<ObjectionResource> advised(@PathVariable ObjectionId id,
			@RequestBody ObjectionBodies.CommitteeAdvice body, IfMatch match, Actor actor) {
		verdicts.advised(id, match.version(), body.advice(), actor);
		return show(id, actor);
	}

	@PostMapping("/{id}/decision")
	@Allowed(Role.SWV_DECIDER)
	ResponseEntity<ObjectionResource> decide(@PathVariable ObjectionId id, @RequestBody ObjectionBodies.Decision body,
			IfMatch match, Actor actor) {
		verdicts.decide(body.command(id, match.version()), actor);
		return show(id, actor);
	}

	@GetMapping("/{id}/letter")
	ResponseEntity<byte[]> letter(@PathVariable ObjectionId id, Actor actor) {
		ObjectionView view = reading.view(id, actor);
		if (view.content() == null || view.content().letter() == null) {
			throw new NotFound();
		}
		return Downloads
			.of(documents.open(new DocumentId(view.content().letter()), cases.facts(view.caseFile()), actor));
	}

	private ResponseEntity<ObjectionResource> created(ObjectionId id, Actor actor) {
		ObjectionView view = reading.view(id, actor);
		return ETags.created(URI.create("/api/v1/objections/" + id.value()), ObjectionResource.of(view),
				view.version());
	}

	private static TlvApplicationId application(@Nullable UUID id) {
		if (id == null) {
			throw new RuleViolated("applicationId", "web.required");
		}
		return new TlvApplicationId(id);
	}

}
