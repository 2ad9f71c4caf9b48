package nl.routebord.anonymous;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.routebord.audit.AuditTrail;
import nl.routebord.identity.Actor;
import nl.routebord.identity.OrganisationId;
import nl.routebord.identity.Role;
import nl.routebord.identity.UnitId;
import nl.routebord.identity.UnitView;
import nl.routebord.kernel.NotFound;
import nl.routebord.route.CaseFileId;
import nl.routebord.sharing.CaseParty;
import nl.routebord.sharing.RelationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All anonymous consults. */
@Component
class Consults {

	/** Who left the convenant is out of the circle from that day. */
	private static final String CONSULTS = """
			select c.*, case when app.convenant_until(c.source_organisation_id, :today) <= :today then 'FORMER'
			    else 'OWN' end as source_relation, (select jsonb_agg(jsonb_build_object('unit', jsonb_build_object('value', i.unit_id),
			        'role', i.role, 'organisation', jsonb_build_object('value', i.organisation_id),
			        'relation', case when app.convenant_in_force(i.organisation_id, :today) then 'PARTNER' else 'FORMER' end)
			        order by i.role, i.unit_id)
			    from app.anonymous_invited i where i.consult_id = c.id) as invited,
			    (select count(*) from app.anonymous_answer a where a.consult_id = c.id) as answers,
			    (select array_agg(distinct a.unit_id) from app.anonymous_answer a where a.consult_id = c.id) as answered
			from app.anonymous_consult c
			""";

	private final JdbcClient database;

	private final AuditTrail trail;

	Consults(JdbcClient database, AuditTrail trail) {
		this.database = database;
		this.trail = trail;
	}

	Optional<Consult> find(AnonymousId id, LocalDate today) {
		return database.sql(CONSULTS + "where c.id = :id")
			.param("id", id.value())
			.param("today", today)
			.query((row, number) -> consult(row))
			.optional();
	}

	/** The same, held until the transaction ends. */
	Optional<Consult> lock(AnonymousId id, LocalDate today) {
		return database.sql(CONSULTS + "where c.id = :id for update of c")
			.param("id", id.value())
			.param("today", today)
			.query((row, number) -> consult(row))
			.optional();
	}

	/** Whom the database shows no consult; there may be one all the same. */
	NotFound turnedAway(AnonymousId id, String act, String reason, Actor actor) {
		if (database.sql("select app.anonymous_sought(:id)").param("id", id.value()).query(Boolean.class).single()) {
			trail.refused(actor, act, id.value(), reason);
		}
		return new NotFound();
	}

	/** Those that this unit brought or was invited to, the newest first. */
	List<Consult> of(UnitId unit, LocalDate today) {
		return database.sql(CONSULTS + """
				where c.source_unit_id = :unit
				or exists (select from app.anonymous_invited i where i.consult_id = c.id and i.unit_id = :unit)
				order by c.brought_on desc, c.id
				""").param("unit", unit.value()).param("today", today).query((row, number) -> consult(row)).list();
	}

	Optional<AnonymousId> byRequest(UUID request, UnitId source) {
		return database
			.sql("select id from app.anonymous_consult where request = :request and source_unit_id = :source")
			.param("request", request)
			.param("source", source.value())
			.query(UUID.class)
			.optional()
			.map(AnonymousId::new);
	}

	void add(AnonymousId id, BringConsult command, Actor actor, LocalDate today) {
		database.sql("""
				insert into app.anonymous_consult (id, request, source_unit_id, source_role, source_organisation_id,
				    age_band, sector, problem, text, brought_by, brought_on, ends_on)
				values (:id, :request, :unit, :role, :organisation, :age, :sector, :problem, :text, :by, :today, :ends)
				""")
			.param("id", id.value())
			.param("request", command.request())
			.param("unit", actor.unit().value())
			.param("role", actor.role().name())
			.param("organisation", actor.organisation().value())
			.param("age", String.valueOf(command.ageBand()))
			.param("sector", String.valueOf(command.sector()))
			.param("problem", String.valueOf(command.problem()))
			.param("text", command.text().strip())
			.param("by", actor.user().value())
			.param("today", today)
			.param("ends", new ConsultTerm(today).endsOn())
			.update();
	}

	void invite(AnonymousId id, UnitView unit) {
		database.sql("""
				insert into app.anonymous_invited (consult_id, unit_id, role, organisation_id)
				values (:id, :unit, :role, :organisation)
				""")
			.param("id", id.value())
			.param("unit", unit.id().value())
			.param("role", unit.role().name())
			.param("organisation", unit.organisation().value())
			.update();
	}

