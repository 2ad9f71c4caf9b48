package nl.routebord.absence;

import java.io.Reader;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Directory;
import nl.routebord.identity.Role;
import nl.routebord.identity.WorkContact;
import nl.routebord.kernel.Fault;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseAccess;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register by file: reports that wait to be taken there, and the answers it gave. */
@Service
@Transactional
public class ReportExchange {

	/** In the words of the register (domain.md 1.7). */
	public static final List<String> REPORT = ReportSheet.REPORT;

	public static final List<String> ANSWER = AnswerLine.COLUMNS;

	private final Reports reports;

	private final ReportSheet sheet;

	private final RegisterAnswers answers;

	private final Directory directory;

	private final CaseAccess access;

	private final AuditTrail trail;

	private final JdbcClient jdbc;

	private final Clock clock;

	ReportExchange(Reports reports, ReportSheet sheet, RegisterAnswers answers, Directory directory, CaseAccess access,
			AuditTrail trail, JdbcClient jdbc, Clock clock) {
		this.reports = reports;
		this.sheet = sheet;
		this.answers = answers;
		this.directory = directory;
		this.access = access;
		this.trail = trail;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Those of the actor's school that were sent and have no answer yet, with numbers.
	 */
	public List<List<String>> waiting(Actor actor) {
		requireOffice(actor);
		List<AbsenceReport> sent = jdbc.sql(
				"select r.* from app.absence_report r where r.school_id = :school and (r.state = 'SENT' or r.change_state = 'SENT') order by r.sent_at, r.id")
			.param("school", actor.organisation().value())
			.query(ReportColumns::report)
			.list();
		access.logListed(actor, sent.stream().map(AbsenceReport::id).toList());
		sent.forEach((one) -> trail.record(actor, "EXPORT_ABSENCE_REPORT", null, one.id()));
		WorkContact taker = directory.contact(actor);
		return sent.stream().map((one) -> sheet.cells(one, taker)).toList();
	}

	/** Hears what a file says; a line that was read before changes nothing. */
	public RegisterOutcome take(Reader text, Actor actor) {
		requireOffice(actor);
		List<AbsenceFile.Line> lines = AbsenceFile.read(text, ANSWER);
		Tally tally = new Tally();
		for (AbsenceFile.Line line : lines) {
			tally.count(line, heard(AnswerLine.of(line), actor));
		}
		return tally.outcome();
	}

	private Tally.Counted heard(AnswerLine line, Actor actor) {
		Optional<AbsenceReport> report = line.report()
			.flatMap(reports::lock)
			.filter((one) -> one.school().equals(actor.organisation()));
		List<Fault> faults = line.faults(report);
		if (!faults.isEmpty()) {
			return new Tally.Counted(null, faults);
		}
		UUID id = report.orElseThrow().id();
		boolean fresh = answers.keep(line.answer(id, clock.instant()));
		answers.hear(id);
		return new Tally.Counted(fresh ? Registrations.Outcome.ADDED : Registrations.Outcome.UNCHANGED, List.of());
	}

	private static void requireOffice(Actor actor) {
		if (actor.role() != Role.SCHOOL_ABSENCE_OFFICE) {
			throw new NotFound();
		}
	}

}
