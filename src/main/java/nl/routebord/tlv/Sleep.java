package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What a stay in an institution does to one tlv and to the enrolments on it (domain.md
 * 4.5); keeps nothing. It wakes where every tlv comes into use, by {@link UseRules}.
 *
 * @param tlv the tlv
 * @param uses every enrolment on it
 */
record Sleep(Tlv tlv, List<TlvUse> uses) {

	private static final Set<TlvKind> KINDS = EnumSet.of(TlvKind.SO, TlvKind.VSO);

	/** What is over by its date is for the calendar, which may not have come yet. */
	static boolean concerns(Tlv tlv, Set<TlvStatus> which, LocalDate today) {
		return which.contains(tlv.status()) && KINDS.contains(tlv.kind()) && !tlv.isOver(today);
	}

	/**
	 * R-RES-17: those that fall asleep when a stay begins.
	 * @param unusedToo whether one that was issued and not used sleeps as well (option 1)
	 */
	static Set<TlvStatus> falling(boolean unusedToo) {
		return unusedToo ? EnumSet.of(TlvStatus.ACTIVE, TlvStatus.ISSUED) : EnumSet.of(TlvStatus.ACTIVE);
	}

	/** Who was enrolled on it is so no more from the first day of the stay. */
	void begin(LocalDate placed) {
		uses.stream().filter((use) -> use.lastsOn(placed)).forEach((use) -> use.away(placed));
		tlv.fallAsleep(placed);
	}

	/**
	 * R-RES-18: the stay did not come about. One that slept through an earlier stay
	 * sleeps on.
	 * @param placed the first day of that stay
	 * @param wakes from when the stay before lets it wake; null where none does
	 * @return whether it is awake again
	 */
	boolean undo(LocalDate placed, @Nullable LocalDate wakes, LocalDate today) {
		if (tlv.sleptBefore(placed)) {
			tlv.wakesFrom(wakes);
			return false;
		}
		tlv.putBack(today);
		uses.stream().filter((use) -> use.lastsOn(placed.minusDays(1))).forEach(TlvUse::stayed);
		return true;
	}

	/** To regular education, mbo or work: it costs nothing (S24). */
	void release(LocalDate from) {
		tlv.happen(TlvEvent.WENT_ELSEWHERE, from.minusDays(1));
	}

}
