package nl.routebord.consultation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;

/** The record of R-DZ-02; never changed. */
@Entity
@Table(name = "consultation_escalation")
class Escalation {

	@Id
	private UUID id;

	private UUID request;

	private UUID consultationId;

	private String holder;

	private String mandate;

	private String question;

	private String familyHeard;

	private String decision;

	private UUID[] boundUnits;

	private LocalDate reviewOn;

	@Embedded
	private Author author;

	private LocalDate recordedOn;

	protected Escalation() {
	}

	Escalation(Escalate command, ConsultationId consultation, Actor director, LocalDate today) {
		this.id = UUID.randomUUID();
		this.request = command.request();
		this.consultationId = consultation.value();
		this.holder = command.holder().strip();
		this.mandate = command.mandate().strip();
		this.question = command.question().strip();
		this.familyHeard = command.familyHeard().strip();
		this.decision = command.decision().strip();
		this.boundUnits = command.bound().stream().map(UnitId::value).toArray(UUID[]::new);
		this.reviewOn = Objects.requireNonNull(command.reviewOn());
		this.author = Author.of(director);
		this.recordedOn = today;
	}

	UUID id() {
		return id;
	}

	String holder() {
		return holder;
	}

	String mandate() {
		return mandate;
	}

	String question() {
		return question;
	}

	String familyHeard() {
		return familyHeard;
	}

	String decision() {
		return decision;
	}

	List<UnitId> bound() {
		return Arrays.stream(boundUnits).map(UnitId::new).toList();
	}

	LocalDate reviewOn() {
		return reviewOn;
	}

	Author author() {
		return author;
	}

	LocalDate recordedOn() {
		return recordedOn;
	}

}
