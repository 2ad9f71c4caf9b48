package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.NotAllowed;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.sharing.Action;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of an application that was not supplemented in time. Not processing it is
 * a power, not a consequence (Awb 4:5): somebody with the mandate uses it, or does not.
 */
@Service
@Transactional
public class ProcessingDesk {

	private final TlvFiles files;

	private final FourEyes eyes;

	private final TlvLetters letters;

	private final TlvStory story;

	private final TlvPhase phase;

	private final TlvProcess process;

	ProcessingDesk(TlvFiles files, FourEyes eyes, TlvLetters letters, TlvStory story, TlvPhase phase,
			TlvProcess process) {
		this.files = files;
		this.eyes = eyes;
		this.letters = letters;
		this.story = story;
		this.phase = phase;
		this.process = process;
	}

	/** R-AWB-05: the last day to notify that it is not processed. */
	public LocalDate notProcessBy(TlvApplicationId id, Actor actor) {
		return files.visible(id, actor).clock().suspensions().notProcessBy(files.calendar());
	}

	/**
	 * Who decided that it is not processed and sends it once more changes nothing.
	 * @param processed whether it goes on with what there is
	 */
	public void decide(TlvApplicationId id, long version, @Nullable Boolean processed, String reason, Actor actor) {
		// once it is set aside nobody may decide on it, so a second click is seen first
		if (Boolean.FALSE.equals(processed)
				&& files.visible(id, actor).ending().notProcessedBy().filter(actor.user()::equals).isPresent()) {
			return;
		}
		TlvApplication application = files.lock(id, actor, Action.DECIDE_TLV);
		if (!eyes.hasMandate(application, actor.user())) {
			files.refuse(application, actor, Action.DECIDE_TLV.name(), "R31_SOD");
			throw new NotAllowed("tlv.reconsider.no-mandate");
		}
		application.requireVersion(version);
		if (processed == null) {
			throw new RuleViolated("process", "tlv.fault.processing");
		}
		if (processed) {
			process(application, reason, actor);
		}
		else {
			setAside(application, reason, actor);
		}
	}

	private void process(TlvApplication application, String reason, Actor actor) {
		application.processed(reason, files.today(), files.terms(application));
		files.save(application, actor);
		files.act(application, actor, "TLV_PROCESSED");
		story.tell(story.standing(application, actor, "processed"));
		story.mailApplicant(application, "processed", application.clock().suspensions().count());
		process.processed(application.id(), Objects.requireNonNull(application.clock().judgeDueOn()));
	}

	private void setAside(TlvApplication application, String reason, Actor actor) {
		application.notProcessed(reason, actor, files.today(), files.calendar());
		files.save(application, actor);
		files.act(application, actor, "TLV_NOT_PROCESSED");
		letters.ended(application);
		story.tell(phase.leaving(application, story.standing(application, actor, "not-processed")));
		story.mailApplicant(application, "not-processed");
		story.mailParents(application, "not-processed");
		process.notProcessed(application.id());
	}

}
