package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.CaseSharing;
import nl.routebord.sharing.CaseSubject;
import nl.routebord.sharing.RelationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The units in the cases; gives the facts that the policy asks for in one statement. */
@Component
class CaseRelations {

	/** Beside {@code c.id, c.source_unit_id, c.phases}: what {@link #facts} reads. */
	static final String FACT_COLUMNS = """
			    app.pupil_subject(c.pupil_id) as subject, app.sharing_of(c.id) as sharing,
			    (select jsonb_agg(jsonb_build_object('unit', jsonb_build_object('value', r.unit_id), 'role', r.role,
			            'organisation', jsonb_build_object('value', r.organisation_id),
			            'relation', case when r.until_on <= :today then 'FORMER' else r.kind end)
			        order by r.kind, r.from_on, r.role, r.unit_id)
			     from app.route_case_relation r where r.case_file_id = c.id) as parties
			""";

	private static final String FACTS = "select c.id, c.source_unit_id, c.phases, " + FACT_COLUMNS
			+ "from app.route_case_file c ";

	private static final String BY_ID = FACTS + "where c.id = :case ";

	private static final String BY_NUMBER = FACTS + "where c.number = :number ";

	private static final String ADD = """
			insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on)
			values (:case, :unit, :role, :organisation, :kind, :today)
			on conflict (case_file_id, unit_id) do update set until_on = null
			where route_case_relation.until_on is not null
			""";

	private final JdbcClient jdbc;

	CaseRelations(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<CaseFacts> facts(CaseFileId caseFile, LocalDate today) {
		return facts(jdbc.sql(BY_ID).param("case", caseFile.value()), today);
	}

	Optional<CaseFacts> facts(String number, LocalDate today) {
		return facts(jdbc.sql(BY_NUMBER).param("number", number), today);
	}

	/**
	 * The facts, with the case locked until the end of the transaction: of a form sent
	 * twice the second waits, sees what the first did and changes nothing.
	 */
	CaseFacts lock(CaseFileId caseFile, LocalDate today) {
		return facts(jdbc.sql(BY_ID + "for update of c").param("case", caseFile.value()), today)
			.orElseThrow(NotFound::new);
	}

	private static Optional<CaseFacts> facts(StatementSpec statement, LocalDate today) {
		return statement.param("today", today).query((row, number) -> facts(row)).optional();
	}

	static CaseFacts facts(ResultSet row) throws SQLException {
		return new CaseFacts(row.getObject("id", UUID.class), new UnitId(row.getObject("source_unit_id", UUID.class)),
				Phases.from(row.getInt("phases")), CaseParty.read(row.getString("parties")),
				CaseSubject.read(row.getString("subject")), CaseSharing.read(row.getString("sharing")));
	}

	void add(CaseFileId caseFile, UnitView unit, RelationKind kind, LocalDate today) {
		jdbc.sql(ADD)
			.param("case", caseFile.value())
			.param("unit", unit.id().value())
			.param("role", unit.role().name())
			.param("organisation", unit.organisation().value())
			.param("kind", kind.name())
			.param("today", today)
			.update();
	}

}
