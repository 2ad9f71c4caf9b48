package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.identity.Actor;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What moves the decision term of an application: more time, standing still, a notice of
 * default.
 */
@Service
@Transactional
public class TermDesk {

	private final TlvFiles files;

	private final TlvLetters letters;

	private final TlvStory story;

	private final TlvProcess process;

	TermDesk(TlvFiles files, TlvLetters letters, TlvStory story, TlvProcess process) {
		this.files = files;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/**
	 * Whether the actor may move the term at all, before anything that was sent is looked
	 * at.
	 */
	public void requireMay(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, Action.EXTEND_TLV_TERM);
	}

	/** R-AWB-01: the notice of Awb 4:14, once. */
	public void extend(TlvApplicationId id, long version, LocalDate to, String reason, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.EXTEND_TLV_TERM);
		application.requireVersion(version);
		application.running().extend(to, reason, files.today(), files.calendar());
		saved(application, actor, "EXTEND_TLV_TERM");
		letters.extension(application);
		story.tell(story.standing(application, actor, "extended", to.toString()));
		story.mailApplicant(application, "extended");
		story.mailParents(application, "extended");
	}

	/** R-AWB-06: the clock stands still on a ground of Awb 4:15 lid 2. */
	public void suspend(TlvApplicationId id, long version, SuspendTerm command, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.EXTEND_TLV_TERM);
		application.requireVersion(version);
		application.running().suspend(command, files.today(), files.calendar());
		saved(application, actor, "SUSPEND_TLV_TERM");
		story.tell(story.standing(application, actor, "suspended", String.valueOf(command.until())));
		story.mailApplicant(application, "suspended", application.clock().suspensions().count());
	}

	/** The clock runs again, before the last day that was set. */
	public void resume(TlvApplicationId id, long version, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.EXTEND_TLV_TERM);
		application.requireVersion(version);
		application.running().resume(files.today(), files.calendar());
		saved(application, actor, "RESUME_TLV_TERM");
		story.tell(story.standing(application, actor, "resumed", application.clock().legalDue().toString()));
	}

	/** R-AWB-07: whoever decides has two weeks before the penalty starts. */
	public void defaultNotice(TlvApplicationId id, long version, LocalDate received, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.EXTEND_TLV_TERM);
		application.requireVersion(version);
		application.running().defaultNotice(received, files.today());
		saved(application, actor, "TLV_DEFAULT_NOTICE");
		LocalDate lastChance = application.clock().penalty(files.today(), null).orElseThrow().lastChance();
		story.askDecider(application, lastChance);
		story.tell(story.standing(application, actor, "default-notice", lastChance.toString()));
	}

	private void saved(TlvApplication application, Actor actor, String act) {
		files.save(application, actor);
		files.act(application, actor, act);
		process.moved(application.id(), application.clock().dates());
	}

}
