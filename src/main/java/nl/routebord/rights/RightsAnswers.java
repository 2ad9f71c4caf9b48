package nl.routebord.rights;

import java.time.Clock;
import java.time.LocalDate;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.region.Settings;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.terms.RightsRemedyTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit answers a request about what it keeps, once; what it grants is carried out in
 * the same transaction.
 */
@Service
@Transactional
public class RightsAnswers {

	private final RightsDoor door;

	private final RightsDesk desk;

	private final RightsRequests requests;

	private final RightsEffects effects;

	private final Askers askers;

	private final FamilyPost post;

	private final TaskBoard tasks;

	private final Directory directory;

	private final AuditTrail trail;

	private final Settings settings;

	private final Clock clock;

	RightsAnswers(RightsDoor door, RightsDesk desk, RightsRequests requests, RightsEffects effects, Askers askers,
			FamilyPost post, TaskBoard tasks, Directory directory, AuditTrail trail, Settings settings, Clock clock) {
		this.door = door;
		this.desk = desk;
		this.requests = requests;
		this.effects = effects;
		this.askers = askers;
		this.post = post;
		this.tasks = tasks;
		this.directory = directory;
		this.trail = trail;
		this.settings = settings;
		this.clock = clock;
	}

	/** What somebody who does not agree can do, and until when, if answered today. */
	public RightsRequestView.Recourse recourse(Actor actor) {
		Remedy remedy = Remedy.of(directory.unit(actor.unit()).orElseThrow(NotFound::new).kind(), actor.role());
		return new RightsRequestView.Recourse(remedy,
				new RightsRemedyTerm(LocalDate.now(clock)).end(settings.workingDays()));
	}

	public void answer(String number, AnswerRequest answer, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "ANSWER_RIGHTS_REQUEST", actor);
		RightsRequestView request = desk.require(number, answer.id(), actor);
		Asking asking = askers.asking(request, facts, actor);
		requireComplete(request, answer, askers.mayAsk(asking), askers.hasInzage(asking, LocalDate.now(clock)));
		if (!requests.answer(answer, actor, LocalDate.now(clock), recourse(actor))) {
			throw new Conflict("rights.answered");
		}
		effects.apply(number, facts, request, answer, actor);
		trail.record(actor, answer.grants() ? "RIGHTS_REQUEST_GRANTED" : "RIGHTS_REQUEST_REFUSED", facts.caseFile(),
				answer.id());
		tasks.close(answer.id(), RightsDesk.TASK, null, null);
		post.tell(answer.id(), "answered", number);
	}

	private static void requireComplete(RightsRequestView request, AnswerRequest answer, boolean mayAsk,
			boolean hasInzage) {
		boolean refused = Boolean.FALSE.equals(answer.granted());
		boolean entitled = refused && answer.ground() == Refusal.NO_RIGHT && request.right() == Right.INZAGE
				&& hasInzage;
		boolean corrects = answer.grants() && request.right() == Right.RECTIFICATIE;
		new Faults().addIf(answer.granted() == null, "granted", "rights.fault.granted")
			.addIf(answer.grants() && !mayAsk, "granted", "rights.fault.no-right")
			.addIf(answer.answer().isBlank() || answer.answer().length() > RightsDesk.LONGEST, "answer",
					"rights.fault.answer", RightsDesk.LONGEST)
			.addIf(refused && (answer.ground() == null || !answer.ground().fits(request.right())), "ground",
					"rights.fault.ground")
			.addIf(entitled, "ground", "rights.fault.has-right")
			.addIf(RightsEffects.needsRecord(request.right(), answer) && answer.record() == null, "record",
					"rights.fault.record")
			.addIf(corrects && (answer.correction().isBlank() || answer.correction().length() > RightsDesk.LONGEST),
					"correction", "rights.fault.correction", RightsDesk.LONGEST)
			.throwIfAny();
	}

}
