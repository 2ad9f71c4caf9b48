package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.route.Position;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on applications for a toelaatbaarheidsverklaring and issues them. The steps
 * without a person ({@code issue}, {@code notProcessed}, {@code objectionWindowPassed})
 * may be run twice.
 */
@Service
@Transactional
public class TlvDesk {

	private final TlvFiles files;

	private final DecisionRegister register;

	private final FourEyes eyes;

	private final TlvLetters letters;

	private final TlvStory story;

	private final TlvLife life;

	private final TlvProcess process;

	TlvDesk(TlvFiles files, DecisionRegister register, FourEyes eyes, TlvLetters letters, TlvStory story, TlvLife life,
			TlvProcess process) {
		this.life = life;
		this.files = files;
		this.register = register;
		this.eyes = eyes;
		this.letters = letters;
		this.story = story;
		this.process = process;
	}

	/**
	 * Says what is wrong with a decision, without taking it, for the page that asks to
	 * check it once more.
	 */
	public PreparedDecision prepare(DecideTlv command, Actor actor) {
		TlvApplication application = ready(command, actor);
		return new PreparedDecision(DecisionRules.outcome(command, application), warnings(command, application));
	}

	/**
	 * The one decision on an application; a grant takes the next number of the swv.
	 * @throws Conflict when somebody has decided already, or it changed since it was read
	 */
	public void decide(DecideTlv command, Actor actor) {
		TlvApplication application = ready(command, actor);
		new Faults().addIf(!command.warned() && !warnings(command, application).isEmpty(), "warned", "tlv.fault.warned")
			.throwIfAny();
		LocalDate today = files.today();
		TlvDecision decision = register.decide(application, command, actor, today);
		application.decided(decision, today, files.calendar());
		files.save(application, actor);
		files.act(application, actor, "DECIDE_TLV");
		story.tell(story.standing(application, actor, "decided." + decision.outcome().name().toLowerCase(Locale.ROOT)));
		process.decided(application.id(), decision.outcome().isGranted(), objectionUntil(application));
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
		story.tell(story.standing(application, system, "issued"));
		story.mailApplicant(application, "decided");
		story.mailParents(application, "decided");
	}

	/** R-AWB-05: the term to supplement passed unused. */
	public void notProcessed(TlvApplicationId id, Actor system) {
		TlvApplication application = files.lock(id);
		if (application.status() == ApplicationStatus.AWAITING_SUPPLEMENT) {
			requireAfter(Objects.requireNonNull(application.clock().supplementDueOn()));
		}
		if (application.notProcessed(files.today(), files.calendar())) {
			files.save(application, system);
			files.act(application, system, "TLV_NOT_PROCESSED");
			letters.ended(application);
			story.tell(story.standing(application, system, "not-processed").leaving(Position.TLV_APPLICATION));
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
		requireAfter(objectionUntil(application));
		story.tell(life.over(id, story.standing(application, system, "objection-passed")));
	}

	private TlvApplication ready(DecideTlv command, Actor actor) {
		TlvApplication application = files.lock(command.application(), actor, Action.DECIDE_TLV);
		if (application.status().isDecided()) {
			throw new Conflict("tlv.already-decided", application.number());
		}
		eyes.requireReady(application, actor);
		application.requireVersion(command.version());
		DecisionRules.faults(command, application).throwIfAny();
		return application;
	}

	private List<DecisionCheck> warnings(DecideTlv command, TlvApplication application) {
		return DecisionRules.warnings(command, application, files.today(), files.birthDate(application));
	}

	/** A timer that runs ahead of the clock fails, so that the engine tries it again. */
	private void requireAfter(LocalDate lastDay) {
		if (!files.today().isAfter(lastDay)) {
			throw new IllegalStateException("the term is not over yet");
		}
	}

	private static LocalDate objectionUntil(TlvApplication application) {
		return Objects.requireNonNull(application.clock().objectionUntil());
	}

}
