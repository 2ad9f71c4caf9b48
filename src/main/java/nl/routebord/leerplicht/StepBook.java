package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Vault;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Seals what is written of a step, and tells of it who may know that it was taken. */
@Component
class StepBook {

	private final Vault vault;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	StepBook(Vault vault, AuditTrail trail, ApplicationEventPublisher events) {
		this.vault = vault;
		this.trail = trail;
		this.events = events;
	}

	Step intake(UUID id, @Nullable UUID report, LocalDate today) {
		return new Step(id, StepKind.INTAKE, "", report, today, "", false);
	}

	Step sealed(TakeStep command, StepKind kind, String word, LocalDate on, boolean enforcing, DutyPupil pupil) {
		UUID id = command.request();
		return new Step(id, kind, word, null, on,
				vault.seal(command.text().strip(), Step.place(id, enforcing, pupil.unit())), enforcing);
	}

	/** The case hears that leerplicht works; not what it enforces. */
	void tell(Step step, DutyPupil pupil, Actor actor) {
		trail.record(actor, (step.enforcing() ? Action.ENFORCE_DUTY : Action.FOLLOW_UP_ABSENCE).name(),
				pupil.caseFile().orElse(null), step.id());
		if (!step.enforcing()) {
			pupil.caseFile()
				.map(CaseFileId::new)
				.ifPresent((caseFile) -> events.publishEvent(CaseHappening.told(caseFile, actor,
						DataCategory.NOTE_INTERNAL, "journal.leerplicht." + step.kind(), step.on().toString())));
		}
	}

}
