package nl.routebord.expert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pool of experts of a swv: who they are, what is asked of them, who is away. */
@Service
@Transactional
public class ExpertDesk {

	private final ExpertRegister register;

	private final AuditTrail trail;

	private final Clock clock;

	ExpertDesk(ExpertRegister register, AuditTrail trail, Clock clock) {
		this.register = register;
		this.trail = trail;
		this.clock = clock;
	}

	/** Those of the actor's own swv. */
	public List<TlvExpert> pool(Actor actor) {
		return pool(actor.organisation());
	}

	/** Those whom a swv can ask, by name. */
	public List<TlvExpert> pool(OrganisationId swv) {
		return register.of(swv);
	}

	/** The number that an expert gave last, in the register of the profession. */
	public void registered(UserId expert, String registrationNumber) {
		register.register(expert, registrationNumber);
	}

	/**
	 * Who is away is not asked for advice.
	 * @param from with {@code until} null: present again
	 * @throws NotFound for an expert of another swv
	 */
	public void away(UserId expert, @Nullable LocalDate from, @Nullable LocalDate until, Actor actor) {
		if (pool(actor).stream().noneMatch((one) -> one.user().equals(expert))) {
			throw new NotFound();
		}
		if (from == null && until == null) {
			register.present(expert);
		}
		else {
			new Faults().addIf(from == null, "from", "tlv.fault.away-from")
				.addIf(until == null || until.isBefore(LocalDate.now(clock)) || from != null && until.isBefore(from),
						"until", "tlv.fault.away-until")
				.throwIfAny();
			register.away(expert, Objects.requireNonNull(from), Objects.requireNonNull(until));
		}
		trail.record(actor, "SET_EXPERT_ABSENCE", null, expert.value());
	}

}
