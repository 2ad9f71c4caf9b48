package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.letter.LetterKind;
import nl.routebord.sharing.Action;
import nl.routebord.terms.ObjectionTerm;
import nl.routebord.tlv.DecidedTlv;
import nl.routebord.tlv.TakeUpDesk;
import nl.routebord.tlv.TlvLife;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares and takes the decision on an objection: full reconsideration by somebody who
 * did not take the first one (Awb 7:11, 10:3). {@code issue} may be run twice.
 */
@Service
@Transactional
public class VerdictDesk {

	private final ObjectionFiles files;

	private final TlvLife tlvs;

	private final TakeUpDesk takingUp;

	private final Lessons lessons;

	private final ObjectionLetters letters;

	private final ObjectionStory story;

	private final ObjectionProcess process;

	VerdictDesk(ObjectionFiles files, TlvLife tlvs, TakeUpDesk takingUp, Lessons lessons, ObjectionLetters letters,
			ObjectionStory story, ObjectionProcess process) {
		this.files = files;
		this.tlvs = tlvs;
		this.takingUp = takingUp;
		this.lessons = lessons;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/** Awb 6:11: whether lateness can be blamed on who objects. */
	public void judgeLateness(ObjectionId id, long version, @Nullable Boolean excused, String why, Actor actor) {
		Objection objection = begin(id, version, actor);
		objection.judgeLateness(excused, why);
		files.save(objection);
		files.act(objection, actor, "JUDGE_OBJECTION_LATENESS");
		story.tell(story.standing(files.about(objection), actor,
				objection.admissibility().isBarred() ? "late" : "excused"));
	}

	/** What a letter says, which the secretariat does not write down. */
	public void write(ObjectionId id, long version, String grounds, Actor actor) {
		Objection objection = begin(id, version, actor);
		objection.write(grounds);
		files.save(objection);
		files.act(objection, actor, "WRITE_OBJECTION");
	}

	public void heard(ObjectionId id, long version, Hearing hearing, Actor actor) {
		Objection objection = begin(id, version, actor);
		objection.heard(hearing, files.today());
		files.save(objection);
		files.act(objection, actor, "HEAR_OBJECTION");
		DecidedTlv about = files.about(objection);
		letters.send(LetterKind.OBJECTION_HEARING, objection, about);
		story.tell(story.standing(about, actor, (hearing.heardOn() != null) ? "heard" : "not-heard"));
		process.heard(id);
	}

	public void advised(ObjectionId id, long version, LbtAdvice advice, Actor actor) {
		Objection objection = begin(id, version, actor);
		objection.advised(advice, files.today());
		files.save(objection);
		files.act(objection, actor, "NOTE_LBT_ADVICE");
		story.tell(story.standing(files.about(objection), actor, "advised"));
		process.advised(id);
	}

	/**
	 * The one decision on an objection, with what becomes of the tlv. Who took it and
	 * sends it once more changes nothing.
	 * @throws Conflict when somebody else has decided already, or it changed since it was
	 * read
	 */
	public void decide(DecideObjection command, Actor actor) {
		Objection objection = files.lock(command.id(), actor, Action.DECIDE_OBJECTION);
		if (objection.isRepeatedBy(command, actor)) {
			return;
		}
		DecidedTlv about = files.about(objection);
		if (objection.status().isEnd()) {
			throw new Conflict("objection.already-decided");
		}
		tlvs.requireMayReconsider(about.id(), Action.DECIDE_OBJECTION, actor);
		objection.requireVersion(command.version());
		check(command, objection, about);
		ObjectionOutcome outcome = Objects.requireNonNull(command.outcome());
		String number = effect(command, about, actor);
		LocalDate today = files.today();
		Verdict verdict = new Verdict(Objects.requireNonNull(command.effect()), number, command.motivation(),
				command.deviation(), outcome.isFounded() ? String.join(" ", command.lessons()) : "",
				actor.user().value());
		objection.decide(outcome, verdict, command.unharmed(), today, new ObjectionTerm(today).end(files.calendar()));
		files.save(objection);
		if (outcome.isFounded()) {
			lessons.learn(about.swv(), today.getYear(), command.lessons());
		}
		files.act(objection, actor, "DECIDE_OBJECTION");
		story.tell(tlvs.over(about.id(),
				story.standing(about, actor, "decided." + outcome.name().toLowerCase(Locale.ROOT))));
		process.decided(objection.id());
	}

	/** Prints and files the letter and tells school and parents. */
	public void issue(ObjectionId id, Actor system) {
		Objection objection = files.lock(id);
		if (objection.conclusion().isIssued() || !objection.status().isDecided()) {
			return;
		}
		DecidedTlv about = files.about(objection);
		objection.conclusion().issued(letters.decision(objection, about), files.today());
		files.save(objection);
		files.act(objection, system, "ISSUE_OBJECTION");
		story.mail(objection, about, "decided");
	}

	/** Each step that judges asks the same as the decision (Awb 7:5, 10:3 lid 3). */
	private Objection begin(ObjectionId id, long version, Actor actor) {
		Objection objection = files.lock(id, actor, Action.DECIDE_OBJECTION);
		tlvs.requireMayReconsider(objection.contested().application(), Action.DECIDE_OBJECTION, actor);
		objection.requireVersion(version);
		return objection;
	}

	/**
	 * What is wrong with the decision and with the tlv that would follow, all at once.
	 */
	private void check(DecideObjection command, Objection objection, DecidedTlv about) {
		Faults faults = ObjectionRules.faults(command, objection, about);
		if (command.effect() != null && command.effect().issues() && command.granted() != null) {
			tlvs.faults(about.id(), command.granted())
				.list()
				.forEach((fault) -> faults.add(fault.field(), fault.code(), fault.arguments().toArray()));
		}
		faults.throwIfAny();
	}

	private @Nullable String effect(DecideObjection command, DecidedTlv about, Actor actor) {
		return switch (Objects.requireNonNull(command.effect())) {
			case KEEP -> null;
			case TAKE_UP -> {
				takingUp.takeUp(about.id(), Action.DECIDE_OBJECTION, actor);
				yield null;
			}
			case REVOKE -> {
				tlvs.revoke(about.id(), Action.DECIDE_OBJECTION, actor);
				yield null;
			}
			case REPLACE, GRANT ->
				tlvs.grant(about.id(), Objects.requireNonNull(command.granted()), Action.DECIDE_OBJECTION, actor);
		};
	}

}
