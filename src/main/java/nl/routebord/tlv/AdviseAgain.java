package nl.routebord.tlv;

import java.time.LocalDate;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * An expert's earlier advice, given once more.
 *
 * @param endOn the end that is proposed now
 * @param fits the expert says that it still fits; without that it is not given
 */
public record AdviseAgain(@Nullable LocalDate endOn, boolean fits) {

	Faults check() {
		return new Faults().addIf(!fits, "fits", "expert.fault.fits");
	}

}
