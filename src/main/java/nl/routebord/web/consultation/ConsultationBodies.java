package nl.routebord.web.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.routebord.consultation.AskPartners;
import nl.routebord.consultation.ConsultationPurpose;
import nl.routebord.consultation.CallTable;
import nl.routebord.consultation.Escalate;
import nl.routebord.consultation.EvaluatePlan;
import nl.routebord.consultation.GiveView;
import nl.routebord.consultation.HoldTable;
import nl.routebord.consultation.NewAgreement;
import nl.routebord.consultation.PlanOutcome;
import nl.routebord.consultation.ReportTable;
import nl.routebord.consultation.SetPlan;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/**
 * What connected systems send. What is missing is left to the rules, which say all that
 * is wrong at once; sent twice with one {@code Idempotency-Key} it is done once.
 */
final class ConsultationBodies {

	private ConsultationBodies() {
	}

	record Question(@Nullable ConsultationPurpose purpose, @Nullable String question, @Nullable List<UUID> partners,
			@Nullable UUID type) {

		AskPartners command(CaseFileId caseFile) {
			return new AskPartners(UUID.randomUUID(), caseFile, purpose, text(question), units(partners), type);
		}

	}

	record View(@Nullable String text) {

		GiveView command(CaseFileId caseFile) {
			return new GiveView(UUID.randomUUID(), caseFile, ConsultationBodies.text(text));
		}

	}

	record Closure(@Nullable String reason) {

		String given() {
			return text(reason);
		}

	}

	record Agreed(@Nullable String what, @Nullable UUID owner, @Nullable UUID person, @Nullable LocalDate dueOn) {

		NewAgreement command() {
			return new NewAgreement(text(what), (owner != null) ? new UnitId(owner) : null,
					(person != null) ? new UserId(person) : null, dueOn);
		}

	}

	record Planned(@Nullable String goal, @Nullable String summary, @Nullable PlanOutcome leadsTo,
			@Nullable LocalDate evaluateOn, @Nullable List<Agreed> agreements) {

		SetPlan command(CaseFileId caseFile) {
			return new SetPlan(UUID.randomUUID(), caseFile, text(goal), text(summary), leadsTo, evaluateOn,
					list(agreements, Agreed::command));
		}

	}

	record Evaluated(@Nullable String findings, @Nullable PlanOutcome leadsTo, @Nullable LocalDate evaluateOn) {

		EvaluatePlan command(CaseFileId caseFile) {
			return new EvaluatePlan(UUID.randomUUID(), caseFile, text(findings), leadsTo, evaluateOn);
		}

	}

	record Held(@Nullable LocalDate heldOn, @Nullable List<UUID> present, @Nullable String familyHeard,
			@Nullable String outcome) {

		HoldTable command(CaseFileId caseFile) {
			return new HoldTable(UUID.randomUUID(), caseFile, heldOn, units(present), text(familyHeard), text(outcome));
		}

	}

	record Called(@Nullable LocalDate meetingOn, @Nullable List<UUID> invited) {

		CallTable command() {
			return new CallTable(UUID.randomUUID(), meetingOn, units(invited));
		}

	}

	record Refused(@Nullable String reason) {

		String given() {
			return text(reason);
		}

	}

	record Reported(@Nullable LocalDate heldOn, @Nullable List<UUID> present, @Nullable String familyHeard,
			@Nullable String outcome, @Nullable LocalDate nextOn, @Nullable List<Agreed> agreements) {

		ReportTable command() {
			return new ReportTable(UUID.randomUUID(), heldOn, units(present), text(familyHeard), text(outcome), nextOn,
					list(agreements, Agreed::command));
		}

	}

	record Escalated(@Nullable String holder, @Nullable String mandate, @Nullable String question,
			@Nullable String familyHeard, @Nullable String decision, @Nullable List<UUID> bound,
			@Nullable LocalDate reviewOn) {

		Escalate command(CaseFileId caseFile) {
			return new Escalate(UUID.randomUUID(), caseFile, text(holder), text(mandate), text(question),
					text(familyHeard), text(decision), units(bound), reviewOn);
		}

	}

	private static String text(@Nullable String given) {
		return Objects.requireNonNullElse(given, "");
	}

	private static List<UnitId> units(@Nullable List<UUID> ids) {
		return list(ids, UnitId::new);
	}

	/** A null in a list says nothing. */
	private static <T, R> List<R> list(@Nullable List<T> given, Function<T, R> change) {
		Stream<T> all = (given != null) ? given.stream() : Stream.empty();
		return all.filter(Objects::nonNull).map(change).toList();
	}

}
