package nl.routebord.absence;

import java.util.List;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.CaseAccess;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pupils that are on the roll of a school twice: by hand first, and by its file under
 * another number later. Only a person says that two are one.
 */
@Service
@Transactional
public class DoubleDesk {

	private static final int MOST = 50;

	private final Doubles doubles;

	private final JoinedPupils joined;

	private final RollDesk pupils;

	private final AbsenceFollowing following;

	private final Roll roll;

	private final CaseAccess access;

	private final AuditTrail trail;

	DoubleDesk(Doubles doubles, JoinedPupils joined, RollDesk pupils, AbsenceFollowing following, Roll roll,
			CaseAccess access, AuditTrail trail) {
		this.doubles = doubles;
		this.joined = joined;
		this.pupils = pupils;
		this.following = following;
		this.roll = roll;
		this.access = access;
		this.trail = trail;
	}

	/** Of the actor's school, the longest waiting first. */
	public List<DoubleRow> open(Actor actor) {
		return open(MOST, actor);
	}

	List<DoubleRow> open(int limit, Actor actor) {
		pupils.requireKeeper(actor);
		List<DoubleRow> rows = doubles.open(actor.organisation(), limit);
		access.logFilesListed(actor,
				rows.stream().flatMap((row) -> row.pupils().stream()).map(DoublePupilRow::id).distinct().toList());
		return rows;
	}

	/** How many wait at the actor's school. */
	public int count(Actor actor) {
		pupils.requireKeeper(actor);
		return doubles.count(actor.organisation());
	}

	/**
	 * Two are one. What was told outside the school stays with the same pupil.
	 * @param right whose number and name are the right ones
	 * @return the pupil that stays
	 */
	public UUID join(UUID id, @Nullable UUID right, Actor actor) {
		pupils.requireKeeper(actor);
		List<RollPupil> both = doubles.pair(id)
			.orElseThrow(NotFound::new)
			.stream()
			.sorted()
			.map((pupil) -> pupils.own(pupil, actor))
			.toList();
		RollPupil chosen = both.stream()
			.filter((one) -> one.id().equals(right))
			.findFirst()
			.orElseThrow(() -> new RuleViolated("right", "absence.fault.double"));
		RollPupil other = both.stream().filter((one) -> !one.equals(chosen)).findFirst().orElseThrow();
		boolean told = joined.isTold(chosen.id());
		if (told && joined.isTold(other.id())) {
			throw new RuleViolated("right", "absence.fault.double-told");
		}
		RollPupil stays = told ? chosen : other;
		joined.join(stays, told ? other : chosen, chosen);
		following.follow(roll.lock(stays.id()).orElseThrow());
		trail.record(actor, "JOIN_PUPILS", null, stays.id());
		return stays.id();
	}

	/** They are two, and are not proposed again; the same once more changes nothing. */
	public void part(UUID id, Actor actor) {
		pupils.requireKeeper(actor);
		if (!doubles.part(id, actor.organisation(), actor)) {
			throw new NotFound();
		}
		trail.record(actor, "PART_PUPILS", null, id);
	}

}
