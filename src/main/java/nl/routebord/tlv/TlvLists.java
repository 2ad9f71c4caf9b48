package nl.routebord.tlv;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import nl.routebord.identity.Actor;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.RuleViolated;
import nl.routebord.kernel.Slice;
import nl.routebord.sharing.CaseAccess;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseFilter;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.DataCategory;
import nl.routebord.sharing.Phase;
import nl.routebord.sharing.RecordFacts;
import nl.routebord.sharing.RelationKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists of applications: the policy as a filter. What a reader may not know of is not in
 * the rows, and so not in their number either.
 */
@Component
class TlvLists {

	private static final int MOST = 100;

	private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

	/** The day that is next: to judge, to supplement or to decide. */
	private static final String DUE = """
			coalesce(case t.status when 'SUBMITTED' then t.judge_due_on
			         when 'AWAITING_SUPPLEMENT' then t.supplement_due_on else t.legal_due_on end, date '9999-12-31')""";

	/** After an objection; what was replaced is granted all the same. */
	private static final String HELD = """
			case when t.status = 'REFUSED' and (t.designated_on is not null and t.designation_ended_on is null
			         or exists (select from app.tlv h where h.application_id = t.id and h.status <> 'REVOKED')) then 'granted'
			     when t.status in ('GRANTED', 'GRANTED_DEVIATING') and (t.designation_ended_on is not null
			         or exists (select from app.tlv h where h.application_id = t.id and h.status = 'REVOKED')
			            and not exists (select from app.tlv h where h.application_id = t.id
			                            and h.status not in ('REVOKED', 'SUPERSEDED'))) then 'revoked'
			     else '' end""";

	private static final String LIST = """
			select t.id, t.number, t.case_file_id, c.number as case_number, t.status, t.received_on, o.name as school,
			       p.first_name, p.prefix, p.last_name, %1$s as due, %3$s as held
			  from app.tlv_application t
			  join app.route_case_file c on c.id = t.case_file_id
			  join app.pupil_pupil p on p.id = c.pupil_id
			  join app.identity_organisation o on o.id = t.applicant_organisation
			 where exists (select from app.route_case_relation r
			                where r.case_file_id = c.id and r.unit_id = :unit and (r.readers is null or :user = any (r.readers))
			                  and (r.until_on is null or r.until_on > :today))
			   and (t.applicant_unit = :unit
			        or t.status <> 'DRAFT' and (c.phases & :phases) <> 0)
			   and (c.phases & :caseMask) <> 0
			   and (not :swv or t.swv_organisation = :organisation or t.status in ('GRANTED', 'GRANTED_DEVIATING'))
			   and not exists (select from app.tlv_advice i
			                    where i.application_id = t.id and i.expert = :user and i.invitation <> 'ACCEPTED')
			   and %2$s
			   and (%1$s, t.number) > (:dueAfter, :numberAfter)
			 order by %1$s, t.number
			 limit :limit
			""";

	private final JdbcClient jdbc;

	private final CaseAccess access;

	TlvLists(JdbcClient jdbc, CaseAccess access) {
		this.jdbc = jdbc;
		this.access = access;
	}

	Slice<TlvRow> list(TlvQuery query, Actor actor) {
		Cursor after = Cursor.read(query.cursor(), 2);
		int limit = Math.max(1, Math.min(MOST, query.limit()));
		CaseFilter filter = access.filter(actor);
		List<TlvRow> rows = jdbc.sql(String.format(Locale.ROOT, LIST, DUE, condition(query.show()), HELD))
			.param("unit", actor.unit().value())
			.param("user", actor.user().value())
			.param("today", filter.today())
			.param("swv", actor.role().isSwv())
			.param("organisation", actor.organisation().value())
			.param("phases", phases(actor))
			.param("caseMask", filter.phasesMask())
			.param("dueAfter", (after != null) ? day(after.part(0)) : LocalDate.EPOCH)
			.param("numberAfter", (after != null) ? after.part(1) : "")
			.param("limit", limit + 1)
			.query(TlvLists::row)
			.list();
		return Slice.of(rows, limit,
				(row) -> List.of(((row.dueOn() != null) ? row.dueOn() : LAST).toString(), row.number()), null);
	}

	private static String condition(TlvQuery.Show show) {
		return switch (show) {
			case OPEN -> "t.status in ('DRAFT','SUBMITTED','AWAITING_SUPPLEMENT','IN_REVIEW',"
					+ "'EXPERT_ADVICE_COMPLETE','DECISION_PENDING')";
			case TO_CHECK -> "t.status in ('SUBMITTED','IN_REVIEW') and not exists "
					+ "(select from app.tlv_advice a where a.application_id = t.id)";
			case TO_ADVISE -> "t.status = 'IN_REVIEW' and exists (select from app.tlv_advice a "
					+ "where a.application_id = t.id and a.expert = :user and a.signed_on is null)";
			case TO_DECIDE -> "t.status = 'DECISION_PENDING'";
			case RENEWALS -> "t.status = 'DECISION_PENDING' and exists (select from app.tlv_renewal n "
					+ "where n.case_file_id = t.case_file_id and n.outcome is null and n.application_id <> t.id)";
			case MINE -> "(t.applicant_person = :user or exists (select from app.tlv_advice a "
					+ "where a.application_id = t.id and a.expert = :user))";
			case ENDED -> "t.ended_on is not null";
		};
	}

	/** The phases in which this role may know of an application, as the policy says. */
	int phases(Actor actor) {
		int mask = 0;
		UnitId other = new UnitId(new UUID(0, 1));
		UnitId decider = (actor.role() == Role.SWV_DECIDER) ? actor.unit() : other;
		for (Phase phase : Phase.values()) {
			CaseFacts facts = new CaseFacts(new UUID(0, 0), other, Set.of(phase),
					List.of(new CaseParty(actor.unit(), actor.role(), actor.organisation(), RelationKind.OWN)));
			boolean file = access
				.decide(actor, facts, RecordFacts.of(DataCategory.TLV_FILE, other, Role.SCHOOL_CARE_COORDINATOR))
				.shows();
			boolean standing = access
				.decide(actor, facts, RecordFacts.of(DataCategory.TLV_DECISION, decider, Role.SWV_DECIDER))
				.permits();
			mask |= (file || standing) ? phase.bit() : 0;
		}
		return mask;
	}

	private static LocalDate day(String text) {
		try {
			return LocalDate.parse(text);
		}
		catch (DateTimeParseException ex) {
			throw new RuleViolated("cursor", "cursor.unknown");
		}
	}

	private static TlvRow row(ResultSet row, int number) throws SQLException {
		LocalDate due = row.getObject("due", LocalDate.class);
		return new TlvRow(new TlvApplicationId(row.getObject("id", UUID.class)), row.getString("number"),
				row.getObject("case_file_id", UUID.class), row.getString("case_number"), name(row),
				row.getString("school"), ApplicationStatus.valueOf(row.getString("status")),
				row.getObject("received_on", LocalDate.class), due.equals(LAST) ? null : due, row.getString("held"));
	}

	private static String name(ResultSet row) throws SQLException {
		return Stream.of(row.getString("first_name"), row.getString("prefix"), row.getString("last_name"))
			.filter((part) -> !part.isBlank())
			.collect(Collectors.joining(" "));
	}

}
