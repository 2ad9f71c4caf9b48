package nl.routebord.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.routebord.kernel.Cursor;
import nl.routebord.kernel.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks up organisations, units and the people who work there. Changes nothing. */
@Service
@Transactional(readOnly = true)
public class Directory {

	private static final String UNIT = """
			select u.id, u.organisation_id, o.name as organisation_name, o.kind, u.name, u.role
			  from app.identity_unit u join app.identity_organisation o on o.id = u.organisation_id
			""";

	private static final String ORGANISATION = """
			select id, kind, code, name, place, parent, swv from app.identity_organisation
			""";

	private static final String APPOINTED = """
			 and not p.disabled and a.valid_from <= :today and (a.valid_until is null or a.valid_until > :today)
			""";

	private final JdbcClient database;

	private final Clock clock;

	Directory(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	public Optional<UnitView> unit(UnitId id) {
		return database.sql(UNIT + " where u.id = :id").param("id", id.value()).query(Directory::unit).optional();
	}

	/** In one statement, whatever their number. */
	public Map<UnitId, UnitView> units(Collection<UnitId> ids) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return database.sql(UNIT + " where u.id in (:ids)")
			.param("ids", ids.stream().map(UnitId::value).distinct().toList())
			.query(Directory::unit)
			.list()
			.stream()
			.collect(Collectors.toMap(UnitView::id, Function.identity()));
	}

	public List<UnitView> unitsOf(OrganisationId organisation) {
		return database.sql(UNIT + " where u.organisation_id = :organisation order by u.role, u.name, u.id")
			.param("organisation", organisation.value())
			.query(Directory::unit)
			.list();
	}

	/** The unit of an organisation that does this work; the first by name if several. */
	public Optional<UnitView> unitOf(OrganisationId organisation, Role role) {
		return unitsOf(organisation).stream().filter(unit -> unit.role() == role).findFirst();
	}

	public List<UnitView> unitsWithRole(Role role) {
		return database.sql(UNIT + " where u.role = :role order by o.name, u.name, u.id")
			.param("role", role.name())
			.query(Directory::unit)
			.list();
	}

	/** Of these roles, in the swv of this organisation or in none; by role, then name. */
	public List<UnitView> unitsAround(Collection<Role> roles, OrganisationId organisation) {
		if (roles.isEmpty()) {
			return List.of();
		}
		return database.sql(UNIT + """
				 cross join (select case when kind = 'SWV' then id else swv end as swv
				    from app.identity_organisation where id = :organisation) own
				where u.role in (:roles)
				and coalesce(own.swv = case when o.kind = 'SWV' then o.id else o.swv end, true)
				order by u.role, o.name, u.name, u.id
				""")
			.param("roles", roles.stream().map(Role::name).toList())
			.param("organisation", organisation.value())
			.query(Directory::unit)
			.list();
	}

	public Optional<OrganisationView> organisation(OrganisationId id) {
		return database.sql(ORGANISATION + " where id = :id")
			.param("id", id.value())
			.query(Directory::organisation)
			.optional();
	}

	public Optional<OrganisationView> organisation(OrganisationKind kind, String code) {
		return database.sql(ORGANISATION + " where kind = :kind and code = :code")
			.param("kind", kind.name())
			.param("code", code)
			.query(Directory::organisation)
			.optional();
	}

	public List<OrganisationView> organisations(OrganisationKind kind) {
		return database.sql(ORGANISATION + " where kind = :kind order by name, id")
			.param("kind", kind.name())
			.query(Directory::organisation)
			.list();
	}

	/** One page of them, by name. */
	public Slice<OrganisationView> organisations(OrganisationKind kind, @Nullable String cursor, int limit) {
		Cursor after = Cursor.read(cursor, 1);
		List<OrganisationView> rows = database.sql(ORGANISATION + """
				 where kind = :kind and (:after::text is null
				       or (name, id) > (select name, id from app.identity_organisation where id::text = :after))
				 order by name, id limit :limit
				""")
			.param("kind", kind.name())
			.param("after", (after != null) ? after.part(0) : null)
			.param("limit", limit + 1)
			.query(Directory::organisation)
			.list();
		return Slice.of(rows, limit, row -> List.of(row.id().value().toString()), null);
	}

	/** Every unit, by organisation; for a choice of where to appoint somebody. */
	public List<UnitView> units() {
		return database.sql(UNIT + " order by o.name, u.name, u.id").query(Directory::unit).list();
	}

