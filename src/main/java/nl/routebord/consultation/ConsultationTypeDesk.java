package nl.routebord.consultation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationKind;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the casusoverleg types of the convenant. The functional administrator writes; the
 * data protection officer reads along.
 */
@Service
@Transactional
public class ConsultationTypeDesk {

	private final TypeRows rows;

	private final Directory directory;

	private final AuditTrail trail;

	private final Clock clock;

	ConsultationTypeDesk(TypeRows rows, Directory directory, AuditTrail trail, Clock clock) {
		this.rows = rows;
		this.directory = directory;
		this.trail = trail;
		this.clock = clock;
	}

	/** The newest version of each. */
	public List<ConsultationTypeView> list(Actor actor) {
		allowReading(actor);
		return rows.current();
	}

	public ConsultationTypeView type(UUID id, Actor actor) {
		allowReading(actor);
		return rows.find(id).orElseThrow(NotFound::new);
	}

	/**
	 * Consultations that are held keep the version they were asked under.
	 * @throws Conflict when somebody else wrote the next version
	 */
	public UUID save(SaveConsultationType command, Actor actor) {
		allowWriting(actor);
		return rows.byRequest(command.request()).orElseGet(() -> {
			Faults faults = command.check();
			faults.addIf(command.swv() != null && swv(command).isEmpty(), "swv", "consultation.type.fault.swv");
			faults.throwIfAny();
			UUID id = add(command, actor);
			trail.record(actor, "consultation.type-saved", null, id);
			return id;
		});
	}

	private UUID add(SaveConsultationType command, Actor actor) {
		UUID follows = command.follows();
		if (follows == null) {
			return rows.add(command, UUID.randomUUID(), 1, actor, clock.instant());
		}
		ConsultationTypeView earlier = rows.find(follows).orElseThrow(NotFound::new);
		if (rows.current().stream().noneMatch((one) -> one.id().equals(follows))) {
			throw new Conflict("consultation.type.changed");
		}
		return rows.add(command, earlier.type(), earlier.version() + 1, actor, clock.instant());
	}

	private Optional<OrganisationView> swv(SaveConsultationType command) {
		return Optional.ofNullable(command.swv())
			.flatMap(directory::organisation)
			.filter((one) -> one.kind() == OrganisationKind.SWV);
	}

	private static void allowReading(Actor actor) {
		if (actor.role() != Role.DATA_PROTECTION_OFFICER) {
			allowWriting(actor);
		}
	}

	private static void allowWriting(Actor actor) {
		if (actor.role() != Role.FUNCTIONAL_ADMIN) {
			throw new NotFound();
		}
	}

}
