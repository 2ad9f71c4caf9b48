package nl.routebord.residential;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * Which swv a stay is of, with its proof.
 *
 * @param swv code, as it was computed at the start
 * @param lookedThrough whether an earlier stay was looked through (R-RES-11)
 * @param day the day that was looked at
 * @param annexRow the postcode's four digits in the ministerial annex, for a residence
 * @param settledSwv what was agreed or judged after it was contested
 */
public record OriginView(@Nullable String swv, OriginBasis basis, boolean lookedThrough, LocalDate day,
		@Nullable String annexRow, @Nullable LocalDate annexOn, @Nullable LocalDate contestedOn,
		@Nullable String contestReason, @Nullable LocalDate settledOn, @Nullable String settledSwv,
		@Nullable String settledWhy) {

	public boolean isContested() {
		return contestedOn != null && settledOn == null;
	}

}
