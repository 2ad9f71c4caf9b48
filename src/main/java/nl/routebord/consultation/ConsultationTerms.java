package nl.routebord.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.route.CaseParts;
import nl.routebord.route.CaseTerm;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The terms of the latest consultation of a case, for its page: the views, the plan, the
 * evaluation. In one statement, as the page may cost few.
 */
@Component
class ConsultationTerms implements CaseParts {

	private static final String LATEST = """
			select c.by_unit, c.by_role, c.asked_on, c.views_due_on, c.plan_due_on, p.set_on, p.evaluate_on,
			       p.by_unit as plan_unit, p.by_role as plan_role,
			       case when c.step <> 'VIEWS' then coalesce(c.views_closed_on, (
			           select (max(v.given_at) at time zone 'Europe/Amsterdam')::date
			           from app.consultation_view v where v.consultation_id = c.id)) end as views_on
			from app.consultation_consultation c
			left join app.consultation_plan p on p.consultation_id = c.id and p.ended_on is null
			where c.case_file_id = :case
			order by c.asked_on desc, c.id desc limit 1
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	ConsultationTerms(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	@Override
	public Part of(CaseFacts facts, Actor actor, Collection<DataCategory> shown) {
		List<CaseTerm> terms = new ArrayList<>();
		jdbc.sql(LATEST).param("case", facts.caseFile()).query((row) -> {
			if (reads(facts, actor, row, "by_unit", "by_role")) {
				terms.addAll(consultation(row));
			}
			if (row.getObject("set_on") != null && row.getObject("evaluate_on") != null
					&& reads(facts, actor, row, "plan_unit", "plan_role")) {
				terms.add(evaluation(row));
			}
		});
		if (!terms.isEmpty()) {
			shown.add(DataCategory.NOTE_SHARED);
		}
		return new Part(terms, List.of());
	}

	private boolean reads(CaseFacts facts, Actor actor, ResultSet row, String unit, String role) throws SQLException {
		RecordFacts note = RecordFacts.of(DataCategory.NOTE_SHARED, new UnitId(row.getObject(unit, UUID.class)),
				Role.valueOf(row.getString(role)));
		return access.decide(actor, facts, note).permits();
	}

	private static List<CaseTerm> consultation(ResultSet row) throws SQLException {
		LocalDate asked = row.getObject("asked_on", LocalDate.class);
		return List.of(
				term("views", asked, "asked", row.getObject("views_due_on", LocalDate.class),
						row.getObject("views_on", LocalDate.class)),
				term("plan", asked, "asked", row.getObject("plan_due_on", LocalDate.class),
						row.getObject("set_on", LocalDate.class)));
	}

	private static CaseTerm evaluation(ResultSet row) throws SQLException {
		return term("evaluation", row.getObject("set_on", LocalDate.class), "plan-set",
				row.getObject("evaluate_on", LocalDate.class), null);
	}

	private static CaseTerm term(String kind, LocalDate from, String start, LocalDate due, @Nullable LocalDate done) {
		int days = Math.toIntExact(from.until(due, ChronoUnit.DAYS));
		return new CaseTerm(kind, due, Optional.ofNullable(done),
				List.of(new CaseTerm.Event(from, start, 0), new CaseTerm.Event(due, "days", days)));
	}

}
