package nl.routebord.absence;

import java.time.Clock;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Stale;
import nl.routebord.region.SchoolHolidays;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how long a lesson is at a school. What is ready to be sent is counted anew within
 * minutes; what was registered and what was sent stay as they are.
 */
@Service
@Transactional
public class LessonLengthDesk {

	private final LessonLengths lengths;

	private final SchoolHolidays days;

	private final AuditTrail trail;

	private final Clock clock;

	LessonLengthDesk(LessonLengths lengths, SchoolHolidays days, AuditTrail trail, Clock clock) {
		this.lengths = lengths;
		this.days = days;
		this.trail = trail;
		this.clock = clock;
	}

	/** Of the actor's school. */
	public LessonLength of(Actor actor) {
		if (actor.role() != Role.SCHOOL_ABSENCE_OFFICE) {
			throw new NotFound();
		}
		return lengths.of(actor.organisation());
	}

	/** The same again changes nothing. */
	public LessonLength set(@Nullable Long version, @Nullable Integer minutes, Actor actor) {
		LessonLength before = of(actor);
		if (minutes == null || minutes < LessonLength.SHORTEST || minutes > LessonLength.LONGEST) {
			throw new RuleViolated("minutes", "absence.fault.lesson", LessonLength.SHORTEST, LessonLength.LONGEST);
		}
		if (minutes == before.minutes()) {
			return before;
		}
		if (version != null && version != before.version()) {
			throw new Stale("absence.lesson.stale");
		}
		lengths.set(before, minutes, actor);
		days.countAnew(clock.instant());
		trail.record(actor, "SET_LESSON_LENGTH", null, actor.organisation().value());
		return of(actor);
	}

}
