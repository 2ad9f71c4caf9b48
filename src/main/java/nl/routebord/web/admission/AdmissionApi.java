package nl.routebord.web.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import nl.routebord.admission.AdmissionDesk;
import nl.routebord.admission.AsRead;
import nl.routebord.admission.AdmissionView;
import nl.routebord.admission.DecideAdmission;
import nl.routebord.admission.AdmissionStatus;
import nl.routebord.admission.DevelopmentPlanDesk;
import nl.routebord.admission.DevelopmentPlanView;
import nl.routebord.admission.ReceiveAdmission;
import nl.routebord.admission.SetDevelopmentPlan;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseFileId;
import nl.routebord.web.Allowed;
import nl.routebord.web.api.IfMatch;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Requests for admission and development plans for connected systems. */
@RestController
@Allowed({ Role.SCHOOL_CARE_COORDINATOR, Role.RECEIVING_SCHOOL })
@RequestMapping("/api/v1/cases/{id}")
class AdmissionApi {

	private final AdmissionDesk admissions;

	private final DevelopmentPlanDesk plans;

	AdmissionApi(AdmissionDesk admissions, DevelopmentPlanDesk plans) {
		this.admissions = admissions;
		this.plans = plans;
	}

	@GetMapping("/admission-requests")
	List<AdmissionView> requests(@PathVariable CaseFileId id, Actor actor) {
		return admissions.of(id, actor);
	}

	@PostMapping("/admission-requests")
	@ResponseStatus(HttpStatus.CREATED)
	List<AdmissionView> receive(@PathVariable CaseFileId id, @RequestBody Receipt body, Actor actor) {
		admissions.receive(new ReceiveAdmission(UUID.randomUUID(), id, body.receivedOn(), body.enrolled()), actor);
		return admissions.of(id, actor);
	}

	/**
	 * One step of one request, of the version that its view says: extend, ask,
	 * supplemented, placed or decide.
	 */
	@PostMapping("/admission-requests/{request}/steps")
	List<AdmissionView> step(@PathVariable CaseFileId id, @PathVariable UUID request, @RequestBody StepBody body,
			IfMatch match, Actor actor) {
		admissions.requireMay(id, actor);
		AsRead read = new AsRead(id, request, match.version());
		switch ((body.step() != null) ? body.step() : AdmissionStep.DECIDE) {
			case EXTEND -> admissions.extend(read, actor);
			case ASK -> admissions.ask(read, actor);
			case SUPPLEMENTED -> admissions.supplemented(read, actor);
			case PLACED -> admissions.placed(read, actor);
			case DECIDE -> admissions.decide(read, new DecideAdmission(body.outcome(), body.enrolledOn(),
					AdmissionForm.text(body.otherSchool()), body.parentsOn()), actor);
		}
		return admissions.of(id, actor);
	}

	@GetMapping("/development-plans")
	List<DevelopmentPlanView> plans(@PathVariable CaseFileId id, Actor actor) {
		return plans.of(id, actor);
	}

	@PostMapping("/development-plans/{plan}")
	List<DevelopmentPlanView> set(@PathVariable CaseFileId id, @PathVariable UUID plan, @RequestBody PlanBody body,
			IfMatch match, Actor actor) {
		plans.requireMay(id, actor);
		plans.set(
				new AsRead(id, plan, match.version()), new SetDevelopmentPlan(body.setOn(), body.pupilHeardOn(),
						AdmissionForm.text(body.pupilView()), AdmissionForm.text(body.viewUsed()), body.consentOn()),
				actor);
		return plans.of(id, actor);
	}

	@PostMapping("/development-plans/{plan}/evaluations")
	List<DevelopmentPlanView> evaluate(@PathVariable CaseFileId id, @PathVariable UUID plan,
			@RequestBody EvaluationBody body, IfMatch match, Actor actor) {
		plans.requireMay(id, actor);
		plans.evaluate(new AsRead(id, plan, match.version()), body.evaluatedOn(), actor);
		return plans.of(id, actor);
	}

	enum AdmissionStep {

		EXTEND, ASK, SUPPLEMENTED, PLACED, DECIDE

	}

	record Receipt(@Nullable LocalDate receivedOn, @Nullable Boolean enrolled) {
	}

	record StepBody(@Nullable AdmissionStep step, @Nullable AdmissionStatus outcome, @Nullable LocalDate enrolledOn,
			@Nullable String otherSchool, @Nullable LocalDate parentsOn) {
	}

	record PlanBody(@Nullable LocalDate setOn, @Nullable LocalDate pupilHeardOn, @Nullable String pupilView,
			@Nullable String viewUsed, @Nullable LocalDate consentOn) {
	}

	record EvaluationBody(@Nullable LocalDate evaluatedOn) {
	}

}
