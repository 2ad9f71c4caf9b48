package nl.routebord.tlv;

import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseAccess;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A school asks for another category than the one of the tlv that holds (R-TLV-11). From
 * there on it is an application like any other.
 */
@Service
@Transactional
public class RevisionDesk {

	private final TlvFiles files;

	private final DecisionRegister register;

	private final Drafting drafting;

	private final CaseAccess access;

	RevisionDesk(TlvFiles files, DecisionRegister register, Drafting drafting, CaseAccess access) {
		this.files = files;
		this.register = register;
		this.drafting = drafting;
		this.access = access;
	}

	/** Whether the actor can ask for it now, for what a page offers. */
	public boolean isPossible(TlvApplicationId id, Actor actor) {
		TlvApplication application = files.visible(id, actor);
		return access.actions(actor, files.facts(application)).contains(Action.APPLY_TLV)
				&& register.tlv(application).filter(RevisionDesk::isGraded).isPresent();
	}

	/** Access comes before what was sent. */
	public void requireMay(TlvApplicationId id, Actor actor) {
		files.requireMay(id, actor, Action.APPLY_TLV);
	}

	/**
	 * Starts the draft, with what was asked before; the same request gives the same one.
	 * @throws Conflict when no tlv holds that has a category, or another application is
	 * open
	 */
	public TlvApplicationId ask(UUID request, TlvApplicationId id, Actor actor) {
		requireMay(id, actor);
		TlvApplication before = files.get(id);
		Tlv tlv = register.tlv(before)
			.filter(RevisionDesk::isGraded)
			.orElseThrow(() -> new Conflict("step.not-available"));
		return drafting.revise(request, before, tlv, actor);
	}

	private static boolean isGraded(Tlv tlv) {
		return tlv.holds() && tlv.kind().hasFundingCategory();
	}

}
