package nl.routebord.process;

import java.time.LocalDate;

import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseFileId;
import nl.routebord.tlv.ChooseRenewal;
import nl.routebord.tlv.RenewalProcess;
import nl.routebord.tlv.TlvApplicationId;

import org.springframework.stereotype.Component;

/** Advances {@code tlv-renewal}; its business key is the application of the old tlv. */
@Component
class RenewalEngine implements RenewalProcess {

	private final OpenSteps steps;

	RenewalEngine(OpenSteps steps) {
		this.steps = steps;
	}

	@Override
	public void started(CaseFileId caseFile, TlvApplicationId application, UnitId school, LocalDate chooseBy,
			LocalDate lastDay) {
		steps.start(Elements.TLV_RENEWAL, application.value(),
				ProcessVariables.none()
					.id(ProcessVariables.CASE_FILE, caseFile.value())
					.id(ProcessVariables.SCHOOL, school.value())
					.after(ProcessVariables.RENEWAL_LATE, chooseBy)
					.after(ProcessVariables.RENEWAL_ENDS, lastDay));
	}

	@Override
	public void chosen(TlvApplicationId application, UnitId school, ChooseRenewal.Intent intent) {
		ProcessVariables chosen = ProcessVariables.none()
			.id(ProcessVariables.SCHOOL, school.value())
			.word(ProcessVariables.RENEWAL_INTENT, intent);
		if (steps.isOpen(application.value(), Elements.CHOOSE_RENEWAL)) {
			steps.complete(application.value(), Elements.CHOOSE_RENEWAL, chosen);
		}
		else {
			steps.send(application.value(), Elements.RENEWAL_REOPENED, chosen);
		}
	}

	@Override
	public void stopped(TlvApplicationId application) {
		steps.sendIfAwaited(application.value(), Elements.RENEWAL_REOPENED, ProcessVariables.none());
	}

	@Override
	public void settled(TlvApplicationId application) {
		steps.sendIfAwaited(application.value(), Elements.RENEWAL_SETTLED, ProcessVariables.none());
	}

}
