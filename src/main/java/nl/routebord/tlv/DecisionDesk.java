package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.sharing.Action;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The decision on an application: one decider proposes, another takes it or sends it back
 * with a reason.
 */
@Service
@Transactional
public class DecisionDesk {

	private final TlvFiles files;

	private final Proposals proposals;

	private final DecisionRegister register;

	private final FourEyes eyes;

	private final DecisionWarnings warnings;

	private final Revisions revisions;

	private final TlvStory story;

	private final TlvProcess process;

	DecisionDesk(TlvFiles files, Proposals proposals, DecisionRegister register, FourEyes eyes,
			DecisionWarnings warnings, Revisions revisions, TlvStory story, TlvProcess process) {
		this.revisions = revisions;
		this.files = files;
		this.proposals = proposals;
		this.register = register;
		this.eyes = eyes;
		this.warnings = warnings;
		this.story = story;
		this.process = process;
	}

	/**
	 * Says what is wrong with a proposal, without making it, for the page that asks to
	 * check it once more.
	 */
	public PreparedDecision prepare(ProposeTlv command, Actor actor) {
		TlvApplication application = undecided(command.application(), actor);
		if (proposals.isRepeated(application, command, actor, files.today())) {
			return new PreparedDecision(DecisionRules.outcome(command, application), List.of());
		}
		check(application, command, actor);
		return new PreparedDecision(DecisionRules.outcome(command, application), warnings.of(command, application));
	}

	/**
	 * Proposes what a colleague is to decide. The same by the same person once more
	 * changes nothing.
	 * @throws Conflict when somebody proposed or decided already, or it changed since it
	 * was read
	 */
	public void propose(ProposeTlv command, Actor actor) {
		TlvApplication application = undecided(command.application(), actor);
		if (proposals.isRepeated(application, command, actor, files.today())) {
			return;
		}
		check(application, command, actor);
		requireWarned(command, application);
		proposals.propose(application, command, eyes.checks(application, actor.user()), actor, files.today());
		files.save(application, actor);
		files.act(application, actor, "PROPOSE_TLV_DECISION");
		story.tell(story.standing(application, actor, "proposed"));
		process.proposed(application.id());
	}

	/**
	 * The one decision on an application, as proposed; a grant takes the next number of
	 * the swv. Who took it and sends it once more changes nothing.
	 * @throws Conflict when somebody else has decided already, or it changed since it was
	 * read
	 */
	public void decide(DecideTlv command, Actor actor) {
		TlvApplication application = files.lock(command.application(), actor, Action.DECIDE_TLV);
		if (register.find(application).filter((taken) -> taken.decidedBy().equals(actor.user())).isPresent()) {
			return;
		}
		requireUndecided(application);
		TlvProposal proposal = proposals.require(application);
		eyes.requireReady(application, actor);
		application.requireVersion(command.version());
		ProposeTlv proposed = proposal.proposed().command(command);
		DecisionRules.faults(proposed, application, files.premises(application)).throwIfAny();
		revisions.ofProposed(application, proposed).throwIfAny();
		requireWarned(proposed, application);
		LocalDate today = files.today();
		TlvDecision decision = register.decide(application, DecisionRules.outcome(proposed, application), proposal,
				actor, today);
		proposal.taken(actor, today);
		proposals.save(proposal);
		application.decided(decision, today, files.calendar());
		files.save(application, actor);
		files.act(application, actor, "DECIDE_TLV");
		story.askedNoMore(application);
		story.tell(story.standing(application, actor, "decided." + decision.outcome().name().toLowerCase(Locale.ROOT)));
		process.decided(application.id(), decision.outcome().isGranted(),
				Objects.requireNonNull(application.clock().objectionUntil()));
	}

	/**
	 * Not as proposed: who prepares proposes anew. Who proposed takes it back this way.
	 */
	public void sendBack(TlvApplicationId id, long version, String reason, Actor actor) {
		TlvApplication application = undecided(id, actor);
		if (proposals.wasSentBack(application, reason, actor)) {
			return;
		}
		TlvProposal proposal = proposals.require(application);
		eyes.requireIndependent(application, actor);
		application.requireVersion(version);
		proposal.sentBack(reason, actor, files.today());
		proposals.save(proposal);
		files.save(application, actor);
		files.act(application, actor, "RETURN_TLV_PROPOSAL");
		story.tell(story.standing(application, actor, "proposal-returned"));
		process.sentBack(id);
	}

	private void check(TlvApplication application, ProposeTlv command, Actor actor) {
		proposals.open(application).ifPresent((waiting) -> {
			throw new Conflict("tlv.proposal.waits", application.number());
		});
		eyes.requireReady(application, actor);
		application.requireVersion(command.version());
		DecisionRules.faults(command, application, files.premises(application)).throwIfAny();
		revisions.ofProposed(application, command).throwIfAny();
	}

	private TlvApplication undecided(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.lock(id, actor, Action.DECIDE_TLV);
		requireUndecided(application);
		return application;
	}

	private static void requireUndecided(TlvApplication application) {
		if (application.status().isDecided()) {
			throw new Conflict("tlv.already-decided", application.number());
		}
	}

	private void requireWarned(ProposeTlv command, TlvApplication application) {
		new Faults()
			.addIf(!command.warned() && !warnings.of(command, application).isEmpty(), "warned", "tlv.fault.warned")
			.throwIfAny();
	}

}
