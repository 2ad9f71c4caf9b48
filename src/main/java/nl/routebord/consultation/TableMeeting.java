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

/** A thuiszittersoverleg that was held; never changed. */
@Entity
@Table(name = "consultation_table")
class TableMeeting {

	@Id
	private UUID id;

	private UUID request;

	private UUID consultationId;

	private LocalDate heldOn;

	private UUID[] presentUnits;

	private String familyHeard;

	private String outcome;

	@Embedded
	private Author author;

	private LocalDate recordedOn;

	protected TableMeeting() {
	}

	TableMeeting(HoldTable command, ConsultationId consultation, Actor director, LocalDate today) {
		this.id = UUID.randomUUID();
		this.request = command.request();
		this.consultationId = consultation.value();
		this.heldOn = Objects.requireNonNull(command.heldOn());
		this.presentUnits = command.present().stream().map(UnitId::value).toArray(UUID[]::new);
		this.familyHeard = command.familyHeard().strip();
		this.outcome = command.outcome().strip();
		this.author = Author.of(director);
		this.recordedOn = today;
	}

	UUID id() {
		return id;
	}

	LocalDate heldOn() {
		return heldOn;
	}

	List<UnitId> present() {
		return Arrays.stream(presentUnits).map(UnitId::new).toList();
	}

	String familyHeard() {
		return familyHeard;
	}

	String outcome() {
		return outcome;
	}

	Author author() {
		return author;
	}

}
