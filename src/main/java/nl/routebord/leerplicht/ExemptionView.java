package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An exemption as leerplicht reads it.
 *
 * @param against the rules that stand against it
 * @param renewBy last day to notify or ask anew; null when it need not be
 * @param over whether its last day is past
 * @param reason in the words of who decided
 */
public record ExemptionView(UUID id, long version, ExemptionKind kind, ExemptionState state, LocalDate receivedOn,
		@Nullable LocalDate declaredOn, @Nullable Declarer declaredBy, LocalDate from, @Nullable LocalDate until,
		LocalDate decideBy, @Nullable LocalDate decidedOn, @Nullable LocalDate renewBy, List<ExemptionRule> against,
		boolean forbidden, boolean over, String reason, boolean letter) {

	@Override
	public String toString() {
		return "ExemptionView[" + id + "]";
	}

}
