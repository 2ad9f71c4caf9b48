package nl.routebord.route;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.routebord.identity.Acting;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.identity.UserId;
import nl.routebord.matrix.RunningCases;
import nl.routebord.sharing.CaseFacts;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.CaseSharing;
import nl.routebord.sharing.CaseSubject;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The units in the cases; gives the facts that the policy asks for in one statement. */
@Component
class CaseRelations implements RunningCases {

	/** Beside {@code c.id, c.source_unit_id, c.phases}: what {@link #facts} reads. */
	static final String FACT_COLUMNS = """
			    app.pupil_subject(c.pupil_id) as subject, app.sharing_of(c.id) as sharing,
			    (select jsonb_agg(jsonb_build_object('unit', jsonb_build_object('value', r.unit_id), 'role', r.role,
			            'organisation', jsonb_build_object('value', r.organisation_id),
			            'board', case when o.parent is not null then jsonb_build_object('value', o.parent) end,
			            'relation', case when r.until_on <= :today then 'FORMER' else r.kind end, 'aside', r.aside)
			        order by r.kind, r.from_on, r.role, r.unit_id)
			     from app.route_case_relation r left join app.identity_organisation o on o.id = r.organisation_id
			     where r.case_file_id = c.id and app.acting_reads(r.unit_id, r.readers)) as parties
			""";

	private static final String FACTS = "select c.id, c.source_unit_id, c.phases, " + FACT_COLUMNS
			+ "from app.route_case_file c ";

	private static final String RUNNING = FACTS
			+ "where c.state <> 'CLOSED' and c.id > :after order by c.id limit :limit";

	private static final int BATCH = 500;

	private static final String BY_ID = FACTS + "where c.id = :case ";

	private static final String BY_NUMBER = FACTS + "where c.number = :number ";

	private static final String OF_FAMILY = FACTS + """
			where c.pupil_id in (select pupil_id from app.pupil_kin where user_id = :user and role = :role)
			order by c.opened_on desc, c.id
			""";

	private static final String ADD = """
			insert into app.route_case_relation (case_file_id, unit_id, role, organisation_id, kind, from_on, until_on,
			    until_by_convenant, readers)
			select :case, :unit, :role, :organisation, :kind, :today, held.until_on, held.until_on is not null,
			    case when :role = 'SWV_EXPERT' then '{}'::uuid[] end
			from (select nullif(app.convenant_until(:organisation, :today), date 'infinity') as until_on) held
			on conflict (case_file_id, unit_id) do update
			set until_on = excluded.until_on, until_by_convenant = excluded.until_by_convenant
			where route_case_relation.until_on is not null
			""";

	/**
	 * Ends, moves or reopens what follows from an accession: of the party itself and of
	 * the schools of a board. Who never acceded keeps what it has by law.
	 */
	private static final String FOLLOW = """
			with held as materialized (
			    select u.id as unit_id, app.convenant_until(o.id, :today) as until_on
			    from app.identity_unit u join app.identity_organisation o on o.id = u.organisation_id
			    where o.id = :organisation or o.parent = :organisation)
			update app.route_case_relation r
			set until_on = nullif(held.until_on, date 'infinity'), until_by_convenant = held.until_on <> date 'infinity'
			from held
			where r.unit_id = held.unit_id and held.until_on is not null
			  and (r.until_by_convenant or r.until_on is null or r.until_on > held.until_on)
			  and r.until_on is distinct from nullif(held.until_on, date 'infinity')
			""";

	private static final String JOIN = """
			update app.route_case_relation set readers = readers || :user
			where case_file_id = :case and unit_id = :unit and not readers @> array[:user]
			""";

	private static final String DISMISS = """
			update app.route_case_relation set readers = '{}' where case_file_id = :case and readers <> '{}'
			""";

	/** Who is asked for an advice there is asked no more. */
	private static final String ASIDE = """
			update app.route_case_relation set aside = true, readers = case when readers is not null then '{}'::uuid[] end
			where case_file_id = :case and organisation_id = :organisation
			and role in ('SWV_SECRETARIAT', 'SWV_EXPERT', 'SWV_DECIDER')
			""";

	private static final String BACK = """
			update app.route_case_relation set aside = false
			where case_file_id = :case and organisation_id = :organisation and aside
			""";

	private static final String LEAVE = """
			update app.route_case_relation set until_on = :today, until_by_convenant = false
			where case_file_id = :case and unit_id = :unit and (until_on is null or until_on > :today)
			""";

	private static final String IN_FORCE = """
			select exists (select from app.route_case_relation
			    where case_file_id = :case and unit_id = :unit and app.acting_reads(unit_id, readers)
			    and (until_on is null or until_on > :today))
			""";

	/** Parties that came back on one of these days, perhaps while no node was up. */
	private static final String STARTED = """
			select distinct organisation_id from app.convenant_accession where from_on between :since and :today
			""";

	/** Of {@code app.database_job}. */
	private static final String COUNT = "matrix-preview";

	private final JdbcClient jdbc;

	private final Strangers strangers;

