package nl.routebord.leerplicht;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import nl.routebord.absence.AbsenceCopyDesk;
import nl.routebord.absence.ChangedReportRow;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;
import nl.routebord.vault.Vault;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives of the file of leerplicht what is for who asks inzage (AVG 15, privacy.md B.6).
 */
@Service
@Transactional
public class FileCopyDesk {

	private final DutyPupils pupils;

	private final FollowUps followUps;

	private final DutyReading duties;

	private final AbsenceCopyDesk absence;

	private final Vault vault;

	FileCopyDesk(DutyPupils pupils, FollowUps followUps, DutyReading duties, AbsenceCopyDesk absence, Vault vault) {
		this.pupils = pupils;
		this.followUps = followUps;
		this.duties = duties;
		this.absence = absence;
		this.vault = vault;
	}

	/**
	 * What the actor's own unit keeps of the child of a case.
	 * @param also whether a category is whole for who asks; what was said in a talk goes
	 * along only where nobody else's data are in it
	 */
	public FileCopy own(CaseFileId caseFile, Predicate<DataCategory> also, Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER || !also.test(DataCategory.ABS_UNAUTH)) {
			return FileCopy.EMPTY;
		}
		boolean said = also.test(DataCategory.FAMILY);
		Optional<DutyPupil> child = pupils.inCase(actor.unit(), caseFile.value());
		List<ChangedReportRow> told = absence.notices(caseFile, child.flatMap(DutyPupil::roll), actor);
		return child
			.map((pupil) -> new FileCopy(steps(pupil, said), duties.pupil(pupil.id(), actor).exemptions(), told))
			.orElseGet(() -> new FileCopy(List.of(), List.of(), told));
	}

	private List<StepView> steps(DutyPupil pupil, boolean said) {
		return followUps.of(pupil.id())
			.stream()
			.flatMap((one) -> one.steps().stream())
			.filter((step) -> !step.enforcing() && !step.word().equals(Intervention.CARE_REPORT_VT.name()))
			.map((step) -> view(step, pupil, said))
			.toList();
	}

	private StepView view(Step step, DutyPupil pupil, boolean said) {
		return new StepView(step.id(), step.kind(), step.word(), step.on(),
				said ? vault.open(step.text(), step.place(pupil.unit())) : "", false, false);
	}

}
