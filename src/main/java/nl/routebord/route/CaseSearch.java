package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import nl.routebord.pupil.PupilDesk;
import nl.routebord.pupil.PupilInput;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFilter;
import nl.routebord.sharing.Phase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists cases; what the policy does not show is not found and not counted. */
@Component
class CaseSearch {

	/** The policy as a condition; {@link CaseFilter} says the same in words. */
	static final String VISIBLE = """
			 (exists (select from app.route_case_relation seen where seen.case_file_id = c.id and seen.unit_id = :me
			      and (:ownSource and c.source_unit_id = :me
			           or (seen.until_on is null or seen.until_on > :today) and (seen.readers is null or :openFor = any (seen.readers)) and (c.phases & :mask <> 0
			               or c.id in (select g.case_file_id from app.sharing_broken_glass g
			                           where :glass and g.user_id = :openFor and g.unit_id = :me and g.expires_at > :now
			                           union all
			                           select t.case_file_id from app.sharing_ticket t
			                           join app.route_case_file f on f.id = t.case_file_id and f.phases & :ticketMask <> 0
			                           join app.route_case_relation s on s.case_file_id = f.id and s.unit_id = f.source_unit_id
			                           join app.identity_organisation o on o.id = s.organisation_id
			                           where t.organisation_id = :organisation and t.closed_at is null and t.expires_at > :now
			                           and :organisation in (o.id, o.parent))))))
			""";

	/** Who left reads nothing newer: not who directs it, nor where it stands. */
	private static final String STAYS = """
			exists (select from app.route_case_relation mine where mine.case_file_id = c.id
			    and mine.unit_id = :me and (mine.until_on is null or mine.until_on > :today))
			""";

	private static final String COLUMNS = """
			select c.id, c.number, c.number_order, c.state, c.phases, c.opened_on, p.first_name, p.prefix, p.last_name,
			    p.birth_date, s.name as school, m.name as municipality, d.name as director,
			""" + STAYS + " as stays from ";

	private static final String JOINED = """
			 join app.pupil_pupil p on p.id = c.pupil_id
			left join app.identity_organisation s on s.id = c.school_id
			left join app.identity_organisation m on m.id = c.municipality_id
			left join app.identity_person d on d.id = c.director_user_id
			 where
			""";

	private static final String ROWS = COLUMNS + "app.route_case_file c" + JOINED + VISIBLE;

	/**
	 * Those few that were found by name, each looked at by itself: without the fence of
	 * {@code offset} the planner reads all relations of the unit to look at one case.
	 */
	private static final String FOUND_ROWS = COLUMNS + """
			 unnest(array(%s)) as found (id)
			cross join lateral (select * from app.route_case_file c where c.id = found.id and
			""" + VISIBLE + " offset 0) c " + JOINED + " true";

	/**
	 * A word begins a name of the pupil or a word in the name of the school. Names are
	 * compared by byte, which row-level security lets an index do; the schools that fit
	 * are few, most often none.
	 */
	private static final String NAMED = """
			(select n.case_file_id from app.route_case_name n
			    where n.unit_id = :me and n.name ~>=~ :word%1$d and n.name ~<~ :end%1$d
			    union
			    select f.id from app.route_case_relation r join app.route_case_file f on f.id = r.case_file_id
			    where r.unit_id = :me and exists (select from app.identity_organisation s where %2$s)
			    and (f.school_id = any (array(select s.id from app.identity_organisation s where %2$s))) is true)
			""";

	private static final String SCHOOL = "' ' || lower(s.name) like '%% ' || :like%1$d";

