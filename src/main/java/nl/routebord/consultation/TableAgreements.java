package nl.routebord.consultation;

import java.util.List;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.Faults;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseFacts;
import org.springframework.stereotype.Component;

/**
 * What a thuiszittersoverleg agreed: part of the one plan that runs, or of the plan that
 * is set next.
 */
@Component
class TableAgreements {

	private final Consultations consultations;

	private final Plans plans;

	private final AgreementBook book;

	TableAgreements(Consultations consultations, Plans plans, AgreementBook book) {
		this.consultations = consultations;
		this.plans = plans;
		this.book = book;
	}

	/** Where the consultation waits for this meeting it is recorded there, once. */
	void requireNoStep(CaseFileId caseFile) {
		if (consultations.running(caseFile).filter((one) -> one.step() == ConsultationStep.TABLE).isPresent()) {
			throw new Conflict("consultation.table-there");
		}
	}

	void check(List<NewAgreement> agreements, CaseFacts facts, Actor actor, Faults faults) {
		book.rules(facts, actor).check(agreements, faults);
	}

	void add(ReportTable command, CaseFileId caseFile, CaseFacts facts, Actor actor) {
		book.add(command.request(), command.agreements(), caseFile, plans.active(caseFile).orElse(null), facts, actor);
	}

	List<AgreementOwner> owners(CaseFacts facts, Actor actor) {
		return book.owners(facts, actor);
	}

}
