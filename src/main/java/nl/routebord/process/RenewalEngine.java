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
	public void chosen(TlvApplicationId application, ChooseRenewal.Intent intent) {
		steps.complete(application.value(), Elements.CHOOSE_RENEWAL,
				ProcessVariables.none().word(ProcessVariables.RENEWAL_INTENT, intent));
	}

	@Override
	public void settled(TlvApplicationId application) {
		steps.sendIfAwaited(application.value(), Elements.RENEWAL_SETTLED, ProcessVariables.none());
	}

}
