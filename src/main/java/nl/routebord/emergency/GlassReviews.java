package nl.routebord.emergency;

import java.time.Clock;
import java.util.Optional;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows on an opened emergency door (privacy.md B.8): the family is told, and a
 * data protection officer judges.
 */
@Service
@Transactional
public class GlassReviews {

	private final GlassOpenings openings;

	private final AuditTrail trail;

	private final Clock clock;

	GlassReviews(GlassOpenings openings, AuditTrail trail, Clock clock) {
		this.openings = openings;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * The family knows, or telling it would put somebody in danger (UAVG 41): one of both
	 * is said outright, for it ends a duty.
	 */
	public void tell(GlassId id, boolean told, @Nullable String unsafe, CaseFacts facts, Actor actor) {
		GlassOpening opening = requireOfUnit(id, facts, actor);
		new Faults().addIf(told == (unsafe != null), "told", "glass.told")
			.addIf(unsafe != null && !GlassText.isLongEnough(unsafe), "unsafe", "glass.text", GlassText.SHORTEST,
					GlassText.LONGEST)
			.throwIfAny();
		if (unsafe != null) {
			opening.notSafeToTell(unsafe.strip(), actor);
			saved(opening, "GLASS_NOT_TOLD", actor);
		}
		else {
			opening.familyTold(actor, clock.instant());
			saved(opening, "GLASS_TOLD", actor);
		}
	}

	/** The officer judges. */
	public void review(GlassId id, GlassView.@Nullable Outcome outcome, String text, CaseFacts facts, Actor officer) {
		GlassOpening opening = requireForOfficer(id, facts, officer);
		new Faults().addIf(outcome == null, "outcome", "glass.outcome")
			.addIf(!GlassText.isLongEnough(text), "text", "glass.text", GlassText.SHORTEST, GlassText.LONGEST)
			.throwIfAny();
		if (outcome != null) {
			opening.review(outcome, text.strip(), officer, clock.instant());
			saved(opening, "GLASS_REVIEWED", officer);
		}
	}

	/** One opening, for an officer of the case. */
	public GlassView forOfficer(GlassId id, CaseFacts facts, Actor officer) {
		return requireForOfficer(id, facts, officer).view(true);
	}

	private GlassOpening requireOfUnit(GlassId id, CaseFacts facts, Actor actor) {
		return Optional.of(require(id, facts))
			.filter((one) -> one.unit().equals(actor.unit()))
			.orElseThrow(NotFound::new);
	}

	private GlassOpening requireForOfficer(GlassId id, CaseFacts facts, Actor officer) {
		if (officer.role() != Role.DATA_PROTECTION_OFFICER || !facts.isInForce(officer.unit())) {
			throw new NotFound();
		}
		return require(id, facts);
	}

	private void saved(GlassOpening opening, String action, Actor actor) {
		openings.saveAndFlush(opening);
		trail.record(actor, action, opening.caseFile(), opening.id().value());
	}

	private GlassOpening require(GlassId id, CaseFacts facts) {
		return openings.findByIdAndCaseFileId(id, facts.caseFile()).orElseThrow(NotFound::new);
	}

}
