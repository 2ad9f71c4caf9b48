package nl.routebord.consultation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import org.jspecify.annotations.Nullable;

/** A look back on a plan; never changed. */
@Entity
@Table(name = "consultation_evaluation")
class Evaluation {

	@Id
	private UUID id;

	private UUID request;

	private UUID planId;

	private String findings;

	@Enumerated(EnumType.STRING)
	private PlanOutcome leadsTo;

	private @Nullable LocalDate nextOn;

	@Embedded
	private Author author;

	private LocalDate evaluatedOn;

	protected Evaluation() {
	}

	Evaluation(EvaluatePlan command, PlanOutcome next, Plan plan, Actor director, LocalDate today) {
		this.id = UUID.randomUUID();
		this.request = command.request();
		this.planId = plan.id().value();
		this.findings = command.findings().strip();
		this.leadsTo = next;
		this.nextOn = command.evaluateOn();
		this.author = Author.of(director);
		this.evaluatedOn = today;
	}

	UUID id() {
		return id;
	}

	PlanId plan() {
		return new PlanId(planId);
	}

	String findings() {
		return findings;
	}

	PlanOutcome leadsTo() {
		return leadsTo;
	}

	Optional<LocalDate> nextOn() {
		return Optional.ofNullable(nextOn);
	}

	Author author() {
		return author;
	}

	LocalDate evaluatedOn() {
		return evaluatedOn;
	}

}
