package nl.routebord.absence;

import nl.routebord.identity.Role;
import nl.routebord.identity.Directory;
import org.springframework.stereotype.Component;

/** Hands the register what became of a report, and hears what it says at once. */
@Component
class RegisterPost {

	private final ReportRegister register;

	private final RegisterAnswers answers;

	private final Directory directory;

	RegisterPost(ReportRegister register, RegisterAnswers answers, Directory directory) {
		this.register = register;
		this.answers = answers;
		this.directory = directory;
	}

	void hand(AbsenceReport report, RollPupil pupil) {
		boolean known = directory.unitOf(pupil.municipality(), Role.ATTENDANCE_OFFICER).isPresent();
		DueReport what = report.what();
		register
			.hand(new RegisterMessage(report.id(), report.attempt(),
					report.change().map(ReportChange::act).orElse(null), pupil.hasNumber(), what.kind(), what.begin(),
					what.end(), known))
			.forEach(answers::keep);
		answers.hear(report.id());
	}

}
