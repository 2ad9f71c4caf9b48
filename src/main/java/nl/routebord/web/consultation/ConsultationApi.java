package nl.routebord.web.consultation;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.routebord.consultation.AgreementDesk;
import nl.routebord.consultation.AgreementId;
import nl.routebord.consultation.ConsultationDesk;
import nl.routebord.consultation.ConsultationReading;
import nl.routebord.consultation.EscalationDesk;
import nl.routebord.consultation.PlanDesk;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.casefile.AllowedToCasePeople;
import nl.routebord.web.consultation.ConsultationResources.AgreementResource;
import nl.routebord.web.consultation.ConsultationResources.CandidateResource;
import nl.routebord.web.consultation.ConsultationResources.ConsultationResource;
import nl.routebord.web.consultation.ConsultationResources.Created;
import nl.routebord.web.consultation.ConsultationResources.EscalationResource;
import nl.routebord.web.consultation.ConsultationResources.PlanResource;
import nl.routebord.web.consultation.ConsultationResources.RowResource;
import nl.routebord.web.consultation.ConsultationResources.TableResource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consultations, plans and agreements for connected systems. */
@RestController
@RequestMapping("/api/v1")
@AllowedToCasePeople
class ConsultationApi {

	private static final int PAGE = 100;

	private final ConsultationDesk consultations;

	private final PlanDesk plans;

	private final AgreementDesk agreements;

	private final EscalationDesk escalations;

	private final ConsultationReading reading;

	ConsultationApi(ConsultationDesk consultations, PlanDesk plans, AgreementDesk agreements,
			EscalationDesk escalations, ConsultationReading reading) {
		this.consultations = consultations;
		this.plans = plans;
		this.agreements = agreements;
		this.escalations = escalations;
		this.reading = reading;
	}

	@GetMapping("/consultations")
	Slice<RowResource> mine(@RequestParam(required = false) @Nullable String cursor, Actor actor) {
		return reading.mine(actor, cursor, PAGE).map(RowResource::of);
	}

	@GetMapping("/cases/{id}/consultations")
	List<ConsultationResource> consultations(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor).consultations().stream().map(ConsultationResource::of).toList();
	}

	@GetMapping("/cases/{id}/consultation-candidates")
	List<CandidateResource> candidates(@PathVariable CaseFileId id, Actor actor) {
		return consultations.candidates(id, actor).stream().map(CandidateResource::of).toList();
	}

	@PostMapping("/cases/{id}/consultations")
	ResponseEntity<Created> ask(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Question body,
			Actor actor) {
		return created(id, "consultations", consultations.ask(body.command(id), actor).value());
	}

	/** A second view of the same unit corrects the first. */
	@PostMapping("/cases/{id}/partner-views")
	ResponseEntity<Created> giveView(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.View body,
			Actor actor) {
		return created(id, "consultations", consultations.giveView(body.command(id), actor));
	}

	/** The director goes on without the views that did not come. */
	@PostMapping("/cases/{id}/partner-view-closures")
	ResponseEntity<Void> closeViews(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Closure body,
			Actor actor) {
		consultations.closeViews(id, body.given(), actor);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/cases/{id}/plans")
	List<PlanResource> plans(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor).plans().stream().map(PlanResource::of).toList();
	}

	@PostMapping("/cases/{id}/plans")
	ResponseEntity<Created> setPlan(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Planned body,
			Actor actor) {
		return created(id, "plans", plans.set(body.command(id), actor).value());
	}

	@PostMapping("/cases/{id}/evaluations")
	ResponseEntity<Created> evaluate(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Evaluated body,
			Actor actor) {
		return created(id, "plans", plans.evaluate(body.command(id), actor));
	}

	@GetMapping("/cases/{id}/agreements")
	List<AgreementResource> agreements(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor).agreements().stream().map(AgreementResource::of).toList();
	}

	@PostMapping("/cases/{id}/agreements")
	ResponseEntity<Created> addAgreement(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Agreed body,
			Actor actor) {
		return created(id, "agreements", agreements.add(UUID.randomUUID(), id, body.command(), actor).value());
	}

	/** Done is done: a second time changes nothing. */
	@PostMapping("/cases/{id}/agreements/{agreement}/completions")
	ResponseEntity<Void> complete(@PathVariable CaseFileId id, @PathVariable AgreementId agreement, Actor actor) {
		agreements.done(id, agreement, actor);
		return ResponseEntity.noContent().build();
	}

	@GetMapping("/cases/{id}/table-meetings")
	List<TableResource> tables(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor).tables().stream().map(TableResource::of).toList();
	}

	@PostMapping("/cases/{id}/table-meetings")
	ResponseEntity<Created> holdTable(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Held body,
			Actor actor) {
		return created(id, "table-meetings", escalations.holdTable(body.command(id), actor));
	}

	@GetMapping("/cases/{id}/escalations")
	List<EscalationResource> escalations(@PathVariable CaseFileId id, Actor actor) {
		return reading.of(id, actor).escalations().stream().map(EscalationResource::of).toList();
	}

	@PostMapping("/cases/{id}/escalations")
	ResponseEntity<Created> escalate(@PathVariable CaseFileId id, @RequestBody ConsultationBodies.Escalated body,
			Actor actor) {
		return created(id, "escalations", escalations.escalate(body.command(id), actor));
	}

	private static ResponseEntity<Created> created(CaseFileId id, String collection, UUID created) {
		return ResponseEntity.created(URI.create("/api/v1/cases/" + id.value() + "/" + collection))
			.body(new Created(created));
	}

}
