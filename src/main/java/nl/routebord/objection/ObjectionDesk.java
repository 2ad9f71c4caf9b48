package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Set;
import nl.routebord.identity.Actor;
import nl.routebord.letter.LetterKind;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TlvLife;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The swv's correspondence about objections. Who does that reads nothing of what they
 * say.
 */
@Service
@Transactional
public class ObjectionDesk {

	private final ObjectionFiles files;

	private final TlvLife tlvs;

	private final ObjectionLetters letters;

	private final ObjectionStory story;

	private final ObjectionProcess process;

	ObjectionDesk(ObjectionFiles files, TlvLife tlvs, ObjectionLetters letters, ObjectionStory story,
			ObjectionProcess process) {
		this.files = files;
		this.tlvs = tlvs;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/**
	 * Awb 6:14 and 6:6: confirms receipt; with defects they can be repaired before a day.
	 */
	public void acknowledge(ObjectionId id, long version, Set<Defect> defects, @Nullable LocalDate lastDay,
			Actor actor) {
		Objection objection = files.lock(id, actor, Action.HANDLE_OBJECTION);
		if (objection.isAcknowledged(lastDay, defects, files.today())) {
			return;
		}
		objection.requireVersion(version);
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
			letters.send(LetterKind.OBJECTION_ACKNOWLEDGED, objection, about);
			story.tell(story.standing(about, actor, "acknowledged"));
			process.complete(id);
		}
		else {
			letters.send(LetterKind.OBJECTION_DEFECTIVE, objection, about);
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
		Objection objection = files.lock(id, actor, Action.HANDLE_OBJECTION);
		if (objection.committee().isAsked(dossier, files.today())) {
			return;
		}
		objection.requireVersion(version);
		DecidedTlv about = files.about(objection);
		objection.askedLbt(dossier, files.today());
		files.save(objection);
		files.act(objection, actor, "ASK_LBT");
		letters.send(LetterKind.OBJECTION_LBT, objection, about);
		story.tell(story.standing(about, actor, "lbt-asked"));
		process.lbtAsked(id);
	}

	/** Awb 7:10 lid 3, once. */
	public void adjourn(ObjectionId id, long version, String why, Actor actor) {
		Objection objection = files.lock(id, actor, Action.HANDLE_OBJECTION);
		if (objection.clock().isAdjourned(why, files.today())) {
			return;
		}
		objection.requireVersion(version);
		DecidedTlv about = files.about(objection);
		objection.adjourn(why, files.today(), files.calendar());
		files.save(objection);
		files.act(objection, actor, "ADJOURN_OBJECTION");
		letters.send(LetterKind.OBJECTION_ADJOURNED, objection, about);
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

	/** Awb 6:21; the same once more changes nothing. */
	public void withdraw(ObjectionId id, long version, WithdrawObjection withdrawn, Actor actor) {
		Objection objection = files.lock(id, actor, Action.HANDLE_OBJECTION);
		if (withdrawn.confirmed() && objection.withdrawal().isPresent()) {
			return;
		}
		objection.requireVersion(version);
		DecidedTlv about = files.about(objection);
		objection.withdraw(withdrawn, files.today());
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
		objection.conclusion().appealEnded(outcome, files.today());
		files.save(objection);
		files.act(objection, actor, "NOTE_APPEAL");
		story.tell(tlvs.over(about.id(), story.standing(about, actor, "appeal-ended")));
	}

	/** Whether the actor may do this at all, before what was sent is looked at. */
	public void requireMay(ObjectionId id, Action action, Actor actor) {
		files.lock(id, actor, action);
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
