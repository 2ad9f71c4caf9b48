package nl.routebord.consultation;

import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import org.jspecify.annotations.Nullable;

/** One child, one plan (domain.md 3.1): a case has one that has not ended. */
@Entity
@Table(name = "consultation_plan")
class Plan {

	@EmbeddedId
	private PlanId id;

	@Version
	private @Nullable Long version;

	private UUID request;

	private UUID caseFileId;

	private UUID consultationId;

	private String goal;

	private String summary;

	@Enumerated(EnumType.STRING)
	private PlanOutcome leadsTo;

	@Embedded
	private Author author;

	private LocalDate setOn;

	private @Nullable LocalDate evaluateOn;

	private @Nullable LocalDate endedOn;

	protected Plan() {
	}

	Plan(SetPlan command, PlanOutcome next, ConsultationId consultation, Actor director, LocalDate today) {
		this.id = PlanId.fresh();
		this.request = command.request();
		this.caseFileId = command.caseFile().value();
		this.consultationId = consultation.value();
		this.goal = command.goal().strip();
		this.summary = command.summary().strip();
		this.leadsTo = next;
		this.author = Author.of(director);
		this.setOn = today;
		this.evaluateOn = command.evaluateOn();
	}

	/** Another plan takes its place, or the pupil is back at school. */
	void end(LocalDate today) {
		endedOn = today;
	}

	void evaluated(PlanOutcome next, @Nullable LocalDate nextEvaluation, LocalDate today) {
		leadsTo = next;
		evaluateOn = nextEvaluation;
		if (ConsultationStep.after(next) == ConsultationStep.DONE) {
			end(today);
		}
	}

	PlanId id() {
		return id;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	String goal() {
		return goal;
	}

	String summary() {
		return summary;
	}

	PlanOutcome leadsTo() {
		return leadsTo;
	}

	Author author() {
		return author;
	}

	LocalDate setOn() {
		return setOn;
	}

	Optional<LocalDate> evaluateOn() {
		return Optional.ofNullable(evaluateOn);
	}

	Optional<LocalDate> endedOn() {
		return Optional.ofNullable(endedOn);
	}

	long version() {
		return (version != null) ? version : 0;
	}

}
