package nl.routebord.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows reports to the school and to leerplicht; every reading is logged (R-REG-03). */
@Service
@Transactional
public class ReportReading {

	private static final int MOST = 100;

	/** What a school still has to do first; of the rest the newest first. */
	private static final String OF_SCHOOL = """
			select r.*, p.first_name, p.prefix, p.last_name, o.name as school_name
			from app.absence_report r join app.absence_pupil p on p.id = r.pupil_id
			join app.identity_organisation o on o.id = r.school_id
			where r.school_id = :seeker
			order by r.state not in ('PREPARED', 'REJECTED'),
			    case when r.state in ('PREPARED', 'REJECTED') then r.send_by end, r.sent_at desc, r.id limit :limit
			""";

	/**
	 * What a municipality has not answered yet first, the oldest of it first: two walks
	 * of an index, so that what lies behind it costs nothing.
	 */
	private static final String OF_RECEIVER = """
			select r.*, p.first_name, p.prefix, p.last_name, o.name as school_name
			from ((select n.*, 1 as place, row_number() over (order by n.sent_at, n.id) as turn from app.absence_report n
			    where n.receiver_id = :seeker and n.state = 'ACCEPTED' order by n.sent_at, n.id limit :limit)
			  union all
			  (select n.*, 2, row_number() over (order by n.sent_at desc, n.id desc) from app.absence_report n
			    where n.receiver_id = :seeker and n.state in ('IN_TREATMENT', 'NOTED', 'CLOSED')
			    order by n.sent_at desc, n.id desc limit :limit)) r
			join app.absence_pupil p on p.id = r.pupil_id join app.identity_organisation o on o.id = r.school_id
			order by r.place, r.turn limit :limit
			""";

	private final Reports reports;

	private final ReportForms forms;

	private final ReportPreparation preparation;

	private final Roll roll;

	private final AbsenceCircle circle;

	private final CaseAccess access;

	private final CaseDesk cases;

	private final Directory directory;

	private final JdbcClient jdbc;

	ReportReading(Reports reports, ReportForms forms, ReportPreparation preparation, Roll roll, AbsenceCircle circle,
			CaseAccess access, CaseDesk cases, Directory directory, JdbcClient jdbc) {
		this.reports = reports;
		this.forms = forms;
		this.preparation = preparation;
		this.roll = roll;
		this.circle = circle;
		this.access = access;
		this.cases = cases;
		this.directory = directory;
		this.jdbc = jdbc;
	}

	/** Those of the actor's school, or received by the actor's leerplicht. */
	public List<ReportRow> list(Actor actor) {
		boolean officer = actor.role() == Role.ATTENDANCE_OFFICER;
		if (!officer && actor.role() != Role.SCHOOL_ABSENCE_OFFICE && actor.role() != Role.SCHOOL_CARE_COORDINATOR) {
			throw new NotFound();
		}
		List<ReportRow> rows = jdbc.sql(officer ? OF_RECEIVER : OF_SCHOOL)
			.param("seeker", officer ? actor.unit().value() : actor.organisation().value())
			.param("limit", MOST)
			.query(ReportReading::row)
			.list();
		access.logFilesListed(actor, rows.stream().map(ReportRow::id).toList());
		return rows;
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
		List<ReportDay> days = (report.state() == ReportState.PREPARED) ? days(pupil, what) : reports.days(report.id());
		return new ReportView(report.id(), report.version(), pupil.id(), pupil.name(), pupil.birthDate(),
				name(directory.organisation(report.school())),
				directory.organisation(report.school()).map(OrganisationView::code).orElse(""), pupil.className(),
				what.kind(), report.state(), what.begin(), what.end(), what.minutes(), what.allMissed(),
				report.sendBy(), report.sentOn().orElse(null),
				reason ? Optional.of(forms.open(report)) : Optional.empty(), days, report.faults(),
				report.closeReason(), report.closeExplanation(), name(directory.organisation(pupil.municipality())),
				pupil.hasNumber(), ours, number(report, actor));
	}

	private List<ReportDay> days(RollPupil pupil, DueReport what) {
		Map<LocalDate, Integer> days = new java.util.TreeMap<>();
		preparation.missed(pupil, what.begin(), what.end())
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

	private static ReportRow row(ResultSet row, int number) throws SQLException {
		OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
		String name = row.getString("first_name") + " " + row.getString("prefix") + " " + row.getString("last_name");
		return new ReportRow(row.getObject("id", UUID.class), name.replaceAll(" +", " "), row.getString("school_name"),
				ReportKind.valueOf(row.getString("kind")), ReportState.valueOf(row.getString("state")),
				row.getObject("begin_on", LocalDate.class), row.getObject("end_on", LocalDate.class),
				row.getInt("minutes"), row.getObject("send_by", LocalDate.class),
				(sent != null) ? sent.toLocalDate() : null);
	}

}
