package nl.routebord.anonymous;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;

/**
 * A consult as it is stored.
 *
 * @param source the unit that brought it
 * @param invited the others, with what they are to it today
 * @param named the case it became
 * @param answers how many there are
 * @param answered the units that said something
 */
record Consult(AnonymousId id, CaseParty source, List<CaseParty> invited, AgeBand ageBand, Sector sector,
		Problem problem, String text, LocalDate broughtOn, LocalDate endsOn, @Nullable CaseFileId named, int answers,
		Set<UnitId> answered) {

	/**
	 * For the policy: a case of nobody, in phase P0 until it is named. Once it has a name
	 * what was told without one is for who brought it only.
	 */
	CaseFacts facts() {
		List<CaseParty> parties = new ArrayList<>(invited);
		parties.add(0, source);
		Set<Phase> phases = (named != null) ? Set.of() : EnumSet.of(Phase.P0);
		return new CaseFacts(id.value(), source.unit(), phases, parties);
	}

	RecordFacts question() {
		return RecordFacts.of(DataCategory.ANON_CASE, source.unit(), source.role());
	}

	boolean isOf(UnitId unit) {
		return source.unit().equals(unit);
	}

	@Override
	public String toString() {
		return "Consult[" + id + "]";
	}

	/** What a unit said. */
	record Answer(UUID id, CaseParty unit, String text, Instant at) {

		RecordFacts record() {
			return RecordFacts.of(DataCategory.ANON_CASE, unit.unit(), unit.role());
		}

		@Override
		public String toString() {
			return "Answer[" + id + "]";
		}

	}

}
