package nl.routebord.route;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import nl.routebord.audit.AuditTrail;
import nl.routebord.convenant.Accessions;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.RelationKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets an invited unit into the case, if its organisation takes part in the convenant,
 * and the school where the pupil is enrolled.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PartnerJoining {

	/** Who of a swv decides on a tlv. */
	private static final Set<Role> DECIDING = EnumSet.of(Role.SWV_SECRETARIAT, Role.SWV_EXPERT, Role.SWV_DECIDER);

	private final CaseRelations relations;

	private final CaseCircle circle;

	private final Directory directory;

	private final Accessions accessions;

	private final AuditTrail trail;

	private final Clock clock;

	PartnerJoining(CaseRelations relations, CaseCircle circle, Directory directory, Accessions accessions,
			AuditTrail trail, Clock clock) {
		this.relations = relations;
		this.circle = circle;
		this.directory = directory;
		this.accessions = accessions;
		this.trail = trail;
		this.clock = clock;
	}

	/**
	 * Without accession no invitation (privacy.md B.10, A22), whoever asks for it; nor by
	 * who left the case.
	 */
	@EventListener
	public void on(PartnerInvited invited) {
		UnitView unit = directory.unit(invited.unit()).orElseThrow(NotFound::new);
		LocalDate today = LocalDate.now(clock);
		if (!accessions.inForce(unit.organisation(), today)
				|| !relations.isInForce(invited.caseFile(), invited.actor().unit(), today)) {
			trail.refused(invited.actor(), "INVITE_PARTNER", invited.caseFile().value(), "R37_CONVENANT");
			throw new NotAllowed("convenant.not-acceded");
		}
		relations.add(invited.caseFile(), unit, RelationKind.PARTNER, today);
		circle.officers(unit.organisation())
			.forEach((officer) -> relations.add(invited.caseFile(), officer, RelationKind.PARTNER, today));
	}

	/** The experts of the swv were in the case already, to be asked. */
	@EventListener
	public void on(ExpertJoined joined) {
		relations.join(joined.caseFile(), joined.unit(), joined.expert());
	}

	/** Not its consultants: being asked for a tlv makes nobody a partner of the child. */
	@EventListener
	public void on(TlvReceived received) {
		LocalDate today = LocalDate.now(clock);
		relations.stepIn(received.caseFile(), received.swv());
		Stream
			.concat(directory.unitsOf(received.swv()).stream().filter((unit) -> DECIDING.contains(unit.role())),
					circle.officers(received.swv()).stream())
			.forEach((unit) -> relations.add(received.caseFile(), unit, RelationKind.OWN, today));
	}

	@EventListener
	public void on(TlvSentOn sent) {
		relations.stepAside(sent.caseFile(), sent.swv());
	}

	/** Whose advice was asked has no more to do with a case that leaves the phase. */
	@EventListener
	public void on(CaseHappening happening) {
		if (happening.left().contains(Position.TLV_APPLICATION)) {
			relations.dismissReaders(happening.caseFile());
		}
	}

	/** Whoever cares for the pupil at the school of enrolment, without an invitation. */
	@EventListener
	public void on(PupilEnrolled enrolled) {
		directory.unitOf(enrolled.school(), Role.SCHOOL_CARE_COORDINATOR)
			.ifPresent((unit) -> relations.add(enrolled.caseFile(), unit, RelationKind.OWN, LocalDate.now(clock)));
	}

}
