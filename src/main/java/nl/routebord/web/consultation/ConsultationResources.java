package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.consultation.AgreementView;
import nl.routebord.consultation.Candidate;
import nl.routebord.consultation.ConsultationRow;
import nl.routebord.consultation.ConsultationView;
import nl.routebord.consultation.EscalationView;
import nl.routebord.consultation.PlanId;
import nl.routebord.consultation.PlanView;
import nl.routebord.consultation.TableCallView;
import nl.routebord.consultation.TableView;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import org.jspecify.annotations.Nullable;

/** Consultations as connected systems get them. */
final class ConsultationResources {

	private ConsultationResources() {
	}

	/** Something new. */
	record Created(UUID id) {

	}

	record UnitResource(UUID id, String organisation, String name, Role role) {

		static UnitResource of(UnitView unit) {
			return new UnitResource(unit.id().value(), unit.organisationName(), unit.name(), unit.role());
		}

		static List<UnitResource> of(List<UnitView> units) {
			return units.stream().map(UnitResource::of).toList();
		}

	}

	record CandidateResource(UnitResource unit, boolean inCase, List<String> sees) {

		static CandidateResource of(Candidate candidate) {
			return new CandidateResource(UnitResource.of(candidate.unit()), candidate.inCase(),
					candidate.sees().stream().map(Enum::name).toList());
		}

	}

	/**
	 * @param text null while the view is awaited
	 */
	record ViewResource(UnitResource unit, @Nullable UUID id, @Nullable String author, @Nullable LocalDate givenOn,
			@Nullable String text, boolean corrected) {

		static ViewResource of(ConsultationView.PartnerLine line) {
			ConsultationView.@Nullable Words words = line.words().orElse(null);
			return (words == null) ? new ViewResource(UnitResource.of(line.unit()), null, null, null, null, false)
					: new ViewResource(UnitResource.of(line.unit()), words.id(), words.author(), words.on(),
							words.text(), words.corrected());
		}

	}

	record ConsultationResource(UUID id, String step, String purpose, String question, UnitResource askedBy,
			LocalDate askedOn, LocalDate viewsDueOn, LocalDate planDueOn, @Nullable LocalDate viewsClosedOn,
			List<ViewResource> views, List<UnitResource> visibleFor) {

		static ConsultationResource of(ConsultationView view) {
			return new ConsultationResource(view.id().value(), view.step().name(), view.purpose().name(),
					view.question(), UnitResource.of(view.askedBy()), view.askedOn(), view.viewsDueOn(),
					view.planDueOn(), view.viewsClosedOn().orElse(null),
					view.views().stream().map(ViewResource::of).toList(), UnitResource.of(view.visibleFor()));
		}

	}

	record EvaluationResource(UUID id, LocalDate evaluatedOn, String author, String findings, String leadsTo,
			@Nullable LocalDate nextOn) {

		static EvaluationResource of(PlanView.EvaluationView view) {
			return new EvaluationResource(view.id(), view.on(), view.author(), view.findings(), view.leadsTo().name(),
					view.nextOn().orElse(null));
		}

	}

	record PlanResource(UUID id, boolean active, String goal, String summary, String leadsTo, UnitResource setBy,
			LocalDate setOn, @Nullable LocalDate evaluateOn, @Nullable LocalDate endedOn,
			List<EvaluationResource> evaluations, List<UnitResource> visibleFor) {

		static PlanResource of(PlanView view) {
			return new PlanResource(view.id().value(), view.active(), view.goal(), view.summary(),
					view.leadsTo().name(), UnitResource.of(view.setBy()), view.setOn(), view.evaluateOn().orElse(null),
					view.endedOn().orElse(null), view.evaluations().stream().map(EvaluationResource::of).toList(),
					UnitResource.of(view.visibleFor()));
		}

	}

	record AgreementResource(UUID id, @Nullable UUID plan, String what, UnitResource owner, @Nullable String person,
			LocalDate dueOn, boolean late, @Nullable LocalDate doneOn, boolean mayComplete) {

		static AgreementResource of(AgreementView view) {
			return new AgreementResource(view.id().value(), view.plan().map(PlanId::value).orElse(null), view.what(),
					UnitResource.of(view.owner()), view.person().orElse(null), view.dueOn(), view.late(),
					view.doneOn().orElse(null), view.mayComplete());
		}

	}

	record TableResource(UUID id, LocalDate heldOn, List<UnitResource> present, String familyHeard, String outcome) {

		static TableResource of(TableView view) {
			return new TableResource(view.id(), view.heldOn(), UnitResource.of(view.present()), view.familyHeard(),
					view.outcome());
		}

	}

	record TableCallResource(UUID id, long version, String state, String band, UnitResource convener, LocalDate askedOn,
			LocalDate dueOn, @Nullable LocalDate meetingOn, List<UnitResource> invited, @Nullable LocalDate heldOn,
			List<UnitResource> present, String familyHeard, String outcome, String reason, @Nullable LocalDate nextOn,
			boolean mayAct) {

		static TableCallResource of(TableCallView view) {
			return new TableCallResource(view.id(), view.version(), view.state().name(), view.band(),
					UnitResource.of(view.convener()), view.askedOn(), view.dueOn(), view.meetingOn().orElse(null),
					UnitResource.of(view.invited()), view.heldOn().orElse(null), UnitResource.of(view.present()),
					view.familyHeard(), view.outcome(), view.reason(), view.nextOn().orElse(null), view.mayAct());
		}

	}

	record EscalationResource(UUID id, LocalDate recordedOn, String holder, String mandate, String question,
			String familyHeard, String decision, List<UnitResource> bound, LocalDate reviewOn) {

		static EscalationResource of(EscalationView view) {
			return new EscalationResource(view.id(), view.on(), view.holder(), view.mandate(), view.question(),
					view.familyHeard(), view.decision(), UnitResource.of(view.bound()), view.reviewOn());
		}

	}

	record RowResource(UUID id, UUID caseFile, String number, boolean byMe, LocalDate askedOn, LocalDate viewsDueOn,
			String step, boolean owed) {

		static RowResource of(ConsultationRow row) {
			return new RowResource(row.id(), row.caseFile().value(), row.number(), row.byMe(), row.askedOn(),
					row.viewsDueOn(), row.step().name(), row.owed());
		}

	}

}
