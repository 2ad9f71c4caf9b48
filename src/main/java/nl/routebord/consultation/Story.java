package nl.routebord.consultation;

import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.CaseState;
import nl.routebord.route.PartnerInvited;
import nl.routebord.route.Position;
import nl.routebord.sharing.DataCategory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells what happened: a line in the journal, a line in the trail, and where the case
 * stands. What was written stays here, in one place; the journal says that it was.
 */
@Component
class Story {

	private final ApplicationEventPublisher events;

	private final AuditTrail trail;

	Story(ApplicationEventPublisher events, AuditTrail trail) {
		this.events = events;
		this.trail = trail;
	}

	static CaseHappening line(CaseFileId caseFile, Actor actor, String what, String... arguments) {
		return CaseHappening.told(caseFile, actor, DataCategory.NOTE_SHARED, "journal.consultation." + what, arguments);
	}

	void tell(CaseHappening happening, UUID subject) {
		trail.record(happening.actor(), happening.code().replace("journal.", ""), happening.caseFile().value(),
				subject);
		events.publishEvent(happening);
	}

	/** A plan or its evaluation also says where the case goes (domain.md 3.2). */
	void tell(CaseHappening happening, UUID subject, PlanOutcome next) {
		tell(switch (next) {
			case PLAN, TLV -> happening.to(CaseState.PLAN_ACTIVE);
			case TABLE -> happening.to(CaseState.THUISZITTER_TABLE);
			case ESCALATION -> happening.to(CaseState.ESCALATED);
			case AFTERCARE -> happening.entering(Position.AFTERCARE);
			case CLOSE -> happening;
		}, subject);
	}

	void invite(CaseFileId caseFile, UnitId unit, Actor actor) {
		events.publishEvent(new PartnerInvited(caseFile, unit, actor));
	}

}
