package nl.routebord.absence;

import org.springframework.stereotype.Component;

/** Hands the register what became of a report, and hears what it says at once. */
@Component
class RegisterPost {

	private final ReportRegister register;

	private final RegisterAnswers answers;

	private final PupilMunicipalities municipalities;

	RegisterPost(ReportRegister register, RegisterAnswers answers, PupilMunicipalities municipalities) {
		this.register = register;
		this.answers = answers;
		this.municipalities = municipalities;
	}

	void hand(AbsenceReport report, RollPupil pupil) {
		boolean known = report.receiver().or(() -> municipalities.receiving(pupil)).isPresent();
		DueReport what = report.what();
		register
			.hand(new RegisterMessage(report.id(), report.attempt(),
					report.change().map(ReportChange::act).orElse(null), pupil.hasNumber(), what.kind(), what.begin(),
					what.end(), known))
			.forEach(answers::keep);
		answers.hear(report.id());
	}

}
