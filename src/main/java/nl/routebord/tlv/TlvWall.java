package nl.routebord.tlv;

import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;

import org.springframework.stereotype.Component;

/** For whom an application exists; for others it is as if it did not. */
@Component
class TlvWall {

	private static final UnitId NOBODY = new UnitId(new UUID(0, 0));

	private final TlvApplications applications;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	TlvWall(TlvApplications applications, CaseDesk cases, CaseAccess access, AuditTrail trail) {
		this.applications = applications;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
	}

	/**
	 * By what the school asks, or, once submitted, by its number, status and dates. Not
	 * for an expert who was asked and did not say yes: the invitation says what there is
	 * to know. Nor for another swv, which knows of a tlv, not of what is asked elsewhere.
	 */
	boolean isVisible(TlvApplication application, CaseFacts facts, Actor actor) {
		if (!access.sees(actor, facts) || actor.role() == Role.SWV_EXPERT && application.isOnlyAsked(actor.user())) {
			return false;
		}
		if (isElsewhere(application, actor) && !application.status().isGranted()) {
			return false;
		}
		if (application.status() == ApplicationStatus.DRAFT) {
			return application.file().source().equals(actor.unit());
		}
		return access.decide(actor, facts, application.file()).access() != Access.DENY
				|| access.decide(actor, facts, standing(application, facts)).permits();
	}

	/** Whether the actor works for another swv than the one that decides on it. */
	boolean isElsewhere(TlvApplication application, Actor actor) {
		return actor.role().isSwv() && application.forum()
			.filter((forum) -> !forum.swvOrganisation().equals(actor.organisation().value()))
			.isPresent();
	}

	/** Number, status and dates: held by the swv's deciders (privacy.md B.3). */
	RecordFacts standing(TlvApplication application, CaseFacts facts) {
		UnitId source = application.forum()
			.map((forum) -> new OrganisationId(forum.swvOrganisation()))
			.flatMap((swv) -> facts.parties()
				.stream()
				.filter((party) -> party.role() == Role.SWV_DECIDER && party.organisation().equals(swv))
				.map(CaseParty::unit)
				.findFirst())
			.orElse(NOBODY);
		return RecordFacts.of(DataCategory.TLV_DECISION, source, Role.SWV_DECIDER);
	}

	void requireVisible(TlvApplication application, Actor actor) {
		CaseFacts facts = cases.facts(application.caseFile());
		access.requireSeen(actor, facts);
		if (!isVisible(application, facts, actor)) {
			throw refused(application, actor, "R04_NEVER");
		}
	}

	/** What another swv decides on is nothing to do for this one. */
	void requireOwnSwv(TlvApplication application, Actor actor) {
		if (isElsewhere(application, actor)) {
			throw refused(application, actor, "R03_TENANT");
		}
	}

	/** The database shows no such application to whoever asked. */
	NotFound turnedAway(TlvApplicationId id) {
		return turnedAway(applications.findCaseSought(id.value().toString(), null));
	}

	NotFound turnedAway(String number) {
		return turnedAway(applications.findCaseSought(null, number));
	}

	/** Whoever asked knocked at its case. */
	private NotFound turnedAway(Optional<UUID> caseFile) {
		Acting.now()
			.filter((actor) -> !actor.isSystem())
			.ifPresent((actor) -> caseFile.map(CaseFileId::new)
				.ifPresent((sought) -> access.requireSeen(actor, cases.facts(sought))));
		return new NotFound();
	}

	private NotFound refused(TlvApplication application, Actor actor, String reason) {
		trail.refused(actor, "SEE_TLV", application.caseFile().value(), reason);
		return new NotFound();
	}

}
