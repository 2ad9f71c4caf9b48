package nl.routebord.consultation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.kernel.Conflict;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import org.springframework.data.repository.Repository;

/** All consultations; a case has one that is not done. */
interface Consultations extends Repository<Consultation, ConsultationId> {

	/** At once: the engine and the work list follow in the same transaction. */
	Consultation saveAndFlush(Consultation consultation);

	Optional<Consultation> findById(ConsultationId id);

	Optional<Consultation> findByRequest(UUID request);

	Optional<Consultation> findByCaseFileIdAndStepNot(UUID caseFile, ConsultationStep done);

	List<Consultation> findByCaseFileIdOrderByAskedOnDesc(UUID caseFile);

	default Optional<Consultation> running(CaseFileId caseFile) {
		return findByCaseFileIdAndStepNot(caseFile.value(), ConsultationStep.DONE);
	}

	default Consultation requireRunning(CaseFileId caseFile) {
		return running(caseFile).orElseThrow(() -> new Conflict("step.not-available"));
	}

	default Consultation require(ConsultationId id) {
		return findById(id).orElseThrow(NotFound::new);
	}

}
