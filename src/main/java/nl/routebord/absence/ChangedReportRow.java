package nl.routebord.absence;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a school corrected or withdrew a report: no days, no hours and no kind.
 *
 * @param pupil empty once it was judged
 * @param told why, of a withdrawal
 * @param judgement null while it waits
 */
public record ChangedReportRow(UUID id, UUID report, String pupil, String school, ReportChange.Act act,
		WithdrawalReason.@Nullable ToldReason told, LocalDate sentOn, LocalDate on,
		@Nullable NoticeJudgement judgement) {

	@Override
	public String toString() {
		return "ChangedReportRow[" + id + "]";
	}

}
