package nl.routebord.rights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.routebord.audit.AuditTrail;
import nl.routebord.audit.SecondPerson;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseRecords;
import nl.routebord.route.OpenTask;
import nl.routebord.route.OwnRecord;
import nl.routebord.route.TaskBoard;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.terms.WithholdingReview;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A unit restricts its own records, or keeps them from the family: by a professional and
 * a second person, judged anew every three months.
 */
@Service
@Transactional
public class MarkDesk {

	private static final String APPROVE = "approveWithholding";

	private static final String REVIEW = "reviewWithholding";

	private static final String PAGE = "rights/records";

	private static final int SHORTEST = 20;

	private final RightsDoor door;

	private final CaseRecords records;

	private final Marks marks;

	private final Notices notices;

	private final FamilyPost post;

	private final TaskBoard tasks;

	private final SecondPerson secondPerson;

	private final AuditTrail trail;

	private final Clock clock;

	MarkDesk(RightsDoor door, CaseRecords records, Marks marks, Notices notices, FamilyPost post, TaskBoard tasks,
			SecondPerson secondPerson, AuditTrail trail, Clock clock) {
		this.secondPerson = secondPerson;
		this.door = door;
		this.records = records;
		this.marks = marks;
		this.notices = notices;
		this.post = post;
		this.tasks = tasks;
		this.trail = trail;
		this.clock = clock;
	}

	/** What the actor's unit keeps and may read now. */
	public List<OwnRecord> records(String number, Actor actor) {
		return records.own(new CaseFileId(door.requireKeeper(number, actor).caseFile()), actor);
	}

	/** The marks of the actor's unit. */
	public List<MarkView> marks(String number, Actor actor) {
		return marks.of(door.requireKeeper(number, actor).caseFile(), actor.unit());
	}

	/**
	 * Restricts or proposes to withhold, as chosen.
	 * @param kind null: nothing was chosen
	 */
	public void mark(String number, MarkView.@Nullable Kind kind, @Nullable UUID record, String reason, Actor actor) {
		if (kind == null) {
			door.lockAsKeeper(number, "MARK_RECORD", actor);
			throw new RuleViolated("kind", "rights.fault.mark");
		}
		switch (kind) {
			case RESTRICTED -> restrict(number, record, reason, actor);
			case WITHHELD -> withhold(number, record, reason, actor);
		}
	}

	/** Stored and not used any more, until lifted. */
	public void restrict(String number, @Nullable UUID record, String reason, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "RECORD_RESTRICTED", actor);
		OwnRecord own = require(number, record, reason, actor);
		notices.send(Notices.Subject.of(number, facts, own, null), Notices.What.RESTRICTED, actor);
		marks.restrict(facts.caseFile(), own, reason, null, actor);
		trail.record(actor, "RECORD_RESTRICTED", facts.caseFile(), own.id());
	}

	/** Proposes to keep a record from the family; a second person must agree. */
	public void withhold(String number, @Nullable UUID record, String reason, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "WITHHOLDING_PROPOSED", actor);
		OwnRecord own = require(number, record, reason, actor);
		marks.withhold(facts.caseFile(), own, reason, actor).ifPresent((mark) -> {
			trail.record(actor, "WITHHOLDING_PROPOSED", facts.caseFile(), own.id());
			task(facts, mark, APPROVE, null, actor);
		});
	}

	/**
	 * The second person of the unit agrees: it works from now on.
	 * @throws NotAllowed for who proposed it, and who is tied to that one
	 */
	public void approve(String number, UUID id, Actor second) {
		CaseFacts facts = door.lockAsKeeper(number, "WITHHOLDING_APPROVED", second);
		MarkView mark = require(number, id, second);
		secondPerson.require(second, mark.setBy(), "WITHHOLDING_APPROVED", facts.caseFile(), "rights.second-person");
		if (!marks.approve(id, second, today())) {
			throw new Conflict("rights.mark-changed");
		}
		trail.record(second, "WITHHOLDING_APPROVED", facts.caseFile(), mark.record());
		tasks.close(id, APPROVE, null, null);
		task(facts, id, REVIEW, new WithholdingReview(today()).dueOn(), second);
	}

	/** Judged anew: it is still needed. */
	public void keep(String number, UUID id, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "WITHHOLDING_KEPT", actor);
		MarkView mark = require(number, id, actor);
		if (!marks.keep(id, today())) {
			throw new Conflict("rights.mark-changed");
		}
		trail.record(actor, "WITHHOLDING_KEPT", facts.caseFile(), mark.record());
		task(facts, id, REVIEW, new WithholdingReview(today()).dueOn(), actor);
	}

	/**
	 * Lifts a mark. Who had a processing restricted hears it before (AVG 18 lid 3).
	 * @param told whether the family was told that the restriction ends
	 */
	public void lift(String number, UUID id, String reason, boolean told, Actor actor) {
		CaseFacts facts = door.lockAsKeeper(number, "LIFT_MARK", actor);
		MarkView mark = require(number, id, actor);
		new Faults().addIf(reason.strip().length() < SHORTEST, "reason", "rights.fault.reason", SHORTEST)
			.addIf(mark.kind() == MarkView.Kind.RESTRICTED && !told, "told", "rights.fault.told")
			.throwIfAny();
		if (!marks.lift(id, reason, actor)) {
			throw new Conflict("rights.mark-changed");
		}
		trail.record(actor, mark.kind() + "_LIFTED", facts.caseFile(), mark.record());
		tasks.close(id, APPROVE, null, null);
		tasks.close(id, REVIEW, null, null);
		if (mark.kind() == MarkView.Kind.RESTRICTED) {
			notices.send(new Notices.Subject(number, facts, mark.record(), mark.category(), mark.setOn(),
					mark.request().orElse(null)), Notices.What.LIFTED, actor);
			mark.request().ifPresent((request) -> post.tell(request, "lifted", number));
		}
	}

	private OwnRecord require(String number, @Nullable UUID record, String reason, Actor actor) {
		List<OwnRecord> own = records(number, actor).stream().filter((one) -> one.id().equals(record)).toList();
		new Faults().addIf(own.isEmpty(), "record", "rights.fault.record")
			.addIf(reason.strip().length() < SHORTEST || reason.length() > RightsDesk.LONGEST, "reason",
					"rights.fault.reason", SHORTEST)
			.throwIfAny();
		return own.get(0);
	}

	private MarkView require(String number, UUID id, Actor actor) {
		return marks(number, actor).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private void task(CaseFacts facts, UUID mark, String kind, @Nullable LocalDate due, Actor actor) {
		tasks.open(new OpenTask(new CaseFileId(facts.caseFile()), mark, kind, PAGE, actor.role(), actor.unit(), null,
				due));
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

}
