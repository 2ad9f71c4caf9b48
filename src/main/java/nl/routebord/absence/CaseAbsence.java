package nl.routebord.absence;

import java.util.List;

/**
 * What is kept in a case about absence, for the copy of AVG 15.
 *
 * @param reports with all that the school wrote in them
 * @param missed what the school registered of the pupil of those reports, newest first
 * @param steps what that school did about sickness
 * @param residents what the files of the municipality say of the pupil
 */
public record CaseAbsence(List<EpisodeView> episodes, List<ReportView> reports, List<MissedRow> missed,
		List<SicknessStepView> steps, List<ResidentCopy> residents) {

	public CaseAbsence {
		episodes = List.copyOf(episodes);
		reports = List.copyOf(reports);
		missed = List.copyOf(missed);
		steps = List.copyOf(steps);
		residents = List.copyOf(residents);
	}

	@Override
	public String toString() {
		return "CaseAbsence[…]";
	}

}
