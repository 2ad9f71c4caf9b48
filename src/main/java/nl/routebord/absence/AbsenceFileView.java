package nl.routebord.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a school registered of one pupil.
 *
 * @param hasPgn whether the school gave a number; without one nothing can be reported
 * @param municipality of residence
 * @param stay the municipality in which the pupil in fact stays, where that is another;
 * reports go there
 * @param missed the latest day first
 * @param lessonMinutes of a lesson that counts as one hour (R-VZ-06)
 * @param counted minutes without a valid reason in the last four lesson weeks
 * @param reported of these, what a report told already
 * @param worry whether the sickness asks for a talk that nobody wrote down yet (R-MZ-01)
 * @param worryOn the sick day by which it does
 * @param prepared reports that are ready to be checked and sent
 * @param steps what was done about sickness, the latest first
 * @param leaving when and where to the pupil leaves or left
 */
public record AbsenceFileView(UUID id, String number, String name, LocalDate birthDate, String className,
		boolean hasPgn, String municipality, @Nullable String stay, List<MissedRow> missed,
		List<ReducedTimetable> timetables, int lessonMinutes, int counted, int reported,
		Optional<WorryingSickness> worry, @Nullable LocalDate worryOn, List<PreparedReportRow> prepared,
		List<SicknessStepView> steps, Optional<LeaveRoll> leaving) {

	@Override
	public String toString() {
		return "AbsenceFileView[" + id + "]";
	}

}
