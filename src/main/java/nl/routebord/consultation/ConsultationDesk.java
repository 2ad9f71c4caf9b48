package nl.routebord.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseState;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts questions to kernpartners and takes their views. What follows from them is for
 * {@link PlanDesk} and {@link EscalationDesk}.
 */
@Service
@Transactional
public class ConsultationDesk {

	private final CaseDoor door;

	private final Consultations consultations;

	private final Invitations invitations;

	private final ConsultationNorms norms;

	private final ConsultationProcess process;

	private final Story story;

	private final Clock clock;

	ConsultationDesk(CaseDoor door, Consultations consultations, Invitations invitations, ConsultationNorms norms,
			ConsultationProcess process, Story story, Clock clock) {
		this.door = door;
		this.consultations = consultations;
		this.invitations = invitations;
		this.norms = norms;
		this.process = process;
		this.story = story;
		this.clock = clock;
	}

	/** Whom the director can ask, and what each would see. */
	public List<Candidate> candidates(CaseFileId caseFile, Actor actor) {
		CaseFacts facts = door.allowDirector(caseFile, actor, Action.ASK_KERNPARTNERS);
		return invitations.candidates(caseFile, facts, actor);
	}

	/** Under which casusoverleg types the director can ask; the proposed one first. */
	public List<ConsultationTypeView> types(CaseFileId caseFile, Actor actor) {
		door.allowDirector(caseFile, actor, Action.ASK_KERNPARTNERS);
		return invitations.types(caseFile);
	}

	/** The director asks; each partner that was not in the case yet comes into it. */
	public ConsultationId ask(AskPartners command, Actor actor) {
		CaseFacts facts = door.requireDirector(command.caseFile(), actor, Action.ASK_KERNPARTNERS);
		return consultations.findByRequest(command.request())
			.map(Consultation::id)
			.orElseGet(() -> askNow(command, facts, actor));
	}

	private ConsultationId askNow(AskPartners command, CaseFacts facts, Actor actor) {
		Optional<ConsultationTypeView> type = type(command);
		List<InvitedPartner> partners = checked(command, type, facts, actor);
		if (consultations.running(command.caseFile()).isPresent()) {
			throw new Conflict("step.not-available");
		}
		LocalDate today = LocalDate.now(clock);
		Consultation asked = consultations
			.saveAndFlush(new Consultation(command, Objects.requireNonNull(command.purpose()), partners, actor, today,
					norms.on(today))
				.under(type.orElseThrow()));
		partners.stream()
			.map(InvitedPartner::unit)
			.filter((unit) -> !Invitations.isPresent(facts, unit))
			.forEach((unit) -> story.invite(command.caseFile(), unit, actor));
		story.tell(Story.line(command.caseFile(), actor, "asked", asked.viewsDueOn().toString())
			.to(CaseState.KERNPARTNER_CONSULT), asked.id().value());
		process.asked(command.caseFile(), partners.stream().map(InvitedPartner::unit).toList(), asked.viewsDueOn(),
				asked.planDueOn());
		return asked.id();
	}

	private Optional<ConsultationTypeView> type(AskPartners command) {
		return invitations.types(command.caseFile())
			.stream()
			.filter((type) -> command.type() == null || type.id().equals(command.type()))
			.findFirst();
	}

	/** Who is no participant of this kind of overleg is not asked in it (annex 3). */
	private List<InvitedPartner> checked(AskPartners command, Optional<ConsultationTypeView> type, CaseFacts facts,
			Actor actor) {
		var possible = invitations.candidates(command.caseFile(), facts, actor)
			.stream()
			.collect(Collectors.toMap((candidate) -> candidate.unit().id(), (candidate) -> candidate.unit().role()));
		Texts.required(new Faults(), "question", command.question(), Texts.LONG)
			.addIf(command.purpose() == null, "purpose", "consultation.fault.purpose")
			.addIf(command.partners().isEmpty(), "partners", "consultation.fault.partners")
			.addIf(!possible.keySet().containsAll(command.partners()), "partners", "consultation.fault.partner-unknown")
			.addIf(type.isEmpty(), "type", "consultation.fault.type")
			.addIf(type.isPresent() && command.partners()
				.stream()
				.map(possible::get)
				.anyMatch((role) -> role != null && !type.get().participants().containsKey(role)), "partners",
					"consultation.fault.partner-type")
			.throwIfAny();
		return command.partners()
			.stream()
			.map((unit) -> new InvitedPartner(unit.value(), Objects.requireNonNull(possible.get(unit))))
			.toList();
	}

	/** For the form of a view: of the partners that were asked. */
	public void requireInvited(CaseFileId caseFile, Actor actor) {
		door.requireInvited(caseFile, consultations.running(caseFile), actor);
	}

	/** A partner gives its view, or corrects it. */
	public UUID giveView(GiveView command, Actor actor) {
		door.require(command.caseFile(), actor, Action.GIVE_VIEW);
		Consultation consultation = consultations.requireRunning(command.caseFile());
		return consultation.viewBy(command.request())
			.map(PartnerView::id)
			.orElseGet(() -> giveNow(command, consultation, actor));
	}

	private UUID giveNow(GiveView command, Consultation consultation, Actor actor) {
		door.requireInvited(command.caseFile(), Optional.of(consultation), actor);
		Texts.required(new Faults(), "text", command.text(), Texts.VIEW).throwIfAny();
		PartnerView view = consultation.give(command, actor, Instant.now(clock));
		consultations.saveAndFlush(consultation);
		tellView(consultation, view, actor);
		if (!view.isCorrection()) {
			process.viewGiven(command.caseFile(), actor.unit());
		}
		return view.id();
	}

	private void tellView(Consultation consultation, PartnerView view, Actor actor) {
		var line = Story.line(consultation.caseFile(), actor, view.isCorrection() ? "view-corrected" : "view-given");
		boolean last = !view.isCorrection() && consultation.isComplete();
		story.tell(last ? line.to(CaseState.MDO) : line, view.id());
	}

	/** The director goes on without the views that did not come, and says why. */
	public void closeViews(CaseFileId caseFile, String reason, Actor actor) {
		door.requireDirector(caseFile, actor, Action.ASK_KERNPARTNERS);
		Consultation consultation = consultations.requireRunning(caseFile);
		if (consultation.viewsClosedOn().isPresent()) {
			return;
		}
		Texts.required(new Faults(), "reason", reason, Texts.GOAL).throwIfAny();
		consultation.closeViews(reason, LocalDate.now(clock));
		consultations.saveAndFlush(consultation);
		story.tell(Story.line(caseFile, actor, "views-closed").withText(reason.strip()).to(CaseState.MDO),
				consultation.id().value());
		process.viewsClosed(caseFile);
	}

}
