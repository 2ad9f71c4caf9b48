package nl.routebord.consultation;

import nl.routebord.route.LeerplichtMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a pupil moves to another municipality, its leerplicht carries out what was agreed
 * and is asked for the view that has not come.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LeerplichtFollowing {

	private final Agreements agreements;

	private final Consultations consultations;

	private final ConsultationProcess process;

	LeerplichtFollowing(Agreements agreements, Consultations consultations, ConsultationProcess process) {
		this.agreements = agreements;
		this.consultations = consultations;
		this.process = process;
	}

	@EventListener
	public void on(LeerplichtMoved moved) {
		agreements.findByCaseFileIdAndDoneOnIsNull(moved.caseFile().value())
			.stream()
			.filter((agreement) -> agreement.owner().equals(moved.former()))
			.forEach((agreement) -> {
				agreement.passTo(moved.successor());
				agreements.saveAndFlush(agreement);
			});
		InvitedPartner partner = new InvitedPartner(moved.successor().id().value(), moved.successor().role());
		consultations.running(moved.caseFile())
			.filter((consultation) -> consultation.passView(moved.former(), partner))
			.ifPresent((consultation) -> {
				consultations.saveAndFlush(consultation);
				process.viewPassed(moved.caseFile(), moved.former(), moved.successor().id());
			});
	}

}
