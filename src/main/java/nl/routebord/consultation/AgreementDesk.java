package nl.routebord.consultation;

import java.util.List;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Faults;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.Action;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds agreements to the running plan and marks them done. */
@Service
@Transactional
public class AgreementDesk {

	private final CaseDoor door;

	private final Plans plans;

	private final Agreements agreements;

	private final AgreementBook book;

	private final Story story;

	AgreementDesk(CaseDoor door, Plans plans, Agreements agreements, AgreementBook book, Story story) {
		this.door = door;
		this.plans = plans;
		this.agreements = agreements;
		this.book = book;
		this.story = story;
	}

	/**
	 * The director adds an agreement to the running plan.
	 * @param request of the form: sent twice, it is added once
	 */
	public AgreementId add(UUID request, CaseFileId caseFile, NewAgreement agreement, Actor actor) {
		CaseFacts facts = door.requireDirector(caseFile, actor, Action.SET_PLAN);
		List<Agreement> earlier = agreements.findByRequestOrderByPosition(request);
		if (!earlier.isEmpty()) {
			return earlier.get(0).id();
		}
		Faults faults = new Faults();
		book.rules(facts, actor).check(agreement, "", faults);
		faults.throwIfAny();
		Plan plan = plans.requireActive(caseFile);
		AgreementId added = book.add(request, List.of(agreement), caseFile, plan, facts, actor).get(0).id();
		story.tell(Story.line(caseFile, actor, "agreement-added"), added.value());
		return added;
	}

	/**
	 * The owner, or the director of the case, says that it is done; again changes
	 * nothing.
	 */
	public void done(CaseFileId caseFile, AgreementId id, Actor actor) {
		CaseFacts facts = door.require(caseFile, actor, Action.COMPLETE_AGREEMENT);
		Agreement agreement = agreements.require(id, caseFile);
		if (!door.reads(facts, actor, agreement.author())) {
			throw new NotFound();
		}
		door.requireCompleter(agreement, actor);
		if (book.done(agreement, actor)) {
			story.tell(Story.line(caseFile, actor, "agreement-done"), id.value());
		}
	}

}
