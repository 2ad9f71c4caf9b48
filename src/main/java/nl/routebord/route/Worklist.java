package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UserId;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import nl.routebord.route.WorklistQuery.Term;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the work list of a unit; {@link TaskBoard} writes it. */
@Service
@Transactional
public class Worklist {

	private static final String FROM = """
			from app.route_task t
			join app.route_case_file c on c.id = t.case_file_id
			""";

	/** Who left a case carries nothing out in it any more. */
	private static final String SEEN = """
			(exists (select from app.route_case_relation mine where mine.case_file_id = c.id
			    and mine.unit_id = :me and (mine.until_on is null or mine.until_on > :today))
			 and""" + CaseSearch.VISIBLE + ")";

	/**
	 * A unit answers to the family for what it keeps, also when it has left the case or
	 * its phase has passed (AVG 12), an expert to who asks for an advice, and who is
	 * called when nobody acts: all without the name.
	 */
	private static final String MINE = """
			t.done_at is null and t.unit_id = :me
			and (:colleagues or t.person_id is null or t.person_id = :person)
			and (t.page like 'rights/%' or t.page in ('tlv/invitation', 'leerplicht/called') and t.person_id = :person
			    or""" + SEEN + ")";

	/**
	 * That a tlv is asked for, and how far it is, is for the school and the swv only
	 * (privacy.md B.5, TLV_FILE and TLV_DECISION), and not for a swv that it left; what a
	 * family asks of a unit, and what a stay elsewhere asks of it, for that unit.
	 */
	private static final String NOT_SECRET = """
			(t.unit_id = :me or t.page not like 'rights/%' and t.page not like 'residential/%'
			    and (t.page not like 'tlv/%' or :tlv and not exists (select from app.route_case_relation mine
			        where mine.case_file_id = t.case_file_id and mine.unit_id = :me and mine.aside)))""";

	/** Asked of others in cases that this unit directs. */
	private static final String WAITING = """
			t.done_at is null and t.unit_id <> :me and c.director_unit_id = :me
			and""" + NOT_SECRET + " and" + CaseSearch.VISIBLE;

	private static final Map<Term, String> PARTS = new EnumMap<>(Term.class);
	static {
		PARTS.put(Term.LATE, MINE + " and t.due_order < :today");
		PARTS.put(Term.TODAY, MINE + " and t.due_order = :today");
		PARTS.put(Term.WEEK, MINE + " and t.due_order <= :sunday");
		PARTS.put(Term.LATER, MINE + " and t.due_order > :sunday");
		PARTS.put(Term.WAITING, WAITING);
		PARTS.put(Term.ALL, MINE);
	}

	private static final String COUNTS = Arrays.stream(Term.values())
		.filter((term) -> term != Term.ALL)
		.map((term) -> "select '" + term + "' as part, (select count(*) from (select " + FROM + " where "
				+ PARTS.get(term) + " limit " + (WorklistPage.MOST_COUNTED + 1) + ") counted) as number")
		.collect(Collectors.joining(" union all "));

	/** With the condition under which the reader may know whose case it is. */
	private static final String TASKS = """
			select t.*, c.number as case_number, c.state, coalesce(n.number, c.number) as subject_number,
			    p.first_name, p.prefix, p.last_name, coalesce(s.name, '') as school, %s as seen
			""" + FROM + """
			left join app.pupil_pupil p on p.id = c.pupil_id
			left join app.route_subject_number n on n.subject_id = t.subject_id
			left join app.identity_organisation s on s.id = c.school_id
			where
			""";

	private static final String ORDER = " order by t.due_order, t.id limit :limit";

