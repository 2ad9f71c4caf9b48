package nl.routebord.reporting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import nl.routebord.audit.Act;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many full-time jobs a municipality has for leerplicht (domain.md 6). */
@Service
@Transactional
public class StaffDesk {

	private static final BigDecimal MOST = new BigDecimal("9999.99");

	private static final int YEARS_BACK = 7;

	private final StaffBook staff;

	private final AuditTrail trail;

	private final Clock clock;

	StaffDesk(StaffBook staff, AuditTrail trail, Clock clock) {
		this.staff = staff;
		this.trail = trail;
		this.clock = clock;
	}

	public boolean mayKeep(Actor actor) {
		return actor.role() == Role.ATTENDANCE_OFFICER;
	}

	public Optional<BigDecimal> today(Actor actor) {
		return staff.on(today(), today(), actor.organisation());
	}

	/** From a day on; the same again changes nothing. */
	public void keep(@Nullable LocalDate from, @Nullable BigDecimal fte, Actor actor) {
		if (!mayKeep(actor)) {
			throw new NotFound();
		}
		new Faults()
			.addIf(from == null || from.isAfter(today().plusYears(1)) || from.isBefore(today().minusYears(YEARS_BACK)),
					"from", "reporting.fault.from")
			.addIf(fte == null || fte.signum() < 0 || fte.stripTrailingZeros().scale() > 2 || fte.compareTo(MOST) > 0,
					"fte", "reporting.fault.fte")
			.throwIfAny();
		LocalDate day = Objects.requireNonNull(from);
		BigDecimal jobs = Objects.requireNonNull(fte);
		if (staff.on(day, today(), actor.organisation()).filter((known) -> known.compareTo(jobs) == 0).isEmpty()) {
			staff.add(day, jobs, actor);
			trail.record(actor, Act.done("STAFF_KEPT"));
		}
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
