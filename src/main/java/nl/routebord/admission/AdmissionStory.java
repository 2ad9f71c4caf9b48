package nl.routebord.admission;

import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.DataCategory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what a school did: a line in the journal and one in the trail. */
@Component
class AdmissionStory {

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	AdmissionStory(AuditTrail trail, ApplicationEventPublisher events) {
		this.trail = trail;
		this.events = events;
	}

	void tell(CaseFileId caseFile, UUID subject, DataCategory category, Actor actor, String code, String... arguments) {
		trail.record(actor, Action.RECORD_ADMISSION.name(), caseFile.value(), subject);
		events.publishEvent(CaseHappening.told(caseFile, actor, category, "journal.admission." + code, arguments));
	}

	/** Another school has no say in it. */
	NotFound notOwn(CaseFileId caseFile, Actor actor) {
		trail.refused(actor, Action.RECORD_ADMISSION.name(), caseFile.value(), "R38_NO_OWN");
		return new NotFound();
	}

}
