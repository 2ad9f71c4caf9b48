package nl.routebord.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.pupil.CarerView;
import nl.routebord.region.Settings;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.OpenTask;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.terms.CareFileErasureTerm;
import nl.routebord.terms.RightsAnswerTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes requests of parents and pupils to the unit that keeps the data, with their term.
 */
@Service
@Transactional
public class RightsDesk {

	static final String TASK = "answerRightsRequest";

	static final int LONGEST = 4000;

	private static final int SHORTEST_REASON = 20;

	private final RightsDoor door;

	private final RightsRequests requests;

	private final Askers askers;

	private final Objections objections;

	private final FamilyPost post;

	private final TaskBoard tasks;

	private final AuditTrail trail;

	private final Settings settings;

	private final Clock clock;

	RightsDesk(RightsDoor door, RightsRequests requests, Askers askers, Objections objections, FamilyPost post,
			TaskBoard tasks, AuditTrail trail, Settings settings, Clock clock) {
		this.door = door;
		this.requests = requests;
		this.askers = askers;
		this.objections = objections;
		this.post = post;
		this.tasks = tasks;
		this.trail = trail;
		this.settings = settings;
		this.clock = clock;
	}

	/** Files a request; the same form sent twice is one request. */
	public void file(String number, FileRequest command, Actor family) {
		CaseFacts facts = door.lockAsFamily(number, family);
		Optional<CaseParty> party = facts.parties()
			.stream()
			.filter((one) -> one.unit().equals(command.unit()))
			.findFirst();
		new Faults().addIf(command.right() == null, "right", "rights.fault.right")
			.addIf(party.isEmpty(), "unit", "rights.fault.unit")
			.addIf(isBad(command.text()), "question", "rights.fault.text", LONGEST)
			.throwIfAny();
		UUID id = UUID.randomUUID();
		LocalDate due = due(today());
		if (requests.add(id, facts, command, family, today(), due)) {
			CaseParty unit = party.orElseThrow();
			filed(id, facts, Objects.requireNonNull(command.right()), command.text(), family);
			open(id, facts, unit.unit(), unit.role(), due);
		}
	}

	/** A unit writes down what it was asked by letter or in a talk. */
	public void enter(String number, EnterRequest command, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "RIGHTS_REQUEST_FILED", actor);
		LocalDate received = command.receivedOn();
		Faults faults = new Faults().addIf(command.right() == null, "right", "rights.fault.right");
		askers.check(command.by(), facts, actor, faults);
		faults.addIf(command.way() == null, "way", "rights.fault.way")
			.addIf(command.identity() == null, "identity", "rights.fault.identity")
			.addIf(received == null || received.isAfter(today()) || received.isBefore(today().minusYears(1)),
					"receivedOn", "rights.fault.received")
			.addIf(isBad(command.text()), "text", "rights.fault.text", LONGEST)
			.throwIfAny();
		UUID id = UUID.randomUUID();
		LocalDate due = due(Objects.requireNonNull(received));
		if (requests.add(id, facts.caseFile(), command, actor, due)) {
			filed(id, facts, Objects.requireNonNull(command.right()), command.text(), actor);
			open(id, facts, actor.unit(), actor.role(), due);
		}
	}

	/**
	 * The units that can be asked: each answers for what it keeps, also when it has left.
	 */
	public List<CaseParty> addressees(String number, Actor family) {
		return door.requireFamily(number, family).parties();
	}

	/** A family's own requests, or those to the actor's unit; newest first. */
	public List<RightsRequestView> of(String number, Actor actor) {
		if (actor.role().isFamily()) {
			return requests.by(door.requireFamily(number, actor).caseFile(), actor);
		}
		return requests.to(door.requireKeeper(number, actor).caseFile(), actor.unit());
	}

	/**
	 * Those who care for the pupil, to say who asks; none where the unit may not know
	 * them.
	 */
	public List<CarerView> carers(String number, Actor keeper) {
		return askers.known(door.requireKeeper(number, keeper), keeper);
	}

	/** Who asked, to judge what goes to that person. */
	public Asking asking(RightsRequestView request, String number, Actor keeper) {
		return askers.asking(request, door.requireKeeper(number, keeper), keeper);
	}

	/** Whether the term can be extended today (AVG 12 lid 3). */
	public boolean isExtendable(RightsRequestView request) {
		return request.isOpen() && new RightsAnswerTerm(request.receivedOn(), request.extension().isPresent())
			.isExtendableOn(today(), settings.workingDays());
	}

	/** By when a file of youth care or of a doctor must be erased, if it is to be. */
	public Optional<LocalDate> eraseBy(RightsRequestView request, Actor actor) {
		boolean care = actor.role() == Role.YOUTH_HEALTH || actor.role() == Role.YOUTH_CARE;
		return (care && request.right() == Right.WISSING)
				? Optional.of(new CareFileErasureTerm(request.receivedOn()).end(settings.workingDays()))
				: Optional.empty();
	}

	/** Two months more, told to who asked within the first month. */
	public void extend(String number, UUID id, String reason, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "RIGHTS_TERM_EXTENDED", actor);
		RightsRequestView request = require(number, id, actor);
		new Faults()
			.addIf(reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST, "reason",
					"rights.fault.reason", SHORTEST_REASON)
			.throwIfAny();
		if (!isExtendable(request)) {
			throw new Conflict("rights.not-extendable");
		}
		LocalDate due = new RightsAnswerTerm(request.receivedOn(), true).end(settings.workingDays());
		if (requests.extend(id, today(), due, reason)) {
			trail.record(actor, "RIGHTS_TERM_EXTENDED", facts.caseFile(), id);
			tasks.postpone(id, TASK, due);
			post.tell(id, "extended", number);
		}
	}

	RightsRequestView require(String number, UUID id, Actor actor) {
		return of(number, actor).stream()
			.filter((one) -> one.id().equals(id) && one.unit().equals(actor.unit()))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private void filed(UUID id, CaseFacts facts, Right right, String text, Actor actor) {
		trail.record(actor, "RIGHTS_REQUEST_FILED", facts.caseFile(), id);
		if (right == Right.BEZWAAR) {
			objections.file(id, facts.caseFile(), text, actor);
		}
	}

	private void open(UUID id, CaseFacts facts, UnitId unit, Role role, LocalDate due) {
		tasks.open(new OpenTask(new CaseFileId(facts.caseFile()), id, TASK, "rights/requests", role, unit, null, due));
	}

	private LocalDate due(LocalDate received) {
		return RightsAnswerTerm.from(received).end(settings.workingDays());
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static boolean isBad(String text) {
		return text.isBlank() || text.length() > LONGEST;
	}

}