	/** Who is appointed to this unit today. */
	public List<PersonView> people(UnitId unit) {
		return database.sql("""
				select distinct p.id, p.name, a.unit_id, a.role
				  from app.identity_appointment a join app.identity_person p on p.id = a.person_id
				 where a.unit_id = :unit""" + APPOINTED + " order by p.name, p.id")
			.param("unit", unit.value())
			.param("today", today())
			.query((row, number) -> new PersonView(new UserId(uuid(row, "id")), row.getString("name"),
					new UnitId(uuid(row, "unit_id")), Role.valueOf(row.getString("role"))))
			.list();
	}

	/**
	 * Who of these people work today at a school, its board or another school of that
	 * board: they cannot judge that school's application independently.
	 */
	public Set<UserId> colleagues(Collection<UserId> ids, OrganisationId school) {
		if (ids.isEmpty()) {
			return Set.of();
		}
		return new HashSet<>(database.sql("""
				select distinct a.person_id
				  from app.identity_appointment a
				  join app.identity_person p on p.id = a.person_id
				  join app.identity_unit u on u.id = a.unit_id
				  join app.identity_organisation o on o.id = u.organisation_id
				  join app.identity_organisation s on s.id = :school
				 where a.person_id in (:ids) and (o.id = s.id or o.id = s.parent or o.parent = s.parent)""" + APPOINTED)
			.param("ids", ids.stream().map(UserId::value).distinct().toList())
			.param("school", school.value())
			.param("today", today())
			.query((row, number) -> new UserId(uuid(row, "person_id")))
			.list());
	}

	/** Names of people, also of those who left: the journal goes on naming them. */
	public Map<UserId, String> personNames(Collection<UserId> ids) {
		return texts(ids, "select id, name as found from app.identity_person where id in (:ids)");
	}

	/** The professions of the experts among these people, as their appointments say. */
	public Map<UserId, String> professions(Collection<UserId> ids) {
		return texts(ids, """
				select a.person_id as id, min(a.profession) as found
				  from app.identity_appointment a join app.identity_person p on p.id = a.person_id
				 where a.person_id in (:ids) and a.profession is not null""" + APPOINTED + " group by a.person_id");
	}

	public Optional<String> mailAddress(UserId id) {
		return database.sql("select mail from app.identity_person where id = :id and not disabled and mail <> ''")
			.param("id", id.value())
			.query(String.class)
			.optional();
	}

	/** How the actor is reached at work. */
	public WorkContact contact(Actor actor) {
		return database.sql("select name, phone, mail from app.identity_person where id = :id")
			.param("id", actor.user().value())
			.query((row, number) -> new WorkContact(row.getString("name"), actor.role(), row.getString("phone"),
					row.getString("mail")))
			.optional()
			.orElseGet(() -> new WorkContact("", actor.role(), "", ""));
	}

	/** The addresses of everybody appointed to this unit today. */
	public List<String> mailAddresses(UnitId unit) {
		return database.sql("""
				select distinct p.mail
				  from app.identity_appointment a join app.identity_person p on p.id = a.person_id
				 where a.unit_id = :unit and p.mail <> ''""" + APPOINTED + " order by p.mail")
			.param("unit", unit.value())
			.param("today", today())
			.query(String.class)
			.list();
	}

	private Map<UserId, String> texts(Collection<UserId> ids, String sql) {
		Map<UserId, String> texts = new HashMap<>();
		if (!ids.isEmpty()) {
			database.sql(sql)
				.param("ids", ids.stream().map(UserId::value).distinct().toList())
				.param("today", today())
				.query(row -> {
					texts.put(new UserId(uuid(row, "id")), row.getString("found"));
				});
		}
		return texts;
	}

	private LocalDate today() {
		return LocalDate.now(clock);
	}

	private static UnitView unit(ResultSet row, int number) throws SQLException {
		return new UnitView(new UnitId(uuid(row, "id")), new OrganisationId(uuid(row, "organisation_id")),
				row.getString("organisation_name"), OrganisationKind.valueOf(row.getString("kind")),
				row.getString("name"), Role.valueOf(row.getString("role")));
	}

	static OrganisationView organisation(ResultSet row, int number) throws SQLException {
		return new OrganisationView(new OrganisationId(uuid(row, "id")),
				OrganisationKind.valueOf(row.getString("kind")), row.getString("code"), row.getString("name"),
				row.getString("place"), optional(row.getObject("parent", UUID.class)),
				optional(row.getObject("swv", UUID.class)));
	}

	private static Optional<OrganisationId> optional(@Nullable UUID value) {
		return Optional.ofNullable(value).map(OrganisationId::new);
	}

	private static UUID uuid(ResultSet row, String column) throws SQLException {
		return row.getObject(column, UUID.class);
	}

}
