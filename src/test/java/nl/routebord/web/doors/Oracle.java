package nl.routebord.web.doors;

import java.util.Set;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Decision;
import nl.routebord.sharing.RecordFacts;
import org.springframework.stereotype.Component;

/** Says from the decisions and the policy alone which answers are right. */
@Component
class Oracle {

	enum Right {

		/** Served; what was sent may still be refused, but not who sent it. */
		SERVED, FORBIDDEN, HIDDEN

	}

	private final CaseAccess access;

	Oracle(CaseAccess access) {
		this.access = access;
	}

	/**
	 * @param director works for the unit that opened and directs the case, and applied
	 * @param asker works for the unit that asked and broke the glass
	 */
	Set<Right> right(Decided decided, Caller caller, CaseFacts facts, boolean director, boolean asker) {
		Right right = one(decided, caller, facts, director, asker);
		if (right == Right.SERVED && decided.is("gone")) {
			return decided.isOfACase() ? Set.of(Right.HIDDEN) : Set.of(Right.HIDDEN, Right.SERVED);
		}
		boolean either = right == Right.FORBIDDEN && (decided.is("gone") || decided.is("applicant"));
		return either ? Set.of(Right.FORBIDDEN, Right.HIDDEN) : Set.of(right);
	}

	private Right one(Decided decided, Caller caller, CaseFacts facts, boolean director, boolean asker) {
		Actor actor = caller.actor();
		if (!decided.roles().contains(actor.role())) {
			return Right.HIDDEN;
		}
		if (decided.is("bringer") && !access.writable(actor.role()).contains(DataCategory.ANON_CASE)) {
			return Right.FORBIDDEN;
		}
		if (decided.is("officer")) {
			return facts.isInForce(actor.unit()) ? Right.SERVED : Right.HIDDEN;
		}
		if (decided.is("keeper") || decided.is("asker")) {
			boolean served = decided.is("keeper") ? director : asker;
			return served ? Right.SERVED : (asker && decided.is("asker")) ? Right.FORBIDDEN : Right.HIDDEN;
		}
		if (!decided.isOfACase()) {
			return Right.SERVED;
		}
		if (!access.sees(actor, facts) || !shows(decided, actor, facts)) {
			return Right.HIDDEN;
		}
		boolean may = decided.act() == null || access.actions(actor, facts).contains(decided.act());
		may &= director || !decided.is("director") && !decided.is("applicant");
		may &= !decided.is("asked") && !decided.is("needless");
		may &= !decided.is("glass") || access.emergency(actor, facts).door();
		return may ? Right.SERVED : Right.FORBIDDEN;
	}

	private boolean shows(Decided decided, Actor actor, CaseFacts facts) {
		if (decided.is("tlv")) {
			return decision(actor, facts, DataCategory.TLV_FILE).shows()
					|| decision(actor, facts, DataCategory.TLV_DECISION).shows();
		}
		DataCategory category = decided.category();
		if (category == null) {
			return true;
		}
		Decision decision = decision(actor, facts, category);
		return decided.is("whole") ? decision.permits() : decision.shows();
	}

	private Decision decision(Actor actor, CaseFacts facts, DataCategory category) {
		return access.decide(actor, facts, RecordFacts.of(category, facts.source(), Role.SCHOOL_CARE_COORDINATOR));
	}

}
