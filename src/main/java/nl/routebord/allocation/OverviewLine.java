package nl.routebord.allocation;

import java.time.LocalDate;

import nl.routebord.tlv.FundingCategory;
import org.jspecify.annotations.Nullable;

/**
 * One line of DUO's overview.
 *
 * @param nr which line of the file; what is only ours comes after those
 * @param tlvNumber of the tlv
 * @param category as DUO has it
 * @param begin first day of the tlv
 * @param end its last day
 * @param enrolledOn first day at the school
 * @param leftOn last day there; null while it lasts
 * @param school BRIN and location
 * @param verdict how it stands beside the own register
 * @param fault key of what could not be read; empty otherwise
 * @param answeredOn when somebody found out; null while open
 * @param answer what was found; empty while open
 */
public record OverviewLine(int nr, String tlvNumber, @Nullable FundingCategory category, @Nullable LocalDate begin,
		@Nullable LocalDate end, @Nullable LocalDate enrolledOn, @Nullable LocalDate leftOn, String school,
		Verdict verdict, String fault, @Nullable LocalDate answeredOn, String answer) {

	public boolean isOpen() {
		return verdict.isDifference() && answeredOn == null;
	}

}
