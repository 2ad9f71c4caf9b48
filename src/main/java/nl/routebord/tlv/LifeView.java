package nl.routebord.tlv;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import nl.routebord.sharing.Action;

import org.jspecify.annotations.Nullable;

/**
 * The life of the tlv that came of an application, for who may know of it.
 *
 * @param version of the tlv and its enrolments together
 * @param endedOn until when it held, if it ended before its end date
 * @param replacedFrom from when another number holds in its place, as long as it does
 * @param returnAgreed the swv agreed that it is used again (R-TLV-10)
 * @param can what the reader can do with it now
 */
public record LifeView(TlvApplicationId application, long version, String number, TlvKind kind, TlvStatus status,
		LocalDate beginOn, @Nullable LocalDate endOn, @Nullable LocalDate endedOn, @Nullable LocalDate replacedFrom,
		boolean returnAgreed, List<UseView> uses, Set<Action> can) {

	/** For templates, which cannot name an enum. */
	public boolean can(String action) {
		return can.contains(Action.valueOf(action));
	}

}
