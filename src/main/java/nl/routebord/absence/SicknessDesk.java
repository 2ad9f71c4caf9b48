package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.CaseAccess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * M@ZL at school (R-MZ-01): who is to be talked with, and what was done. Leerplicht and
 * swv have no part in it.
 */
@Service
@Transactional
public class SicknessDesk {

	private final RollDesk pupils;

	private final Worries worries;

	private final SicknessSteps steps;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final Clock clock;

	SicknessDesk(RollDesk pupils, Worries worries, SicknessSteps steps, CaseAccess access, AuditTrail trail,
			Clock clock) {
		this.pupils = pupils;
		this.worries = worries;
		this.steps = steps;
		this.access = access;
		this.trail = trail;
		this.clock = clock;
	}

	/** Of the actor's school, the longest waiting first. */
	public WorryPage open(int limit, Actor actor) {
		pupils.requireKeeper(actor);
		WorryPage page = worries.open(actor.organisation(), limit);
		access.logFilesListed(actor, page.pupils().stream().map(WorryRow::id).toList());
		return page;
	}

	/**
	 * Ends what was to be done. From the day after it the count begins anew; the same
	 * once more changes nothing. What was done too early to end it is no answer to it. A
	 * school that worries earlier need not wait for the count.
	 */
	public void record(UUID id, RecordSicknessStep command, Actor actor) {
		RollPupil pupil = pupils.own(id, actor);
		command.faults(LocalDate.now(clock)).throwIfAny();
		if (steps.of(id).stream().anyMatch((one) -> one.says(command))) {
			return;
		}
		Optional<Worry> before = worries.of(id);
		steps.add(pupil, command, before, actor);
		worries.follow(pupil);
		if (before.isPresent() && worries.of(id).equals(before)) {
			throw new RuleViolated("on", "absence.fault.step-before", before.get().reachedOn());
		}
		trail.record(actor, "RECORD_SICKNESS_STEP", null, id);
	}

}
