package nl.routebord.absence;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.OrganisationView;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows reports to the school and to leerplicht; every reading is logged (R-REG-03). */
@Service
@Transactional
public class ReportReading {

	private final Reports reports;

	private final ReportDays sentDays;

	private final RegisterAnswers answers;

	private final ReportForms forms;

	private final ReportPreparation preparation;

	private final Roll roll;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final PupilMunicipalities municipalities;

	private final Directory directory;

	ReportReading(Reports reports, ReportDays sentDays, RegisterAnswers answers, ReportForms forms,
			ReportPreparation preparation, Roll roll, AbsenceCircle circle, CaseAccess access, CaseDesk cases,
			PupilMunicipalities municipalities, Directory directory) {
		this.reports = reports;
		this.sentDays = sentDays;
		this.answers = answers;
		this.forms = forms;
		this.preparation = preparation;
		this.roll = roll;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.municipalities = municipalities;
		this.directory = directory;
	}

	public ReportView view(UUID id, Actor actor) {
		AbsenceReport report = reports.find(id).orElseThrow(NotFound::new);
		RollPupil pupil = roll.reported(report.pupil()).orElseThrow(NotFound::new);
		CaseFacts facts = circle.facts(pupil, report.told());
		access.requireSeen(actor, facts);
		if (!permits(actor, facts, report, DataCategory.ABS_UNAUTH)) {
			throw new NotFound();
		}
		Set<DataCategory> shown = EnumSet.of(DataCategory.ID_BASIS, DataCategory.ENROL, DataCategory.ABS_UNAUTH);
		boolean reason = permits(actor, facts, report, DataCategory.ABS_REASON);
		if (reason) {
			shown.add(DataCategory.ABS_REASON);
		}
		access.logRead(actor, facts, shown);
		return view(report, pupil, reason, actor);
	}

	/**
	 * Of one case: what the actor's school wrote or its unit received, for a copy of what
	 * they keep.
	 * @param reason whether what the school wrote goes with it
	 */
	List<ReportView> own(CaseFileId caseFile, boolean reason, Actor actor) {
		return reports.ofCase(caseFile.value())
			.stream()
			.filter((one) -> one.school().equals(actor.organisation())
					|| one.told().filter(actor.unit()::equals).isPresent())
			.map((one) -> view(one, roll.reported(one.pupil()).orElseThrow(NotFound::new), reason, actor))
			.toList();
	}

	private boolean permits(Actor actor, CaseFacts facts, AbsenceReport report, DataCategory category) {
		return access
			.decide(actor, facts, RecordFacts.of(category, report.unit(), Role.SCHOOL_ABSENCE_OFFICE, report.id()))
			.permits();
	}

	private ReportView view(AbsenceReport report, RollPupil pupil, boolean reason, Actor actor) {
		boolean ours = actor.organisation().equals(report.school());
		DueReport what = report.what();
		List<ReportDay> days = (report.state() == ReportState.PREPARED) ? days(pupil, report)
				: sentDays.days(report.id());
		return new ReportView(report.id(), report.version(), pupil.id(), pupil.name(), pupil.birthDate(),
				name(directory.organisation(report.school())),
				directory.organisation(report.school()).map(OrganisationView::code).orElse(""), pupil.className(),
				what.kind(), report.state(), what.begin(), what.end(), what.minutes(), what.allMissed(),
				report.sendBy(), report.sentOn().orElse(null),
				reason ? Optional.of(forms.open(report)) : Optional.empty(), days, report.faults(),
				report.closeReason(), report.closeExplanation(), report.contact(),
				municipalities.name(pupil.municipality()), municipalities.stay(pupil, report, ours),
				municipalities.receiver(pupil, report), pupil.hasNumber(), ours, number(report, actor),
				differing(report, ours), left(report, ours).isPresent(), report.change().filter((change) -> ours),
				report.change().map(ReportChange::on).orElse(null), ours && sentDays.isSaid(report.id()),
				ours ? sentDays.earlier(report.id()) : List.of(), ours ? answers.outdated(report.id()) : List.of());
	}

	private List<ChangedDay> differing(AbsenceReport report, boolean ours) {
		return onRoll(report, ours).map((pupil) -> preparation.differing(pupil, report)).orElse(List.of());
	}

	private Optional<DueReport> left(AbsenceReport report, boolean ours) {
		return onRoll(report, ours).filter((pupil) -> report.state() != ReportState.REJECTED)
			.flatMap((pupil) -> preparation.left(pupil, new SentReport(report.what(), sentDays.days(report.id())),
					report.lesson()));
	}

	private Optional<RollPupil> onRoll(AbsenceReport report, boolean ours) {
		return (ours && report.state().isWithdrawable()) ? roll.find(report.pupil()) : Optional.empty();
	}

	private List<ReportDay> days(RollPupil pupil, AbsenceReport report) {
		Map<LocalDate, Integer> days = new java.util.TreeMap<>();
		preparation.own(pupil, report.what(), report.lesson())
			.forEach((one) -> days.merge(one.on(), one.minutes(), Integer::sum));
		return days.entrySet().stream().map((day) -> new ReportDay(day.getKey(), day.getValue())).toList();
	}

	private Optional<String> number(AbsenceReport report, Actor actor) {
		return report.caseFile()
			.map(CaseFileId::new)
			.filter((caseFile) -> cases.sees(caseFile, actor))
			.map((caseFile) -> cases.number(caseFile));
	}

	private static String name(Optional<OrganisationView> organisation) {
		return organisation.map(OrganisationView::name).orElse("");
	}

}
