package nl.routebord.absence;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.DataCategory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what is kept about absence to whom the copy of AVG 15 is for. */
@Service
@Transactional
public class AbsenceCopyDesk {

	/** Of one pupil; what a school registers goes five years back at most. */
	private static final int ALL = 10_000;

	private final EpisodeDesk episodes;

	private final ReportReading reports;

	private final Registrations registrations;

	private final SicknessSteps steps;

	private final ResidentCopies residents;

	private final ReportNotices notices;

	AbsenceCopyDesk(EpisodeDesk episodes, ReportReading reports, Registrations registrations, SicknessSteps steps,
			ResidentCopies residents, ReportNotices notices) {
		this.episodes = episodes;
		this.reports = reports;
		this.registrations = registrations;
		this.steps = steps;
		this.residents = residents;
		this.notices = notices;
	}

	/**
	 * What this reader may know of the case; what a school registers and reports is for
	 * that school to give.
	 */
	public CaseAbsence of(CaseFileId caseFile, Actor family) {
		return new CaseAbsence(episodes.of(caseFile, family), List.of(), List.of(), List.of(), List.of());
	}

	/**
	 * What the actor's own unit keeps, also after it left the case.
	 * @param also whether a category is for who asks
	 */
	public CaseAbsence own(CaseFileId caseFile, Predicate<DataCategory> also, Actor actor) {
		List<ReportView> kept = also.test(DataCategory.ABS_UNAUTH)
				? reports.own(caseFile, also.test(DataCategory.ABS_REASON), actor) : List.of();
		List<UUID> pupils = kept.stream().filter(ReportView::ours).map(ReportView::pupilId).distinct().toList();
		List<MissedRow> missed = pupils.stream()
			.flatMap((pupil) -> registrations.history(pupil, ALL).stream())
			.filter((row) -> also.test(row.authorised() ? DataCategory.ABS_AUTH : DataCategory.ABS_UNAUTH))
			.map((row) -> also.test(DataCategory.ABS_REASON) ? row : row.withoutReason())
			.toList();
		boolean sickness = also.test(DataCategory.ABS_AUTH) && also.test(DataCategory.ABS_REASON);
		List<SicknessStepView> done = sickness ? pupils.stream().flatMap((pupil) -> steps.of(pupil).stream()).toList()
				: List.of();
		return new CaseAbsence(episodes.own(caseFile, also, actor), kept, missed, done,
				residents.of(caseFile, also, actor));
	}

	/**
	 * What leerplicht was told of reports that changed, and how it judged that.
	 * @param pupil on the roll of a school, where leerplicht knows it
	 */
	public List<ChangedReportRow> notices(CaseFileId caseFile, Optional<UUID> pupil, Actor actor) {
		return (actor.role() == Role.ATTENDANCE_OFFICER) ? notices.kept(caseFile.value(), pupil, actor) : List.of();
	}

}
