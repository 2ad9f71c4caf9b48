package nl.routebord.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import nl.routebord.kernel.RuleViolated;
import org.jspecify.annotations.Nullable;

/** A person acting for a unit, in the unit's role, from a day until a day. */
@Entity
@Table(name = "identity_appointment")
class Appointment {

	@EmbeddedId
	private AppointmentId id;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "person_id"))
	private UserId person;

	@Embedded
	@AttributeOverride(name = "value", column = @Column(name = "unit_id"))
	private UnitId unit;

	@Enumerated(EnumType.STRING)
	private Role role;

	private @Nullable String profession;

	private LocalDate validFrom;

	private @Nullable LocalDate validUntil;

	@Version
	private @Nullable Long version;

	@SuppressWarnings("NullAway")
	protected Appointment() {
	}

	Appointment(UserId person, Unit unit, Appoint command) {
		this.id = AppointmentId.fresh();
		this.person = person;
		this.unit = unit.id();
		this.role = unit.role();
		this.profession = command.profession();
		this.validFrom = command.from();
		this.validUntil = command.until();
	}

	AppointmentId id() {
		return id;
	}

	UserId person() {
		return person;
	}

	/**
	 * @param until the first day without this appointment
	 */
	void end(LocalDate until) {
		if (until.isBefore(validFrom)) {
			throw new RuleViolated("until", "identity.appointment.ends-before-start");
		}
		validUntil = until;
	}

}
