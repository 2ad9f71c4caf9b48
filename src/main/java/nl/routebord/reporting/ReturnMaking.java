package nl.routebord.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Acting;
import nl.routebord.identity.Actor;
import org.springframework.stereotype.Component;

/** Makes a return once: the same day again is the same return. */
@Component
class ReturnMaking {

	private final Returns returns;

	private final Counting counting;

	private final StaffBook staff;

	private final AuditTrail trail;

	private final Clock clock;

	ReturnMaking(Returns returns, Counting counting, StaffBook staff, AuditTrail trail, Clock clock) {
		this.returns = returns;
		this.counting = counting;
		this.staff = staff;
		this.trail = trail;
		this.clock = clock;
	}

	ReturnRow made(ReturnKind kind, LocalDate until, Actor actor) {
		Optional<ReturnRow> known = returns.find(kind, until, actor.organisation());
		if (known.isPresent()) {
			return known.get();
		}
		LocalDate today = LocalDate.now(clock);
		ReturnRow row = new ReturnRow(UUID.randomUUID(), kind, until, clock.instant(),
				staff.on(until, today, actor.organisation()).orElse(null),
				staff.on(until, until, actor.organisation()).orElse(null), null);
		if (!returns.add(row, actor)) {
			return returns.find(kind, until, actor.organisation()).orElseThrow();
		}
		Acting.overAll(ReturnDesk.JOB, () -> counting.count(row, actor.organisation(), today));
		trail.record(actor, Act.done("RETURN_MADE").on(row.id()));
		return row;
	}

	/** What was recorded on its day stands beside what was known when it was made. */
	boolean isOfADayBefore(ReturnRow row) {
		ZoneId zone = clock.getZone();
		return row.until().isBefore(LocalDate.ofInstant(row.madeAt(), zone));
	}

}