	/** To be answered before anything of the pupil is told. */
	private static final String INVITATION = "tlv/invitation";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	Worklist(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	public WorklistPage mine(Actor actor, WorklistQuery query) {
		Map<String, Object> values = values(actor, query);
		Slice<TaskView> tasks = page(actor, query, values);
		access.logListed(actor,
				tasks.items()
					.stream()
					.filter((task) -> task.state().isPresent())
					.map((task) -> task.caseFile().value())
					.distinct()
					.toList());
		return new WorklistPage(tasks, counts(values), kinds(values));
	}

	/**
	 * The open tasks of a case, for a reader who may see it: the caller has asked. Who
	 * left it does nothing more there than answer the family.
	 */
	List<TaskView> of(CaseHead head, Actor actor) {
		return jdbc
			.sql(TASKS.formatted("true") + " t.case_file_id = :case and t.done_at is null"
					+ " and (t.page like 'rights/%' or :present) and" + NOT_SECRET + ORDER)
			.param("case", head.id().value())
			.param("present", !head.hasLeft())
			.param("me", actor.unit().value())
			.param("tlv", Phases.knowsOfTlv(actor.role()))
			.param("limit", WorklistPage.MOST_COUNTED)
			.query((row, number) -> task(row, actor))
			.list();
	}

	private Slice<TaskView> page(Actor actor, WorklistQuery query, Map<String, Object> values) {
		StringBuilder sql = new StringBuilder(TASKS.formatted(SEEN)).append(PARTS.get(query.term()));
		if (!query.kind().isEmpty()) {
			sql.append(" and t.kind = :kind");
			values.put("kind", query.kind());
		}
		@Nullable Cursor after = Cursor.read(query.cursor(), 2);
		if (after != null) {
			sql.append(" and (t.due_order, t.id) > (cast(:afterDue as date), cast(:afterId as uuid))");
			values.put("afterDue", after.part(0));
			values.put("afterId", after.part(1));
		}
		List<TaskView> tasks = jdbc.sql(sql + ORDER).params(values).query((row, nr) -> task(row, actor)).list();
		return Slice.of(tasks, query.limit(), Worklist::key, null);
	}

	private Map<Term, Integer> counts(Map<String, Object> values) {
		Map<Term, Integer> counts = new EnumMap<>(Term.class);
		jdbc.sql(COUNTS).params(values).query((row) -> {
			counts.put(Term.valueOf(row.getString("part")), row.getInt("number"));
		});
		return counts;
	}

	private List<String> kinds(Map<String, Object> values) {
		return jdbc.sql("select distinct t.kind " + FROM + " where " + MINE + " order by t.kind")
			.params(values)
			.query(String.class)
			.list();
	}

	private Map<String, Object> values(Actor actor, WorklistQuery query) {
		CaseFilter filter = access.filter(actor);
		Map<String, Object> values = CaseSearch.visible(filter, new HashMap<>());
		values.put("tlv", Phases.knowsOfTlv(actor.role()));
		values.put("person", actor.user().value());
		values.put("colleagues", query.colleagues());
		values.put("sunday", filter.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
		values.put("limit", query.limit() + 1);
		return values;
	}

	private static List<String> key(TaskView task) {
		LocalDate due = task.dueOn().orElse(LocalDate.of(9999, 12, 31));
		return List.of(due.toString(), task.id().toString());
	}

	private static TaskView task(ResultSet row, Actor actor) throws SQLException {
		UnitId unit = new UnitId(row.getObject("unit_id", UUID.class));
		Optional<UserId> person = Optional.ofNullable(row.getObject("person_id", UUID.class)).map(UserId::new);
		boolean seen = row.getBoolean("seen")
				&& !(actor.role() == Role.SWV_EXPERT && INVITATION.equals(row.getString("page")));
		boolean mine = unit.equals(actor.unit()) && person.map(actor.user()::equals).orElse(true);
		return new TaskView(row.getObject("id", UUID.class), new CaseFileId(row.getObject("case_file_id", UUID.class)),
				row.getString("case_number"), row.getObject("subject_id", UUID.class), row.getString("subject_number"),
				row.getString("kind"), row.getString("page"), Role.valueOf(row.getString("role")), unit, person,
				Optional.ofNullable(row.getObject("due_on", LocalDate.class)), seen ? CaseSearch.name(row) : "",
				seen ? row.getString("school") : "",
				seen ? Optional.of(CaseState.valueOf(row.getString("state"))) : Optional.empty(), mine);
	}

}
