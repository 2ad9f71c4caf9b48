package nl.routebord.sharing;

import java.time.LocalDate;
import nl.routebord.identity.UnitId;

/**
 * The policy for whole lists, to be compiled into a query. {@link #shows} says the same
 * in Java; a test holds both, and {@link CaseAccess#sees}, to each other. In SQL: <pre>
 * exists (relation of :unit as OWN or PARTNER, not ended on :today) and case.phases &amp; :phasesMask &lt;&gt; 0
 * or :ownSourceVisible and case.source_unit = :unit and exists (relation of :unit, also one that ended)
 * </pre>
 *
 * @param unit the unit that looks
 * @param phasesMask bits of the phases in which its role sees a case; 0: in none
 * @param ownSourceVisible whether its role keeps seeing what the unit itself brought in,
 * in any phase and after it left
 * @param today the day on which relations must hold
 */
public record CaseFilter(UnitId unit, int phasesMask, boolean ownSourceVisible, LocalDate today) {

	boolean shows(CaseFacts facts) {
		RelationKind relation = facts.relation(unit);
		boolean present = relation == RelationKind.OWN || relation == RelationKind.PARTNER;
		int phases = facts.phases().stream().mapToInt(Phase::bit).sum();
		boolean task = present && (phases & phasesMask) != 0;
		boolean own = ownSourceVisible && relation != RelationKind.NONE && facts.source().equals(unit);
		return task || own;
	}

}
