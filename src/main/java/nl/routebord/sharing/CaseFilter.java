package nl.routebord.sharing;

import java.time.Instant;
import java.time.LocalDate;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.ClockConfiguration;

/**
 * The policy for whole lists, to be compiled into a query. {@link #shows} says the same
 * in Java; a test holds both, and {@link CaseAccess#sees}, to each other. In SQL: <pre>
 * exists (relation of :unit as OWN or PARTNER, not ended on :today) and (case.phases &amp; :phasesMask &lt;&gt; 0
 *     or the case stands open for :user by broken glass, or for :organisation by a ticket)
 * or :ownSourceVisible and case.source_unit = :unit and exists (relation of :unit, also one that ended)
 * </pre>
 *
 * @param unit the unit that looks
 * @param phasesMask bits of the phases in which its role sees a case; 0: in none
 * @param ownSourceVisible whether its role keeps seeing what the unit itself brought in,
 * in any phase and after it left
 * @param today the day on which relations must hold
 * @param openings what else can stand open for who looks
 */
public record CaseFilter(UnitId unit, int phasesMask, boolean ownSourceVisible, LocalDate today, Openings openings) {

	/**
	 * Cases that stand open by broken glass or by a ticket.
	 *
	 * @param breaksGlass whether the role can break glass at all
	 * @param ticketMask bits of the phases in which a ticket opens a case for the role;
	 * 0: in none
	 */
	public record Openings(UserId user, OrganisationId organisation, boolean breaksGlass, int ticketMask, Instant now) {
	}

	boolean shows(CaseFacts facts) {
		RelationKind relation = facts.relation(unit);
		boolean present = relation == RelationKind.OWN || relation == RelationKind.PARTNER;
		int phases = facts.phases().stream().mapToInt(Phase::bit).sum();
		boolean task = present && ((phases & phasesMask) != 0 || isOpen(facts, phases));
		boolean own = ownSourceVisible && relation != RelationKind.NONE && facts.source().equals(unit);
		return task || own;
	}

	private boolean isOpen(CaseFacts facts, int phases) {
		Reader reader = new Reader(openings.user, unit, openings.organisation, Role.SYSTEM);
		var now = openings.now.atZone(ClockConfiguration.ZONE);
		boolean glass = openings.breaksGlass && facts.sharing().glassBroken(reader, now);
		boolean ticket = (phases & openings.ticketMask) != 0 && facts.sharing().ticketOpen(reader, now)
				&& !facts.isForeign(facts.source(), openings.organisation);
		return glass || ticket;
	}

}
