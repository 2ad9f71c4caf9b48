package nl.routebord.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.kernel.NotFound;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.route.CaseDesk;
import nl.routebord.route.CaseFileId;
import nl.routebord.route.CaseHappening;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.DataCategory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leerplicht reads that a school withdrew or corrected what it had reported, and judges
 * what that means for what it does about it. Nothing of it goes by itself.
 */
@Service
@Transactional
public class ReportNoticeDesk {

	private static final int MOST = 200;

	private final ReportNotices notices;

	private final CaseDesk cases;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportNoticeDesk(ReportNotices notices, CaseDesk cases, CaseAccess access, AuditTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.notices = notices;
		this.cases = cases;
		this.access = access;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	/** Not judged yet, the oldest first. */
	public List<ChangedReportRow> list(Actor actor) {
		requireLeerplicht(actor);
		List<ChangedReportRow> open = notices.open(actor, MOST);
		access.logFilesListed(actor, open.stream().map(ChangedReportRow::id).toList());
		return open;
	}

	public ChangedReportRow view(UUID id, Actor actor) {
		requireLeerplicht(actor);
		ChangedReportRow notice = notices.find(id, actor).orElseThrow(NotFound::new);
		access.logFilesListed(actor, List.of(id));
		return notice;
	}

	/** Of the case that the report was put in, where the actor sees that. */
	public Optional<String> caseNumber(UUID id, Actor actor) {
		return notices.caseOf(view(id, actor).id())
			.map(CaseFileId::new)
			.filter((caseFile) -> cases.sees(caseFile, actor))
			.map((caseFile) -> cases.number(caseFile));
	}

	/** What to read instead of a report that was taken back. */
	public Optional<UUID> ofWithdrawn(UUID report, Actor actor) {
		return (actor.role() == Role.ATTENDANCE_OFFICER) ? notices.ofWithdrawn(report, actor) : Optional.empty();
	}

	/** The same again changes nothing. */
	public void judge(UUID id, @Nullable NoticeJudgement judgement, Actor actor) {
		requireLeerplicht(actor);
		ChangedReportRow notice = notices.find(id, actor).orElseThrow(NotFound::new);
		if (judgement == null) {
			throw new RuleViolated("judgement", "absence.fault.judgement");
		}
		if (notice.judgement() != null) {
			return;
		}
		notices.judge(id, judgement, LocalDate.now(clock), actor);
		trail.record(actor, "JUDGE_ABSENCE_NOTICE", notices.caseOf(id).orElse(null), id);
		notices.caseOf(id)
			.map(CaseFileId::new)
			.filter((caseFile) -> cases.sees(caseFile, actor))
			.ifPresent((caseFile) -> events.publishEvent(CaseHappening.told(caseFile, actor, DataCategory.ABS_UNAUTH,
					"journal.absence." + notice.act(), notice.on().toString())));
	}

	private static void requireLeerplicht(Actor actor) {
		if (actor.role() != Role.ATTENDANCE_OFFICER) {
			throw new NotFound();
		}
	}

}
