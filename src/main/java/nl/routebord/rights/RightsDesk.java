package nl.routebord.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.RelationKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests of parents and pupils to the unit that keeps the data, and its answers.
 */
@Service
@Transactional
public class RightsDesk {

	private static final String TASK = "answerRightsRequest";

	private static final int LONGEST = 4000;

	private final RightsRequests requests;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final TaskBoard tasks;

	private final AuditTrail trail;

	private final Clock clock;

	RightsDesk(RightsRequests requests, CaseDesk cases, CaseAccess access, TaskBoard tasks, AuditTrail trail,
			Clock clock) {
		this.requests = requests;
		this.cases = cases;
		this.access = access;
		this.tasks = tasks;
		this.trail = trail;
		this.clock = clock;
	}

	/** Files a request; the same form sent twice is one request. */
	public void file(String number, FileRequest command, Actor family) {
		CaseFacts facts = requireFamily(number, family);
		Optional<CaseParty> party = addressees(facts).stream()
			.filter((one) -> one.unit().equals(command.unit()))
			.findFirst();
		new Faults().addIf(command.right() == null, "right", "rights.fault.right")
			.addIf(party.isEmpty(), "unit", "rights.fault.unit")
			.addIf(command.text().isBlank() || command.text().length() > LONGEST, "question", "rights.fault.text",
					LONGEST)
			.throwIfAny();
		UUID id = UUID.randomUUID();
		LocalDate today = LocalDate.now(clock);
		if (requests.add(id, facts.caseFile(), command, family, today)) {
			trail.record(family, "RIGHTS_REQUEST_FILED", facts.caseFile(), id);
			tasks.open(new OpenTask(new CaseFileId(facts.caseFile()), id, TASK, "rights/requests",
					party.orElseThrow().role(), party.orElseThrow().unit(), null, new RightsTerm(today).dueOn()));
		}
	}

	/** The units that can be asked: each answers for what it keeps. */
	public List<CaseParty> addressees(String number, Actor family) {
		return addressees(requireFamily(number, family));
	}

	/** A family's own requests, or those to the actor's unit; newest first. */
	public List<RightsRequestView> of(String number, Actor actor) {
		CaseFacts facts = cases.facts(number);
		access.requireSeen(actor, facts);
		return actor.role().isFamily() ? requests.by(facts.caseFile(), actor)
				: requests.to(facts.caseFile(), actor.unit());
	}

	/** The unit answers, once. */
	public void answer(String number, UUID id, boolean granted, String answer, Actor actor) {
		RightsRequestView request = of(number, actor).stream()
			.filter((one) -> one.id().equals(id) && one.unit().equals(actor.unit()))
			.findFirst()
			.orElseThrow(NotFound::new);
		new Faults().addIf(answer.isBlank() || answer.length() > LONGEST, "answer", "rights.fault.answer", LONGEST)
			.throwIfAny();
		if (!requests.answer(request.id(), granted, answer, actor, LocalDate.now(clock))) {
			throw new Conflict("rights.answered");
		}
		trail.record(actor, "RIGHTS_REQUEST_ANSWERED", cases.facts(number).caseFile(), id);
		tasks.close(id, TASK, null, null);
	}

	private CaseFacts requireFamily(String number, Actor family) {
		CaseFacts facts = cases.facts(number);
		if (!family.role().isFamily()) {
			throw new NotFound();
		}
		access.requireSeen(family, facts);
		return facts;
	}

	private static List<CaseParty> addressees(CaseFacts facts) {
		return facts.parties().stream().filter((party) -> party.relation() != RelationKind.FORMER).toList();
	}

}
