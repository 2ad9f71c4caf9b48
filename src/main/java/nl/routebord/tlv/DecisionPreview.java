package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import nl.routebord.terms.ObjectionTerm;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows a decider the letter as it would go today, marked as a draft. Keeps nothing, and
 * takes no number.
 */
@Service
@Transactional
public class DecisionPreview {

	private final TlvFiles files;

	private final Proposals proposals;

	private final TlvLetters letters;

	private final CaseAccess access;

	DecisionPreview(TlvFiles files, Proposals proposals, TlvLetters letters, CaseAccess access) {
		this.files = files;
		this.proposals = proposals;
		this.letters = letters;
		this.access = access;
	}

	/** Of what is being written; what is wrong with it is told as when it is proposed. */
	public byte[] of(ProposeTlv command, Actor actor) {
		TlvApplication application = toDecide(command.application(), actor);
		ProposeTlv read = command.confirming();
		DecisionRules.faults(read, application, files.premises(application)).throwIfAny();
		return print(application, read, false, actor);
	}

	/** Of what a colleague has proposed. */
	public byte[] ofProposal(TlvApplicationId id, Actor actor) {
		TlvApplication application = toDecide(id, actor);
		DecideTlv taking = new DecideTlv(id, application.version(), true, true);
		TlvProposal proposal = proposals.require(application);
		return print(application, proposal.proposed().command(taking), !proposal.preparedBy().equals(actor.user()),
				actor);
	}

	private TlvApplication toDecide(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, Action.DECIDE_TLV);
		TlvApplication application = files.get(id);
		if (application.status() != ApplicationStatus.DECISION_PENDING) {
			throw new Conflict("step.not-available");
		}
		access.logRead(actor, files.facts(application), List.of(DataCategory.TLV_FILE, DataCategory.ID_BASIS));
		return application;
	}

	/**
	 * Two that are never saved: the letter is made of what a decision holds. Who prepares
	 * does not sign.
	 */
	private byte[] print(TlvApplication application, ProposeTlv command, boolean signed, Actor actor) {
		LocalDate today = files.today();
		TlvProposal proposal = new TlvProposal(application, 1, command, List.of(), actor, today);
		TlvDecision decision = new TlvDecision(application.id(), DecisionRules.outcome(command, application), proposal,
				actor, today);
		return letters.draft(application, decision, proposal.proposed().grounds(), signed,
				new ObjectionTerm(today).end(files.calendar()));
	}

}
