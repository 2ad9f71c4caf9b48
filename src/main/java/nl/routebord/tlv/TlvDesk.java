package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.route.CaseHappening;
import nl.routebord.route.Position;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What follows on a decision, or on none, without a person. Each step may be run twice.
 */
@Service
@Transactional
public class TlvDesk {

	private final TlvFiles files;

	private final DecisionRegister register;

	private final TlvLetters letters;

	private final TlvStory story;

	private final TlvLife life;

	private final TlvPhase phase;

	TlvDesk(TlvFiles files, DecisionRegister register, TlvLetters letters, TlvStory story, TlvLife life,
			TlvPhase phase) {
		this.phase = phase;
		this.life = life;
		this.files = files;
		this.register = register;
		this.letters = letters;
		this.story = story;
	}

	/** Prints and files the letter and tells school and parents. */
	public void issue(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		TlvDecision decision = register.decision(application);
		if (decision.isIssued()) {
			return;
		}
		UUID letter = letters.decision(application, decision, register.number(application));
		register.issued(decision, letter, files.today());
		files.act(application, system, "ISSUE_TLV");
		CaseHappening issued = story.standing(application, system, "issued");
		// a school may enrol the pupil before the term to object is over (R-BZ-07)
		story.tell(decision.outcome().hasTlv() ? issued.entering(Position.TLV_UNUSED) : issued);
		story.mailApplicant(application, "decided");
		story.mailParents(application, "decided");
	}

	/**
	 * R-AWB-05: the term to supplement passed unused. A person has decided that by now;
	 * only what runs on the diagram of before ends so by itself.
	 */
	public void notProcessed(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		if (application.status() == ApplicationStatus.AWAITING_SUPPLEMENT) {
			requireAfter(Objects.requireNonNull(application.clock().supplementDueOn()));
		}
		if (application.notProcessed(files.today(), files.calendar())) {
			files.save(application, system);
			files.act(application, system, "TLV_NOT_PROCESSED");
			letters.ended(application);
			story.tell(phase.leaving(application, story.standing(application, system, "not-processed")));
			story.mailApplicant(application, "not-processed");
			story.mailParents(application, "not-processed");
		}
	}

	/**
	 * The term to object is over. Unless somebody did, so is the application, and the tlv
	 * waits to be used.
	 */
	public void objectionWindowPassed(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		if (!application.status().isDecided()) {
			return;
		}
		requireAfter(Objects.requireNonNull(application.clock().objectionUntil()));
		story.tell(life.over(id, story.standing(application, system, "objection-passed")));
	}

	/** A timer that runs ahead of the clock fails, so that the engine tries it again. */
	private void requireAfter(LocalDate lastDay) {
		if (!files.today().isAfter(lastDay)) {
			throw new IllegalStateException("the term is not over yet");
		}
	}

}