	private static final String ORDER = " order by c.number_order desc limit :limit";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	CaseSearch(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	Slice<CaseRow> list(CaseQuery query, Actor actor) {
		Map<String, Object> values = values(actor, query.limit() + 1);
		StringBuilder sql = new StringBuilder(rows(query.text().strip(), values));
		query.state()
			.ifPresent((state) -> also(sql, values, " and c.state = :state and " + STAYS, "state", state.name()));
		query.phase()
			.filter((phase) -> phase != Phase.P4 || Phases.knowsOfTlv(actor.role()))
			.ifPresent((phase) -> also(sql, values, within(phase) + " and " + STAYS, "phase", phase.bit()));
		query.school().ifPresent((school) -> also(sql, values, " and c.school_id = :school", "school", school.value()));
		Cursor after = Cursor.read(query.cursor(), 1);
		if (after != null) {
			also(sql, values, " and c.number_order < :after", "after", CaseOrder.read(after.part(0)));
		}
		List<CaseRow> rows = jdbc.sql(sql + ORDER).params(values).query((row, nr) -> row(row, actor)).list();
		Slice<CaseRow> page = Slice.of(rows, query.limit(), (row) -> List.of(row.number()), null);
		access.logListed(actor, page.items().stream().map((row) -> row.id().value()).toList());
		return page;
	}

	/** Closed is a case of which nothing runs, whoever keeps a file of it. */
	private static String within(Phase phase) {
		return (phase == Phase.P7) ? " and c.phases = :phase" : " and c.phases & :phase <> 0";
	}

	List<CaseRow> sameNameAndBirth(PupilInput pupil, LocalDate born, Actor actor) {
		Map<String, Object> values = values(actor, 10);
		values.put("born", born);
		values.put("last", PupilDesk.searchKey(pupil.lastName()));
		values.put("first", PupilDesk.searchKey(pupil.firstName()));
		String sql = ROWS + " and p.birth_date = :born and p.last_key = :last and p.first_key = :first" + ORDER;
		List<CaseRow> rows = jdbc.sql(sql).params(values).query((row, nr) -> row(row, actor)).list();
		access.logListed(actor, rows.stream().map((row) -> row.id().value()).toList());
		return rows;
	}

	private Map<String, Object> values(Actor actor, int limit) {
		return visible(access.filter(actor), new HashMap<>(Map.of("limit", limit)));
	}

	static Map<String, Object> visible(CaseFilter filter, Map<String, Object> values) {
		values.put("me", filter.unit().value());
		values.put("mask", filter.phasesMask());
		values.put("ownSource", filter.ownSourceVisible());
		values.put("today", filter.today());
		CaseFilter.Openings openings = filter.openings();
		values.put("openFor", openings.user().value());
		values.put("organisation", openings.organisation().value());
		values.put("glass", openings.breaksGlass());
		values.put("ticketMask", openings.ticketMask());
		values.put("now", openings.now().atOffset(ZoneOffset.UTC));
		return values;
	}

	private static String rows(String typed, Map<String, Object> values) {
		String number = typed.toUpperCase(Locale.ROOT);
		if (number.startsWith("R-")) {
			values.put("number", number);
			values.put("numberEnd", number + NameWords.LAST);
			return ROWS + " and c.number ~>=~ :number and c.number ~<~ :numberEnd";
		}
		List<String> words = NameWords.of(typed);
		if (words.isEmpty()) {
			return ROWS;
		}
		List<String> named = new ArrayList<>();
		for (String word : words) {
			int nr = named.size();
			named.add(NAMED.formatted(nr, SCHOOL.formatted(nr)));
			values.put("word" + nr, word);
			values.put("end" + nr, word + NameWords.LAST);
			values.put("like" + nr, word.replaceAll("([%_\\\\])", "\\\\$1") + "%");
		}
		return FOUND_ROWS.formatted(String.join(" intersect ", named));
	}

	private static void also(StringBuilder sql, Map<String, Object> values, String condition, String name,
			Object value) {
		sql.append(condition);
		values.put(name, value);
	}

	private static CaseRow row(ResultSet row, Actor actor) throws SQLException {
		boolean stays = row.getBoolean("stays");
		return new CaseRow(new CaseFileId(row.getObject("id", UUID.class)), row.getString("number"), name(row),
				row.getObject("birth_date", LocalDate.class), stays ? text(row, "school") : "",
				stays ? text(row, "municipality") : "",
				stays ? Optional.of(CaseState.valueOf(row.getString("state"))) : Optional.empty(),
				stays ? Phases.shown(row.getInt("phases"), actor.role()) : Set.of(), stays ? text(row, "director") : "",
				row.getObject("opened_on", LocalDate.class));
	}

	private static String text(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNullElse(row.getString(column), "");
	}

	static String name(ResultSet row) throws SQLException {
		return String.join(" ", row.getString("first_name"), row.getString("prefix"), row.getString("last_name"))
			.replaceAll(" +", " ");
	}

}