	List<Consult.Answer> answers(AnonymousId id) {
		return database.sql("select * from app.anonymous_answer where consult_id = :id order by answered_at, id")
			.param("id", id.value())
			.query((row, number) -> new Consult.Answer(row.getObject("id", UUID.class),
					new CaseParty(new UnitId(row.getObject("unit_id", UUID.class)), Role.valueOf(row.getString("role")),
							new OrganisationId(row.getObject("organisation_id", UUID.class)), RelationKind.PARTNER),
					row.getString("text"), row.getObject("answered_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/**
	 * @return false when the same form was sent before
	 */
	boolean answer(AnonymousId id, UUID answer, UUID request, String text, Actor actor, Instant now, LocalDate today) {
		boolean added = database.sql("""
				insert into app.anonymous_answer (id, request, consult_id, unit_id, role, organisation_id, author_id,
				    text, answered_at)
				values (:id, :request, :consult, :unit, :role, :organisation, :author, :text, :at)
				on conflict (request) do nothing
				""")
			.param("id", answer)
			.param("request", request)
			.param("consult", id.value())
			.param("unit", actor.unit().value())
			.param("role", actor.role().name())
			.param("organisation", actor.organisation().value())
			.param("author", actor.user().value())
			.param("text", text.strip())
			.param("at", now.atOffset(ZoneOffset.UTC))
			.update() == 1;
		if (added) {
			database.sql("update app.anonymous_consult set ends_on = :ends where id = :id")
				.param("id", id.value())
				.param("ends", new ConsultTerm(today).endsOn())
				.update();
		}
		return added;
	}

	/**
	 * The request by which its case will be opened; the same however often it is asked.
	 */
	UUID namingRequest(AnonymousId id) {
		return database.sql("""
				update app.anonymous_consult set naming_request = coalesce(naming_request, :fresh) where id = :id
				returning naming_request
				""").param("id", id.value()).param("fresh", UUID.randomUUID()).query(UUID.class).single();
	}

	/** The consult of this unit that this request would name. */
	Optional<AnonymousId> toBeNamedBy(UUID request, UnitId source) {
		return database.sql("""
				select id from app.anonymous_consult
				where naming_request = :request and source_unit_id = :source and case_file_id is null
				""")
			.param("request", request)
			.param("source", source.value())
			.query(UUID.class)
			.optional()
			.map(AnonymousId::new);
	}

	void name(AnonymousId id, CaseFileId caseFile, Actor actor, LocalDate today) {
		database.sql("""
				update app.anonymous_consult set case_file_id = :case, named_by = :by, named_on = :today where id = :id
				""")
			.param("id", id.value())
			.param("case", caseFile.value())
			.param("by", actor.user().value())
			.param("today", today)
			.update();
	}

	/** Throws away what has ended, and what was kept with a case that is gone. */
	List<AnonymousId> destroyEnded(LocalDate today) {
		return database.sql("select * from app.anonymous_destroy(:today)")
			.param("today", today)
			.query(UUID.class)
			.list()
			.stream()
			.map(AnonymousId::new)
			.toList();
	}

	private static Consult consult(ResultSet row) throws SQLException {
		UUID named = row.getObject("case_file_id", UUID.class);
		CaseParty source = new CaseParty(new UnitId(row.getObject("source_unit_id", UUID.class)),
				Role.valueOf(row.getString("source_role")),
				new OrganisationId(row.getObject("source_organisation_id", UUID.class)),
				RelationKind.valueOf(row.getString("source_relation")));
		return new Consult(new AnonymousId(row.getObject("id", UUID.class)), source,
				CaseParty.read(row.getString("invited")), AgeBand.valueOf(row.getString("age_band")),
				Sector.valueOf(row.getString("sector")), Problem.valueOf(row.getString("problem")),
				row.getString("text"), row.getObject("brought_on", LocalDate.class),
				row.getObject("ends_on", LocalDate.class), (named != null) ? new CaseFileId(named) : null,
				row.getInt("answers"), units(row.getArray("answered")));
	}

	private static Set<UnitId> units(@Nullable Array ids) throws SQLException {
		return (ids != null) ? Arrays.stream((Object[]) ids.getArray())
			.map((id) -> new UnitId((UUID) id))
			.collect(Collectors.toSet()) : Set.of();
	}

}
