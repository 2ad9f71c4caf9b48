package nl.routebord.admission;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/** The development plan (opp) of a pupil at one school: set, heard, evaluated. */
@Entity
@Table(schema = "app", name = "admission_plan")
class DevelopmentPlan {

	private static final int LONGEST = 4000;

	@Id
	private UUID id;

	@Version
	private @Nullable Long version;

	private UUID caseFileId;

	@Embedded
	private AtSchool at;

	private LocalDate enrolledOn;

	private LocalDate dueOn;

	private @Nullable LocalDate setOn;

	private @Nullable LocalDate pupilHeardOn;

	private String pupilView;

	private String viewUsed;

	private @Nullable LocalDate consentOn;

	private @Nullable LocalDate evaluatedOn;

	@SuppressWarnings("NullAway.Init")
	protected DevelopmentPlan() {
	}

	DevelopmentPlan(AdmissionRequest admitted, LocalDate enrolledOn, LocalDate dueOn) {
		this.id = UUID.randomUUID();
		this.caseFileId = admitted.caseFile().value();
		this.at = admitted.at();
		this.enrolledOn = enrolledOn;
		this.dueOn = dueOn;
		this.pupilView = "";
		this.viewUsed = "";
	}

	/** Domain 2.2: after agreement-directed talks, with the pupil heard. */
	void set(SetDevelopmentPlan command, LocalDate today) {
		if (setOn != null) {
			throw new Conflict("step.not-available");
		}
		new Faults().addIf(command.setOn() == null || command.setOn().isAfter(today), "setOn", "admission.fault.set-on")
			.addIf(command.pupilHeardOn() == null || command.pupilHeardOn().isAfter(today), "pupilHeardOn",
					"admission.fault.heard-on")
			.addIf(command.pupilView().isBlank(), "pupilView", "admission.fault.pupil-view")
			.addIf(command.viewUsed().isBlank(), "viewUsed", "admission.fault.view-used")
			.addIf(command.consentOn() == null || command.consentOn().isAfter(today), "consentOn",
					"admission.fault.consent-on")
			.addIf(command.pupilView().length() > LONGEST, "pupilView", "admission.fault.too-long")
			.addIf(command.viewUsed().length() > LONGEST, "viewUsed", "admission.fault.too-long")
			.throwIfAny();
		this.setOn = command.setOn();
		this.pupilHeardOn = command.pupilHeardOn();
		this.pupilView = command.pupilView().strip();
		this.viewUsed = command.viewUsed().strip();
		this.consentOn = command.consentOn();
	}

	/** With the parents, at least once each school year. */
	void evaluate(@Nullable LocalDate day, LocalDate today) {
		if (setOn == null) {
			throw new Conflict("step.not-available");
		}
		new Faults()
			.addIf(day == null || day.isAfter(today) || day.isBefore(setOn), "evaluatedOn",
					"admission.fault.evaluated-on")
			.throwIfAny();
		this.evaluatedOn = day;
	}

	RecordFacts facts() {
		return at.facts(DataCategory.OPP);
	}

	/** A year after it was set or last evaluated; empty while it is not set. */
	Optional<LocalDate> evaluateBy() {
		return setOn().map((set) -> ((evaluatedOn != null) ? evaluatedOn : set).plusYears(1));
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

	LocalDate enrolledOn() {
		return enrolledOn;
	}

	LocalDate dueOn() {
		return dueOn;
	}

	Optional<LocalDate> setOn() {
		return Optional.ofNullable(setOn);
	}

	Optional<LocalDate> pupilHeardOn() {
		return Optional.ofNullable(pupilHeardOn);
	}

	String pupilView() {
		return pupilView;
	}

	String viewUsed() {
		return viewUsed;
	}

	Optional<LocalDate> consentOn() {
		return Optional.ofNullable(consentOn);
	}

	Optional<LocalDate> evaluatedOn() {
		return Optional.ofNullable(evaluatedOn);
	}

}
