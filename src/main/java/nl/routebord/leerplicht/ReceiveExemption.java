package nl.routebord.leerplicht;

import java.time.LocalDate;
import java.util.UUID;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * Parents notified of an exemption, or asked for one.
 *
 * @param request of the form: sent twice, it is one
 * @param declared the day on the declaration, of a doctor or of a school abroad
 * @param neverFit whether the declaration says that the child will never be fit (LPW 6)
 * @param placedBefore whether the child was at a school of that richting the year before
 * @param agreed whether the school board agrees (LPW 3a)
 * @param heard whether who must be heard was
 * @param until the last day; null: until the end of the school year
 */
public record ReceiveExemption(UUID request, @Nullable ExemptionKind kind, @Nullable LocalDate received,
		@Nullable LocalDate declared, @Nullable Declarer declaredBy, boolean neverFit, boolean placedBefore,
		boolean agreed, boolean heard, @Nullable LocalDate from, @Nullable LocalDate until) {

	/** What happened since it was asked. */
	ReceiveExemption after(boolean heardSince, boolean agreedSince) {
		return new ReceiveExemption(request, kind, received, declared, declaredBy, neverFit, placedBefore,
				agreed || agreedSince, heard || heardSince, from, until);
	}

	Faults faults(LocalDate today) {
		return new Faults().addIf(kind == null, "kind", "leerplicht.fault.exemption")
			.addIf(received == null || received.isAfter(today), "received", "leerplicht.fault.received")
			.addIf(received != null && received.isBefore(today.minusYears(1)), "received",
					"leerplicht.fault.received-old")
			.addIf(from == null, "from", "leerplicht.fault.from")
			.addIf(from != null && until != null && until.isBefore(from), "until", "leerplicht.fault.until")
			.addIf(kind == ExemptionKind.ART5_A && declared == null, "declared", "leerplicht.fault.declared")
			.addIf(kind == ExemptionKind.ART5_A && declaredBy == null, "declaredBy", "leerplicht.fault.declaredBy")
			.addIf(kind == ExemptionKind.ART11_G && until == null, "until", "leerplicht.fault.until");
	}

}
