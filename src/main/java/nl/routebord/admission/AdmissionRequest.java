package nl.routebord.admission;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/** A request for admission at one school (aanmelding), until it is decided. */
@Entity
@Table(schema = "app", name = "admission_request")
class AdmissionRequest {

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID request;

	private UUID caseFileId;

	@Embedded
	private AtSchool at;

	@Enumerated(EnumType.STRING)
	private AdmissionStatus status;

	private boolean enrolled;

	@Embedded
	private AdmissionClock clock;

	private @Nullable LocalDate placedOn;

	private @Nullable LocalDate decidedOn;

	private @Nullable LocalDate enrolledOn;

	private @Nullable String otherSchool;

	private @Nullable LocalDate parentsOn;

	@SuppressWarnings("NullAway.Init")
	protected AdmissionRequest() {
	}

	AdmissionRequest(ReceiveAdmission command, LocalDate receivedOn, Actor school) {
		this.id = UUID.randomUUID();
		this.request = command.request();
		this.caseFileId = command.caseFile().value();
		this.at = new AtSchool(school);
		this.status = AdmissionStatus.OPEN;
		this.enrolled = Boolean.TRUE.equals(command.enrolled());
		this.clock = new AdmissionClock(receivedOn);
	}

	AdmissionClock openClock() {
		requireOpen();
		return clock;
	}

	/** R-ZP-03: enrolled for the time being, until the decision. */
	void placed(LocalDate day) {
		requireOpen();
		this.placedOn = day;
	}

	void decide(DecideAdmission command, LocalDate today) {
		requireOpen();
		boolean admitted = command.outcome() == AdmissionStatus.ADMITTED;
		boolean refused = command.outcome() == AdmissionStatus.REFUSED;
		new Faults()
			.addIf(command.outcome() == null || command.outcome() == AdmissionStatus.OPEN, "outcome",
					"admission.fault.outcome")
			.addIf(admitted && command.enrolledOn() == null, "enrolledOn", "admission.fault.enrolled-on")
			.addIf(refused && command.otherSchool().isBlank(), "otherSchool", "admission.fault.other-school")
			.addIf(refused && command.parentsOn() == null, "parentsOn", "admission.fault.parents-on")
			.addIf(command.parentsOn() != null && command.parentsOn().isAfter(today), "parentsOn",
					"admission.fault.future")
			.addIf(command.otherSchool().length() > 200, "otherSchool", "admission.fault.too-long")
			.throwIfAny();
		this.status = Objects.requireNonNull(command.outcome());
		this.decidedOn = today;
		this.enrolledOn = admitted ? command.enrolledOn() : null;
		this.otherSchool = refused ? command.otherSchool().strip() : null;
		this.parentsOn = refused ? command.parentsOn() : null;
	}

	private void requireOpen() {
		if (status != AdmissionStatus.OPEN) {
			throw new Conflict("step.not-available");
		}
	}

	/** Whether the pupil must be placed by now (R-ZP-03). */
	boolean waitsForPlacement() {
		return status == AdmissionStatus.OPEN && !enrolled && placedOn == null && !clock.isSuspended();
	}

	RecordFacts facts() {
		return at.facts(DataCategory.ENROL);
	}

	boolean isOpen() {
		return status == AdmissionStatus.OPEN;
	}

	UUID id() {
		return id;
	}

	long version() {
		return (version != null) ? version : 0;
	}

	CaseFileId caseFile() {
		return new CaseFileId(caseFileId);
	}

	AtSchool at() {
		return at;
	}

	AdmissionStatus status() {
		return status;
	}

	AdmissionClock clock() {
		return clock;
	}

	boolean isEnrolledElsewhere() {
		return enrolled;
	}

	Optional<LocalDate> placedOn() {
		return Optional.ofNullable(placedOn);
	}

	Optional<LocalDate> decidedOn() {
		return Optional.ofNullable(decidedOn);
	}

	Optional<LocalDate> enrolledOn() {
		return Optional.ofNullable(enrolledOn);
	}

	String otherSchool() {
		return (otherSchool != null) ? otherSchool : "";
	}

}
