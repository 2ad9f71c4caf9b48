package nl.routebord.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.Position;
import nl.routebord.sharing.Access;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvApplicationId;
import nl.routebord.tlv.TlvLife;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes objections in, from the family, the school or by post, and does the swv's
 * correspondence about them. Who does that reads nothing of what they say.
 */
@Service
@Transactional
public class ObjectionDesk {

	private final ObjectionFiles files;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final Directory directory;

	private final TlvLife tlvs;

	private final ObjectionLetters letters;

	private final ObjectionStory story;

	private final ObjectionProcess process;

	ObjectionDesk(ObjectionFiles files, CaseAccess access, CaseDesk cases, Directory directory, TlvLife tlvs,
			ObjectionLetters letters, ObjectionStory story, ObjectionProcess process) {
		this.files = files;
		this.access = access;
		this.cases = cases;
		this.directory = directory;
		this.tlvs = tlvs;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/**
	 * By post or at the desk, also when it is late: whether that can be excused is not
	 * for who registers it.
	 */
	public ObjectionId receive(ReceiveObjection command, Actor actor) {
		DecidedTlv about = mayReceive(command.application(), actor);
		Optional<Objection> earlier = files.earlier(command.request());
		if (earlier.isPresent()) {
			return earlier.get().id();
		}
		ObjectionRules.check(command, about.notifiedOn(), files.today());
		Receipt receipt = new Receipt(Objects.requireNonNull(command.objector()), command.objectorName().strip(),
				command.affected(), Objects.requireNonNull(command.channel()),
				Objects.requireNonNull(command.receivedOn()), command.postedOn());
		return received(command.request(), about, receipt, "", actor);
	}

	/** Whether this actor registers what comes in, before what was sent is looked at. */
	public void requireMayReceive(TlvApplicationId application, Actor actor) {
		mayReceive(application, actor);
	}

	/** By who was told of the decision: the school that applied, parents, adult pupil. */
	public ObjectionId object(TlvApplicationId application, UUID request, String grounds, Actor actor) {
		DecidedTlv about = mayObject(application, actor);
		Optional<Objection> earlier = files.earlier(request);
		if (earlier.isPresent()) {
			return earlier.get().id();
		}
		Faults faults = new Faults();
		ObjectionRules.require(faults, "grounds", grounds);
		ObjectorKind kind = kind(actor);
		faults.addIf(kind == ObjectorKind.ADULT_PUPIL && !isAdult(about, files.today()), "",
				"objection.fault.under-age");
		faults.throwIfAny();
		String name = (actor.role() == Role.SCHOOL_CARE_COORDINATOR)
				? directory.organisation(about.applicant()).orElseThrow().name()
				: directory.personNames(List.of(actor.user())).getOrDefault(actor.user(), "");
		return received(request, about, new Receipt(kind, name, false, ReceivedBy.PORTAL, files.today(), null), grounds,
				actor);
	}

	/** The same before there is anything to send. */
	public void requireMayObject(TlvApplicationId application, Actor actor) {
		mayObject(application, actor);
	}

	/**
	 * Awb 6:14 and 6:6: confirms receipt; with defects they can be repaired before a day.
	 */
	public void acknowledge(ObjectionId id, long version, Set<Defect> defects, @Nullable LocalDate lastDay,
			Actor actor) {
		Objection objection = begin(id, version, actor);
		DecidedTlv about = files.about(objection);
		LocalDate today = files.today();
		if (defects.isEmpty() && lastDay == null) {
			objection.complete(today);
		}
		else {
			objection.defective(defects, lastDay, today, files.calendar());
		}
		files.save(objection);
		files.act(objection, actor, "ACKNOWLEDGE_OBJECTION");
		if (lastDay == null) {
			letters.acknowledged(objection, about, today);
			story.tell(story.standing(about, actor, "acknowledged"));
			process.complete(id);
		}
		else {
			letters.defective(objection, about, defects, lastDay, today);
			story.tell(story.standing(about, actor, "defective", lastDay.toString()));
			process.defective(id, lastDay, objection.clock().dueOn());
		}
	}

	public void repaired(ObjectionId id, long version, Actor actor) {
		Objection objection = begin(id, version, actor);
		objection.repaired(files.today(), files.calendar());
		files.save(objection);
		files.act(objection, actor, "REPAIR_OBJECTION");
		story.tell(story.standing(files.about(objection), actor, "repaired"));
		process.repaired(id, objection.clock().dueOn());
	}

	/** The term to repair passed unused; may be run twice. */
	public void repairUnused(ObjectionId id, Actor system) {
		Objection objection = files.lock(id);
		if (objection.status() == ObjectionStatus.AWAITING_REPAIR
				&& !files.today().isAfter(objection.clock().openRepair().orElseThrow().lastDay())) {
			throw new IllegalStateException("the term is not over yet");
		}
		if (objection.repairUnused(files.today())) {
			files.save(objection);
			files.act(objection, system, "OBJECTION_UNREPAIRED");
			story.tell(story.standing(files.about(objection), system, "unrepaired"));
		}
	}

	/** R-BZ-04. */
	public void askLbt(ObjectionId id, long version, String dossier, Actor actor) {
		Objection objection = begin(id, version, actor);
		DecidedTlv about = files.about(objection);
		objection.askedLbt(dossier, files.today());
		files.save(objection);
		files.act(objection, actor, "ASK_LBT");
		letters.lbtAsked(objection, about, files.today());
		story.tell(story.standing(about, actor, "lbt-asked"));
		process.lbtAsked(id);
	}

	/** Awb 7:10 lid 3, once. */
	public void adjourn(ObjectionId id, long version, String why, Actor actor) {
		Objection objection = begin(id, version, actor);
		DecidedTlv about = files.about(objection);
		objection.adjourn(why, files.today(), files.calendar());
		files.save(objection);
		files.act(objection, actor, "ADJOURN_OBJECTION");
		letters.adjourned(objection, about, files.today());
		moved(objection, about, "adjourned", actor);
	}

	/** Awb 7:10 lid 4: who objects agreed in writing to wait longer. */
	public void agree(ObjectionId id, long version, @Nullable LocalDate consented, @Nullable LocalDate until,
			Actor actor) {
		Objection objection = begin(id, version, actor);
		objection.agree(consented, until, files.today(), files.calendar());
		files.save(objection);
		files.act(objection, actor, "DELAY_OBJECTION");
		moved(objection, files.about(objection), "delayed", actor);
	}

	public void withdraw(ObjectionId id, long version, Actor actor) {
		Objection objection = begin(id, version, actor);
		DecidedTlv about = files.about(objection);
		objection.withdraw(files.today());
		files.save(objection);
		files.act(objection, actor, "WITHDRAW_OBJECTION");
		story.tell(tlvs.over(about.id(), story.standing(about, actor, "withdrawn")));
		process.withdrawn(id);
	}

	/** R-BZ-08: the file is open to the swv again as long as the court has it. */
	public void appealed(ObjectionId id, long version, @Nullable LocalDate on, Actor actor) {
		Objection objection = follow(id, version, actor);
		objection.appealed(on, files.today());
		files.save(objection);
		files.act(objection, actor, "NOTE_APPEAL");
		story.tell(story.standing(files.about(objection), actor, "appealed").entering(Position.TLV_APPLICATION));
	}

	public void appealEnded(ObjectionId id, long version, @Nullable AppealOutcome outcome, Actor actor) {
		Objection objection = follow(id, version, actor);
		DecidedTlv about = files.about(objection);
		objection.appealEnded(outcome, files.today());
		files.save(objection);
		files.act(objection, actor, "NOTE_APPEAL");
		story.tell(tlvs.over(about.id(), story.standing(about, actor, "appeal-ended")));
	}

	/** Whether the actor may do this at all, before what was sent is looked at. */
	public void requireMay(ObjectionId id, Action action, Actor actor) {
		files.lock(id, actor, action);
	}

	private ObjectionId received(UUID request, DecidedTlv about, Receipt receipt, String grounds, Actor actor) {
		Objection objection = files.save(new Objection(request, about, receipt, isAdult(about, receipt.receivedOn()),
				grounds, actor, files.calendar()));
		files.act(objection, actor, "RECEIVE_OBJECTION");
		story.name(objection, about);
		story.tell(story.standing(about, actor, "received").entering(Position.TLV_APPLICATION));
		story.mail(objection, about, "received");
		process.received(about.caseFile(), objection.id(), objection.clock().lbtDueOn(), objection.clock().dueOn());
		return objection.id();
	}

	private DecidedTlv mayReceive(TlvApplicationId application, Actor actor) {
		access.require(actor, files.facts(tlvs.caseFile(application)), Action.RECEIVE_OBJECTION);
		DecidedTlv about = files.about(application);
		files.requireOwnSwv(about, actor);
		return about;
	}

	/**
	 * Of a parent without gezag the policy says what it says of the whole file: nothing.
	 */
	private DecidedTlv mayObject(TlvApplicationId application, Actor actor) {
		CaseFacts facts = files.facts(tlvs.caseFile(application));
		access.requireSeen(actor, facts);
		if (!actor.role().isFamily()) {
			access.require(actor, facts, Action.OBJECT_TO_TLV);
			requireApplicant(application, facts, actor);
		}
		DecidedTlv about = files.about(application);
		files.requireVisible(about, actor);
		if (access.decide(actor, facts, about.file()).access() == Access.DENY) {
			throw new NotFound();
		}
		return about;
	}

	private void requireApplicant(TlvApplicationId application, CaseFacts facts, Actor actor) {
		if (!tlvs.applicant(application).equals(actor.unit())) {
			files.refuse(facts, actor, Action.OBJECT_TO_TLV, "R04_NEVER");
			throw new NotAllowed("objection.not-applicant");
		}
	}

	private static ObjectorKind kind(Actor actor) {
		return switch (actor.role()) {
			case PARENT -> ObjectorKind.PARENT;
			case PUPIL -> ObjectorKind.ADULT_PUPIL;
			default -> ObjectorKind.APPLICANT_BOARD;
		};
	}

	private boolean isAdult(DecidedTlv about, LocalDate day) {
		return !cases.birthDate(about.caseFile()).plusYears(18).isAfter(day);
	}

	private Objection begin(ObjectionId id, long version, Actor actor) {
		Objection objection = files.lock(id, actor, Action.HANDLE_OBJECTION);
		objection.requireVersion(version);
		return objection;
	}

	private Objection follow(ObjectionId id, long version, Actor actor) {
		Objection objection = files.lock(id, actor, Action.FOLLOW_OBJECTION);
		objection.requireVersion(version);
		return objection;
	}

	private void moved(Objection objection, DecidedTlv about, String how, Actor actor) {
		LocalDate due = objection.clock().dueOn();
		story.tell(story.standing(about, actor, how, due.toString()));
		process.moved(objection.id(), objection.clock().lbtDueOn(), due);
	}

}
