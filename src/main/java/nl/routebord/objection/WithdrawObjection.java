package nl.routebord.objection;

import java.time.LocalDate;
import java.util.Objects;

import nl.routebord.kernel.Faults;

import org.jspecify.annotations.Nullable;

/**
 * Who objected takes it back (Awb 6:21). It ends the objection for good.
 *
 * @param on the day of the letter, or of the hearing
 * @param confirmed whoever records it has seen it in writing or heard it said
 */
public record WithdrawObjection(@Nullable LocalDate on, @Nullable Way way, boolean confirmed) {

	/** The two ways of the act. */
	public enum Way {

		IN_WRITING, AT_HEARING

	}

	Faults faults(LocalDate received, LocalDate today) {
		return new Faults()
			.addIf(on == null || on.isBefore(received) || on.isAfter(today), "withdrawnOn",
					"objection.fault.withdrawn-on")
			.addIf(way == null, "withdrawnWay", "objection.fault.withdrawn-way")
			.addIf(!confirmed, "withdrawnSure", "objection.fault.withdrawn-sure");
	}

	Withdrawal withdrawal() {
		return new Withdrawal(Objects.requireNonNull(on), Objects.requireNonNull(way));
	}

}
