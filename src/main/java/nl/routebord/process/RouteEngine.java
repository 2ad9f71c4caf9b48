package nl.routebord.process;

import java.time.LocalDate;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Conflict;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.RoutePicture;
import nl.routebord.route.RouteProcess;
import org.springframework.stereotype.Component;

/** Advances {@code pupil-route} and {@code signalling}. */
@Component
class RouteEngine implements RouteProcess {

	private final OpenSteps steps;

	private final RoutePictures pictures;

	private final PendingLetters letters;

	RouteEngine(OpenSteps steps, RoutePictures pictures, PendingLetters letters) {
		this.steps = steps;
		this.pictures = pictures;
		this.letters = letters;
	}

	@Override
	public void start(CaseFileId caseFile, UnitId openedBy, LocalDate intakeDueOn) {
		steps.start(Elements.PUPIL_ROUTE, caseFile.value(),
				ProcessVariables.none()
					.id(ProcessVariables.CASE_FILE, caseFile.value())
					.id(ProcessVariables.DIRECTOR, openedBy.value())
					.after(ProcessVariables.INTAKE_DUE, intakeDueOn));
	}

	@Override
	public void familyContacted(CaseFileId caseFile) {
		steps.complete(caseFile.value(), Elements.CONTACT_FAMILY, ProcessVariables.none());
	}

	@Override
	public void viewsRecorded(CaseFileId caseFile) {
		steps.complete(caseFile.value(), Elements.RECORD_VIEWS, ProcessVariables.none());
	}

	@Override
	public void aftercareChecked(CaseFileId caseFile) {
		steps.completeEither(caseFile.value(), Elements.CHECK_AFTERCARE_6, Elements.CHECK_AFTERCARE_13,
				ProcessVariables.none());
	}

	@Override
	public void handedOver(CaseFileId caseFile, UnitId director) {
		steps.readdress(caseFile.value(), ProcessVariables.DIRECTOR, director.value());
	}

	/**
	 * A message to an interrupting event sub-process and not a deletion: the diagram then
	 * shows the caseworker why the steps stopped, the called processes end with it, and
	 * their tasks leave the work list in the same transaction.
	 */
	@Override
	public void closed(CaseFileId caseFile) {
		if (letters.pending(caseFile)) {
			throw new Conflict("step.letter-pending");
		}
		steps.sendIfAwaited(caseFile.value(), Elements.CASE_CLOSED, ProcessVariables.none());
	}

	@Override
	public RoutePicture picture(CaseFileId caseFile) {
		return pictures.of(caseFile);
	}

}