	CaseRelations(JdbcClient jdbc, Strangers strangers) {
		this.jdbc = jdbc;
		this.strangers = strangers;
	}

	Optional<CaseFacts> facts(CaseFileId caseFile, LocalDate today) {
		return facts(jdbc.sql(BY_ID).param("case", caseFile.value()), today);
	}

	Optional<CaseFacts> facts(String number, LocalDate today) {
		return facts(jdbc.sql(BY_NUMBER).param("number", number), today);
	}

	CaseFacts require(CaseFileId caseFile, LocalDate today) {
		return facts(caseFile, today).orElseThrow(() -> strangers.turnedAway(caseFile));
	}

	CaseFacts require(String number, LocalDate today) {
		return facts(number, today).orElseThrow(() -> strangers.turnedAway(number));
	}

	/**
	 * The facts, with the case locked until the end of the transaction: of a form sent
	 * twice the second waits, sees what the first did and changes nothing.
	 */
	CaseFacts lock(CaseFileId caseFile, LocalDate today) {
		return facts(jdbc.sql(BY_ID + "for update of c").param("case", caseFile.value()), today)
			.orElseThrow(() -> strangers.turnedAway(caseFile));
	}

	/** Page by page, so that memory does not grow with the region. */
	@Override
	public void each(LocalDate today, Consumer<CaseFacts> look) {
		Acting.overAll(COUNT, () -> all(today, look));
	}

	private void all(LocalDate today, Consumer<CaseFacts> look) {
		UUID after = new UUID(0, 0);
		List<CaseFacts> page;
		do {
			page = jdbc.sql(RUNNING)
				.param("today", today)
				.param("after", after)
				.param("limit", BATCH)
				.query((row, number) -> facts(row))
				.list();
			page.forEach(look);
			after = page.isEmpty() ? after : page.get(page.size() - 1).caseFile();
		}
		while (page.size() == BATCH);
	}

	/** The same as {@link CaseFacts#isInForce}, for who needs nothing else. */
	boolean isInForce(CaseFileId caseFile, UnitId unit, LocalDate today) {
		return jdbc.sql(IN_FORCE)
			.param("case", caseFile.value())
			.param("unit", unit.value())
			.param("today", today)
			.query(Boolean.class)
			.single();
	}

	List<CaseFacts> ofFamily(UserId user, Role role, LocalDate today) {
		return jdbc.sql(OF_FAMILY)
			.param("user", user.value())
			.param("role", role.name())
			.param("today", today)
			.query((row, number) -> facts(row))
			.list();
	}

	private static Optional<CaseFacts> facts(StatementSpec statement, LocalDate today) {
		return statement.param("today", today).query((row, number) -> facts(row)).optional();
	}

	static CaseFacts facts(ResultSet row) throws SQLException {
		return new CaseFacts(row.getObject("id", UUID.class), new UnitId(row.getObject("source_unit_id", UUID.class)),
				Phases.from(row.getInt("phases")), CaseParty.read(row.getString("parties")),
				subject(row.getString("subject")), CaseSharing.read(row.getString("sharing")));
	}

	/** A unit that has left the case may know of it, no longer of the pupil. */
	private static CaseSubject subject(@Nullable String json) {
		return (json != null) ? CaseSubject.read(json) : CaseSubject.UNNAMED;
	}

	/** Experts are added to be asked, and each sees nothing before they {@link #join}. */
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

	/** From now on this person of a unit that could only be asked sees the case. */
	void join(CaseFileId caseFile, UnitId unit, UserId user) {
		jdbc.sql(JOIN).param("case", caseFile.value()).param("unit", unit.value()).param("user", user.value()).update();
	}

	/** Whoever was asked for an advice is done: a next question is a new one. */
	void dismissReaders(CaseFileId caseFile) {
		jdbc.sql(DISMISS).param("case", caseFile.value()).update();
	}

	/** An application left this swv for another. */
	void stepAside(CaseFileId caseFile, OrganisationId swv) {
		jdbc.sql(ASIDE).param("case", caseFile.value()).param("organisation", swv.value()).update();
	}

	/** This swv has an application to decide on, whatever it had before. */
	void stepIn(CaseFileId caseFile, OrganisationId swv) {
		jdbc.sql(BACK).param("case", caseFile.value()).param("organisation", swv.value()).update();
	}

	/** From this day the unit is in the case no more. */
	void leave(CaseFileId caseFile, UnitId unit, LocalDate today) {
		jdbc.sql(LEAVE).param("case", caseFile.value()).param("unit", unit.value()).param("today", today).update();
	}

	/** Lets the relations of a party end when its accession does. */
	void follow(OrganisationId organisation, LocalDate today) {
		jdbc.sql(FOLLOW).param("organisation", organisation.value()).param("today", today).update();
	}

	List<OrganisationId> started(LocalDate since, LocalDate today) {
		return jdbc.sql(STARTED)
			.param("since", since)
			.param("today", today)
			.query((row, number) -> new OrganisationId(row.getObject("organisation_id", UUID.class)))
			.list();
	}

}
