package nl.routebord.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records what the thuiszittersoverleg and the person with doorzettingsmacht brought; the
 * director puts it into a new plan.
 */
@Service
@Transactional
public class EscalationDesk {

	private final CaseDoor door;

	private final Consultations consultations;

	private final TableMeetings meetings;

	private final TableBook book;

	private final Escalations escalations;

	private final ConsultationNorms norms;

	private final ConsultationProcess process;

	private final Story story;

	private final Directory directory;

	private final Clock clock;

	EscalationDesk(CaseDoor door, Consultations consultations, TableMeetings meetings, TableBook book,
			Escalations escalations, ConsultationNorms norms, ConsultationProcess process, Story story,
			Directory directory, Clock clock) {
		this.door = door;
		this.consultations = consultations;
		this.meetings = meetings;
		this.book = book;
		this.escalations = escalations;
		this.norms = norms;
		this.process = process;
		this.story = story;
		this.directory = directory;
		this.clock = clock;
	}

	public UUID holdTable(HoldTable command, Actor actor) {
		CaseFacts facts = door.requireDirector(command.caseFile(), actor, Action.HOLD_TABLE);
		return meetings.findByRequest(command.request())
			.map(TableMeeting::id)
			.orElseGet(() -> holdNow(command, facts, actor));
	}

	private UUID holdNow(HoldTable command, CaseFacts facts, Actor actor) {
		CaseFileId caseFile = command.caseFile();
		LocalDate today = LocalDate.now(clock);
		ConsultationNorm norm = norms.on(today);
		Consultation consultation = consultations.requireRunning(caseFile);
		Faults faults = new Faults();
		new EscalationRules(norm, today, facts).check(command, consultation.askedOn(), faults);
		faults.throwIfAny();
		consultation.tableHeld(norm.planDue(today));
		consultations.saveAndFlush(consultation);
		UUID meeting = meetings.saveAndFlush(new TableMeeting(command, consultation.id(), actor, today)).id();
		book.heldInConsultation(command, actor);
		story.tell(Story.line(caseFile, actor, "table-held"), meeting);
		process.tableHeld(caseFile, consultation.planDueOn());
		return meeting;
	}

	public UUID escalate(Escalate command, Actor actor) {
		CaseFacts facts = door.requireDirector(command.caseFile(), actor, Action.ESCALATE);
		return escalations.findByRequest(command.request())
			.map(Escalation::id)
			.orElseGet(() -> escalateNow(command, facts, actor));
	}

	private UUID escalateNow(Escalate command, CaseFacts facts, Actor actor) {
		CaseFileId caseFile = command.caseFile();
		LocalDate today = LocalDate.now(clock);
		ConsultationNorm norm = norms.on(today);
		Consultation consultation = consultations.requireRunning(caseFile);
		Faults faults = new Faults();
		new EscalationRules(norm, today, facts).check(command, faults);
		faults.throwIfAny();
		consultation.escalated(norm.planDue(today));
		consultations.saveAndFlush(consultation);
		UUID escalation = escalations.saveAndFlush(new Escalation(command, consultation.id(), actor, today)).id();
		story.tell(Story.line(caseFile, actor, "escalated"), escalation);
		process.escalated(caseFile, consultation.planDueOn());
		return escalation;
	}

	/** The units in the case, for the forms. */
	public List<UnitView> parties(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = door.allowDirector(caseFile, actor, Action.HOLD_TABLE);
		List<UnitId> present = facts.parties()
			.stream()
			.map(CaseParty::unit)
			.filter((unit) -> Invitations.isPresent(facts, unit))
			.toList();
		return directory.units(present).values().stream().toList();
	}

	/** The last day to review what is chosen today. */
	public LocalDate lastReview() {
		LocalDate today = LocalDate.now(clock);
		return norms.on(today).lastReview(today);
	}

}
